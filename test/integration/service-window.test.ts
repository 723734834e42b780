import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Api, ArgsOf, CallName, Snapshot } from '../../shared/contract.ts';
import { eventually } from '../support/eventually.ts';
import { CERTIFICATE, hangingLadder, ladderOf, recordAnswers } from '../support/page/record.ts';
import { healthOf, nightScene, observationsOf } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';
import { yardstick } from '../support/page/yardstick.ts';

/** A service's page, its chart and the lanes, in a real browser, on a stage that remembers a night. */

const HOUR = 3_600_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

interface Shown {
  page: Page;
  stage: Stage;
  now: number;
}

async function show(
  path: string,
  change: Partial<Snapshot> = {},
  answers: Partial<Api> = {},
  viewport = { width: 1440, height: 900 },
): Promise<Shown> {
  const now = Date.now();
  const snapshot = { ...nightScene(now), ladders: [ladderOf('saeol/login', now)], ...change };
  const { page, stage } = await theatre.show(snapshot, {
    size: viewport,
    answers: {
      ...recordAnswers(() => snapshot.services, Date.now),
      'health.observations': ({ check }) => {
        const state = snapshot.health.find((one) => one.check === check)?.state ?? 'up';
        const seen = observationsOf(check, state, now);
        return seen.map((one) => ({ ...one, certificate: CERTIFICATE }));
      },
      ...answers,
    },
    // Nobody sits at this browser's file dialog.
    prepare: async (fresh) => {
      await fresh.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    },
  });
  await go(page, path);
  return { page, stage, now };
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

function asked<N extends CallName>(stage: Stage, name: N): ArgsOf<N>[] {
  return stage.made.filter(({ call }) => call === name).map(({ args }) => args as ArgsOf<N>);
}

const chart = (page: Page) => page.getByRole('application', { name: '응답 시간 그래프' });
const length = ({ from, to }: { from: number; to: number }) => to - from;
/** The span asked for last, milliseconds. */
const lastSpan = (stage: Stage) => {
  const last = asked(stage, 'health.latency').at(-1);
  return last ? length(last) : 0;
};

it('names the first broken layer in a sentence, and marks it by shape and word', async () => {
  const { page } = await show('/services/saeol');
  const ladder = page.getByRole('region', { name: '어디에서 끊겼는가' });
  await ladder.getByText(/1372바이트를 넘는 패킷은 사라집니다. 경로의 장비/).waitFor();
  const rungs = ladder.getByRole('listitem');
  expect(await rungs.count()).toBe(6);
  const last = await rungs.last().textContent();
  expect(last).toContain('여기에서 끊김');
  expect(last).toContain('ICMP 1372바이트까지 통과, 1400바이트부터 사라짐');
  expect(await rungs.first().textContent()).toContain('통과');
  expect(await rungs.last().locator('rect').count()).toBe(1);
  expect(await rungs.first().locator('circle').count()).toBe(1);
});

it('walks the ladder when asked, and takes in one that was walked by itself', async () => {
  const { page, stage } = await show('/services/saeol', { ladders: [] });
  const ladder = page.getByRole('region', { name: '어디에서 끊겼는가' });
  await ladder.getByText(/아직 단계별로 확인하지 않았습니다/).waitFor();
  await ladder.getByRole('button', { name: '지금 단계별 확인' }).click();
  await ladder.getByText(/응답이 시작되지 않습니다. 통신망보다 서버 안쪽/).waitFor();
  expect(asked(stage, 'health.ladder')).toEqual([{ check: 'saeol/login' }]);
  expect(await ladder.getByRole('listitem').last().textContent()).toContain('하지 않음');
  stage.hub.changed('ladders', ladderOf('saeol/login', Date.now() + 1000));
  await ladder.getByText(/패킷은 사라집니다. 경로의 장비/).waitFor();
  // What was walked before is no news.
  stage.hub.changed('ladders', hangingLadder('saeol/login', Date.now() - HOUR));
  stage.hub.changed('health', healthOf('law/login', 'down', Date.now()));
  await go(page, '/board');
  await page.getByText('국가법령정보').first().waitFor();
  await go(page, '/services/saeol');
  await ladder.getByText(/패킷은 사라집니다. 경로의 장비/).waitFor();
});

it('shows how the service fared in the span of the chart', async () => {
  const { page, stage } = await show('/services/saeol');
  const figures = page.getByRole('region', { name: '이 기간의 기록' });
  await figures.getByText('99.16 %').waitFor();
  const text = await figures.textContent();
  for (const part of ['점검 작업 1시간 제외', '7일 안 4번째', '62 ms', '118 ms', '412 ms']) {
    expect(text).toContain(part);
  }
  await page.getByText('30일', { exact: true }).click();
  await eventually(() => {
    const last = asked(stage, 'health.fared')
      .filter(({ of }) => of === 'saeol')
      .at(-1);
    expect(last && length(last)).toBe(30 * 24 * HOUR);
  });
});

it('zooms, moves and resets by keys, asking anew at the new resolution', async () => {
  const { page, stage } = await show('/services/saeol');
  await chart(page).focus();
  await eventually(() => expect(lastSpan(stage)).toBe(HOUR));
  await page.keyboard.press('+');
  await eventually(() => expect(lastSpan(stage)).toBe(HOUR / 1.6));
  const before = asked(stage, 'health.latency').at(-1);
  await page.keyboard.press('Shift+ArrowLeft');
  await eventually(() => {
    const after = asked(stage, 'health.latency').at(-1);
    expect((before?.to ?? 0) - (after?.to ?? 0)).toBeGreaterThan(HOUR / 1.6 / 5);
    expect(lastSpan(stage)).toBe(HOUR / 1.6);
  });
  await page.keyboard.press('0');
  await eventually(() => expect(lastSpan(stage)).toBe(HOUR));
  expect(asked(stage, 'health.latency').every(({ points }) => points === 1500)).toBe(true);
});

it('reads point by point to those who listen, with the reason where it was down', async () => {
  const { page } = await show('/services/saeol');
  await page.locator('[data-points="1500"] canvas').waitFor();
  await chart(page).focus();
  await page.keyboard.press('ArrowLeft');
  const spoken = page.locator('.chart [aria-live]');
  await eventually(async () => {
    expect(await spoken.textContent()).toMatch(
      /KST\. 응답 없음\. 중단\. saeol\.example:443 연결은 되었으나 10초 안에/,
    );
  });
  await page.keyboard.press('Home');
  await eventually(async () =>
    expect(await spoken.textContent()).toMatch(/중앙값 \d+ ms · 95% \d+ ms · 가장 느림 \d+ ms$/),
  );
  const first = await spoken.textContent();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => expect(await spoken.textContent()).not.toBe(first));
  expect(await page.locator('.floating-note').textContent()).toContain('KST');
});

it('zooms by drag, and by the wheel only with Ctrl', async () => {
  const { page, stage } = await show('/services/saeol');
  const over = page.locator('.u-over');
  const box = await over.boundingBox();
  if (!box) throw new Error('the chart has no field');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.wheel(0, -100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 4 });
  await page.mouse.up();
  await eventually(() => expect(lastSpan(stage) / HOUR).toBeCloseTo(0.5, 1));
  const dragged = lastSpan(stage);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await eventually(() => expect(lastSpan(stage) / dragged).toBeCloseTo(1 / 1.25, 2));
  await over.dblclick();
  await eventually(() => expect(lastSpan(stage)).toBe(HOUR));
});

it('opens 30 days of points, one a pixel, with little work', async () => {
  const { page, stage } = await show('/services/saeol', {}, {}, { width: 2000, height: 1000 });
  await page.locator('[data-points="2000"] canvas').waitFor();
  const work = await workOf(page);
  const seen: { wallMs: number; workMs: number }[] = [];
  for (let i = 0; i < 5; i += 1) {
    await page.getByText('1시간', { exact: true }).click();
    await eventually(() => expect(lastSpan(stage)).toBe(HOUR));
    await page.locator('[data-from][data-points="2000"]').waitFor();
    const before = await work();
    const wallMs = await page.evaluate(openMonth);
    seen.push({ wallMs, workMs: (await work()) - before });
  }
  const told = seen.map((one) => `${Math.round(one.workMs)}/${Math.round(one.wallMs)}`).join(' ');
  process.stdout.write(`30 days, 2,000 points, ms of work/until drawn: ${told}\n`);
  // By the clock it is as slow as whatever else the machine does; the page's own work is not.
  const least = Math.min(...seen.map(({ workMs }) => workMs));
  expect(least / (await yardstick(page))).toBeLessThan(2);
});

/** Reads how long the page's main thread has worked, milliseconds of processor time. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

/** Runs in the page. @returns milliseconds from the press to the frame with the answer drawn */
async function openMonth(): Promise<number> {
  const choice = [...document.querySelectorAll('label')].find((one) => one.textContent === '30일');
  const picture = document.querySelector('[data-points]');
  if (!choice || !picture) throw new Error('there is no chart');
  const month = 30 * 24 * 3_600_000;
  const began = performance.now();
  choice.click();
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done));
    const first = Number(picture.getAttribute('data-from'));
    if (first > 0 && Date.now() - first > month * 0.9) return performance.now() - began;
    if (performance.now() - began > 10_000) throw new Error('the month never came');
  }
}

it('gives the figures of the chart as a table', async () => {
  const { page, stage } = await show('/services/saeol');
  await page.getByRole('button', { name: '표로 보기' }).click();
  const table = page.getByRole('table', { name: '응답 시간 그래프' });
  await table.getByRole('row').nth(60).waitFor();
  expect(await table.getByRole('row').last().textContent()).toMatch(/중단–––saeol\.example:443/);
  // The chart may ask again for itself, where the table made room for a scroll bar.
  expect(asked(stage, 'health.latency').map(({ points }) => points)).toContain(60);
  expect(await violations(page)).toEqual([]);
});

it('lists the outages with duration, reason and recurrence, and shows one in the chart', async () => {
  const { page, stage } = await show('/services/saeol');
  const outages = page.getByRole('region', { name: '중단 기록' });
  const second = outages.getByRole('row').nth(2);
  await second.waitFor();
  expect(await outages.getByRole('row').nth(1).textContent()).toMatch(
    /이어지는 중1[12]분.*7일 안 4번째/,
  );
  expect(await second.textContent()).toMatch(/1시간 2분.*거부되었습니다.*7일 안 3번째/);
  await second.getByRole('button').click();
  await eventually(() => expect(lastSpan(stage)).toBe(2 * 62 * 60_000));
});

it('unfolds an observation: its phases, where it went, and its certificate', async () => {
  const { page } = await show('/services/saeol');
  const seen = page.getByRole('region', { name: '최근 점검 결과' });
  await seen
    .getByRole('button', { name: /^자세히/ })
    .first()
    .click();
  await seen.getByRole('img', { name: /이름 조회 1\.2 ms, 연결 0\.8 ms/ }).waitFor();
  const text = await seen.textContent();
  for (const part of ['HTTP/1.1', '18,204바이트', 'CN=saeol.example', 'TLSv1.3', '만료까지']) {
    expect(text).toContain(part);
  }
  expect(await violations(page)).toEqual([]);
});

it('tells what speaks for and against each thing it shares with what fails', async () => {
  const { page, stage, now } = await show('/services/saeol');
  const ground = page
    .getByRole('complementary')
    .getByRole('listitem')
    .filter({ hasText: '통합 인증 관문' });
  await ground.getByText(/서비스 6개 중 장애 2개, 그 밖의 장애 1개/).waitFor();
  await ground.getByRole('list', { name: '원인이 아닐 수 있는 까닭' }).waitFor();
  for (const { id } of stage.snapshot.services.filter(({ owner }) => owner.id === 'mois')) {
    stage.hub.changed('health', healthOf(`${id}/login`, 'down', now));
  }
  stage.hub.changed('health', healthOf('nara/login', 'up', now));
  const speaksFor = ground.getByRole('list', { name: '원인일 수 있는 까닭' });
  await speaksFor.getByText('여기에 의존하는 서비스 6개가 모두 장애입니다.').waitFor();
  await speaksFor.getByText(/의존하지 않는 서비스는 \d+개 모두 정상입니다/).waitFor();
});

it('shows who has it in hand and what work is planned, as it changes', async () => {
  const { page, stage, now } = await show('/services/saeol');
  await page.getByRole('heading', { level: 1, name: '새올 행정 포털' }).waitFor();
  const line = page.getByRole('list', { name: '처리 상황' });
  expect(await line.count()).toBe(0);
  const match = { services: [], grounds: ['auth'], organisations: [] };
  stage.hub.replaced({
    handling: {
      acknowledgements: [
        {
          id: 'a',
          service: 'saeol',
          owner: '김하늘',
          reason: '라우터 모듈 점검',
          by: '당직 1',
          at: now,
          until: null,
          sticky: true,
        },
      ],
      maintenance: [
        {
          id: 'm',
          match,
          reason: '정기 점검',
          by: null,
          when: { kind: 'once', from: now - HOUR, until: now + HOUR },
          next: { from: now - HOUR, until: now + HOUR },
        },
      ],
      silences: [{ id: 's', match, reason: '시험', by: '당직 1', at: now, until: now + HOUR }],
    },
  });
  await line.getByText('김하늘 인수').waitFor();
  const text = await line.textContent();
  for (const part of ['정상으로 돌아올 때까지', '점검 작업 중', '정기 점검', '알림 끔']) {
    expect(text).toContain(part);
  }
});

it('saves what was observed in the span of the chart', async () => {
  const { page, stage } = await show('/services/saeol');
  await page.getByRole('button', { name: '기록 저장' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV 파일로 저장' }).click();
  expect((await download).suggestedFilename()).toBe('saeol-login.csv');
  await page.getByText('브라우저의 내려받기 폴더에 저장했습니다: saeol-login.csv').waitFor();
  const [args] = asked(stage, 'health.export');
  expect(args).toMatchObject({ of: 'saeol/login', format: 'csv', language: 'ko' });
  expect(args && length(args)).toBe(HOUR);
});

it('asks once for the days of all services that are in sight', async () => {
  const { page, stage } = await show('/board');
  await page
    .getByRole('img', { name: /^최근 90일 가동률 99\.\d+ %, 중단된 날 3일/ })
    .first()
    .waitFor();
  const calls = asked(stage, 'health.days');
  expect(calls).toHaveLength(1);
  expect(calls[0]?.services.length).toBeGreaterThan(5);
  await go(page, '/services/law');
  await page.getByRole('slider').waitFor();
  await go(page, '/board');
  await page
    .getByRole('img', { name: /^최근 90일/ })
    .first()
    .waitFor();
  expect(asked(stage, 'health.days')).toHaveLength(1);
});

it('walks the strip of days by keys, saying each day', async () => {
  const { page, stage } = await show('/services/saeol');
  const strip = page.getByRole('slider', { name: '날짜별 가동 상태' });
  await eventually(
    async () => expect(await strip.getAttribute('aria-valuetext')).toMatch(/중단 1회 6시간 40분/),
    { timeout: 20_000 },
  );
  await strip.focus();
  await page.keyboard.press('ArrowLeft');
  expect(await strip.getAttribute('aria-valuetext')).toMatch(/정상$/);
  await page.keyboard.press('Home');
  expect(await strip.getAttribute('aria-valuetext')).toMatch(/기록 없음$/);
  expect(asked(stage, 'health.days').at(-1)?.days).toBe(90);
});

it('lines up what failed together, and says at any moment who failed then', async () => {
  const { page } = await show('/lanes');
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  await field.getByText('새올 행정 포털').waitFor();
  expect((await field.getByRole('link').allInnerTexts()).slice(0, 4)).toEqual([
    '나라장터',
    '정부24',
    '새올 행정 포털',
    '인터넷 우체국',
  ]);
  expect(await field.getByRole('img', { name: /^인터넷 우체국: .*중단$/ }).count()).toBe(1);
  const readout = page.getByRole('status').filter({ hasText: '이상' });
  expect(await readout.textContent()).toContain('이상 3개');
  // 35 minutes ago only the post office was down.
  const lane = await field.getByRole('img').first().boundingBox();
  if (!lane) throw new Error('there is no lane');
  await page.mouse.move(lane.x + lane.width * (1 - 35 / 180), lane.y + 12);
  await eventually(async () =>
    expect(await readout.textContent()).toMatch(/이상 1개\s*인터넷 우체국/),
  );
  expect(await page.locator('.floating-note').textContent()).toMatch(/나라장터/);
});

it('keeps the lanes live', async () => {
  const { page, stage } = await show('/lanes');
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  await field.getByRole('img', { name: '홈택스: 이상 없음' }).waitFor();
  const at = Date.now() - 60_000;
  const health = healthOf('hometax/login', 'down', at);
  stage.hub.changed('health', health);
  stage.hub.changed('transitions', {
    check: health.check,
    at: Date.now(),
    since: at,
    from: 'up',
    to: 'down',
    reason: health.reason,
  });
  await field.getByRole('img', { name: /^홈택스: .*부터 중단$/ }).waitFor();
  await page.getByRole('status').filter({ hasText: '이상 4개' }).waitFor();
});

it('leads over the lanes by keys, to a service', async () => {
  const { page } = await show('/lanes');
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  await field.getByText('새올 행정 포털').waitFor();
  await field.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key);
  }
  await eventually(async () =>
    expect(await page.locator('.lanes [aria-live]').first().textContent()).toMatch(
      /새올 행정 포털, .*부터 중단/,
    ),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '새올 행정 포털' }).waitFor();
});

it('zooms and resets the lanes by keys, drag and the wheel with Ctrl', async () => {
  const { page } = await show('/lanes');
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  const down = field.getByRole('img', { name: /^새올 행정 포털/ }).locator('[data-lane="down"]');
  const wide = async () => (await down.boundingBox())?.width ?? 0;
  await down.waitFor();
  const whole = await wide();
  const times = async (factor: number) =>
    eventually(async () => expect((await wide()) / whole / factor).toBeCloseTo(1, 1));
  await field.focus();
  // The cursor stands at the present, where the failure is, and zooming keeps it in place.
  for (const key of ['ArrowRight', '+']) await page.keyboard.press(key);
  await times(1.6);
  await page.keyboard.press('0');
  await times(1);
  const lane = await field.getByRole('img').first().boundingBox();
  if (!lane) throw new Error('there is no lane');
  const y = lane.y + 12;
  await page.mouse.move(lane.x + lane.width, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await times(1.25);
  await page.keyboard.press('0');
  await times(1);
  await page.mouse.move(lane.x + lane.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(lane.x + lane.width - 1, y, { steps: 5 });
  await page.mouse.up();
  await times(2);
  await page.mouse.dblclick(lane.x + lane.width / 2, y);
  await times(1);
});

it('groups the lanes by what they stand on', async () => {
  const { page } = await show('/lanes');
  await page.getByText('기반', { exact: true }).click();
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  await field
    .getByText(/대전 전산센터|통합 인증 관문/)
    .first()
    .waitFor();
  expect(await page.locator('.lane').first().textContent()).toMatch(/이상 \d+개 \/ \d+/);
});

it('mounts a screenful of thousands of lanes', async () => {
  const base = nightScene(Date.now());
  const [pattern] = base.services;
  if (!pattern) throw new Error('the scene has no services');
  const services = Array.from({ length: 3000 }, (_, i) => ({
    ...pattern,
    id: `s${i}`,
    name: { ko: `서비스 ${i}`, en: `Service ${i}` },
  }));
  const { page } = await show('/lanes', { services, health: [], recent: {} });
  const field = page.getByRole('application', { name: '서비스별 시간대 그림' });
  await field.getByText('서비스 0', { exact: true }).waitFor();
  expect(await page.locator('.lane').count()).toBeLessThan(100);
  await field.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await field.getByText('서비스 2999', { exact: true }).waitFor();
});

it.each([
  ['/services/saeol', 'light'],
  ['/services/saeol', 'dark'],
  ['/lanes', 'light'],
  ['/lanes', 'dark'],
] as const)('keeps %s free of accessibility violations, %s', async (path, theme) => {
  const { settings } = nightScene(0);
  const { page } = await show(path, { settings: { ...settings, theme } });
  await page.getByText('새올 행정 포털').first().waitFor();
  await page.locator('.u-over, .lane').first().waitFor();
  expect(await violations(page)).toEqual([]);
});
