import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { sentence } from '../../shared/problem.ts';
import { PLAIN_VIEW, type Settings } from '../../shared/settings.ts';
import { eventually } from '../support/eventually.ts';
import { busyScene, daysOf } from '../support/page/busyScene.ts';
import { manyScene } from '../support/page/manyScene.ts';
import { ladderOf } from '../support/page/record.ts';
import { healthOf } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The board in a real browser: causes, filters, groups, views, forms, keys, and thousands. */

const NOW = Date.now();
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

async function show(change: Partial<Snapshot> = {}, settings: Partial<Settings> = {}) {
  const scene = { ...busyScene(NOW), ...change };
  return theatre.show(
    { ...scene, settings: { ...scene.settings, ...settings } },
    {
      size: { width: 1440, height: 900 },
      answers: {
        'health.days': ({ services }) => daysOf(services, NOW),
        'handling.acknowledge': () => [],
        'handling.unacknowledge': () => null,
        'handling.maintain': ({ match, reason, when }) => ({
          id: 'm',
          match,
          reason,
          by: '당직 1',
          when,
          next: null,
        }),
        'handling.silence': ({ match, reason, until }) => ({
          id: 's',
          match,
          reason,
          by: '당직 1',
          at: NOW,
          until,
        }),
        'handling.endMaintenance': () => null,
      },
    },
  );
}

const names = (page: Page) => page.locator('.service-link').allInnerTexts();
const needs = (page: Page) => page.locator('.board-line[data-kind="need"]');

describe('the band', () => {
  it('says first where a walk of this failure found it broken', async () => {
    const walked = ladderOf('saeol/login', NOW);
    const { page } = await show({ ladders: [walked] });
    const say = sayIn('ko')(walked.summary.key, walked.summary.params);
    const reason = needs(page).first().locator('.need-reason');
    expect(await reason.textContent()).toMatch(new RegExp(`^${say.slice(0, 12)}.*10초 안에`));
    const before = await show({ ladders: [{ ...walked, at: NOW - 3_600_000 }] });
    expect(await needs(before.page).first().textContent()).not.toContain(say);
  });

  it('has one line for the cause of six outages, with all of them a key away', async () => {
    const { page, stage } = await show();
    expect(await needs(page).count()).toBe(2);
    const first = needs(page).first();
    expect(await first.textContent()).toMatch(/중단통합 인증 관문.*서비스 6개.*담당 없음/);
    await first.getByRole('button', { name: /딸린 서비스 6개 보기/ }).click();
    expect(await page.locator('.board-line[data-kind="dragged"]').count()).toBe(6);
    await first.getByRole('button', { name: /장애 등록/ }).click();
    await eventually(() => expect(stage.made.map(({ call }) => call)).toContain('incidents.open'));
    expect(stage.made.find(({ call }) => call === 'incidents.open')?.args).toEqual({
      services: ['saeol', 'gov24', 'eid', 'law', 'safety', 'open'],
    });
  });

  it('puts what somebody has in hand below, with the name', async () => {
    const { page } = await show();
    const last = needs(page).last();
    expect(await last.textContent()).toMatch(/저하나라장터.*김하늘접속 차단 협의 중/);
    expect(await last.getAttribute('data-in-hand')).toBe('true');
    expect(await last.getByRole('button', { name: /인수/ }).count()).toBe(0);
  });

  it('shows the reason of everything that is not well, without a click', async () => {
    const reason = sentence('problem.internal', { detail: '회선이 끊김' });
    const { page, stage } = await show();
    stage.hub.changed('health', { ...healthOf('mail/login', 'unknown', NOW), reason });
    await page
      .locator('.quiet')
      .filter({ hasText: '인터넷 우체국' })
      .getByText(/회선이 끊김/)
      .waitFor();
  });

  it('says what the failing services share, and what speaks against it', async () => {
    const { page } = await show();
    await page.getByRole('button', { name: '원인이 하나입니까?' }).click();
    const panel = page.getByRole('region', { name: '중단·저하된 서비스 7개가 함께 쓰는 것' });
    const first = panel.locator('tbody tr').first();
    expect(await first.textContent()).toMatch(/통합 인증 관문.*6곳 중 6곳 이상.*7곳 중 1곳 이상/s);
    expect(await first.textContent()).toContain('여기에 의존하지 않는 서비스 1개도 장애입니다.');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});

describe('the filters', () => {
  it.each([
    ['중단 6', ['통합 인증 관문']],
    ['저하 1', ['나라장터']],
    ['알 수 없음 1', ['인터넷 우체국']],
    ['점검 작업 1', ['홈택스']],
    ['결과 늦음 1', ['택배 조회']],
    ['알림 끔 1', ['환급금 조회']],
    ['인수함 1', ['나라장터']],
    ['재확인 중 1', ['통합 인증 관문']],
    ['자주 바뀜 2', ['통합 인증 관문', '부동산 거래 신고']],
  ])('narrow the board to %s', async (key, shown) => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: key }).click();
    const cells = page.locator('.board-lines [data-cell]');
    await eventually(async () => expect(await cells.allInnerTexts()).toEqual(shown));
    await page.getByText(/서비스 15개 중 \d+개만 보입니다/).waitFor();
    await eventually(() => expect(stage.snapshot.settings.boardView.only).toHaveLength(1));
    await page.getByRole('button', { name: '모두 보기' }).click();
    await eventually(async () => expect(await cells.count()).toBeGreaterThan(5));
  });

  it('say so when they hide what needs a person', async () => {
    const { page } = await show({}, { boardView: { ...PLAIN_VIEW, only: ['degraded'] } });
    await page.getByText('조치가 필요한 1건이 가려져 있습니다.').waitFor();
  });
});

describe('the groups', () => {
  it.each([
    ['기관별', ['조달청 1', '국세청 2', '국민건강보험공단 1', '우정사업본부 2', '국토교통부 2']],
    ['기반별', ['대전 전산센터 8']],
    ['전산센터별', ['대전 전산센터 8']],
    ['등급별', ['2등급 8']],
  ])('gather %s', async (by, titles) => {
    const { page } = await show();
    await page.getByRole('combobox', { name: '묶는 기준' }).selectOption({ label: by });
    await eventually(async () =>
      expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(titles),
    );
  });
});

it('saves a view, finds it again, renames it and forgets it', async () => {
  const { page, stage } = await show();
  await page.getByRole('combobox', { name: '묶는 기준' }).selectOption('grade');
  await page.getByRole('button', { name: '저하 1' }).click();
  await page.getByRole('button', { name: '저장한 화면' }).click();
  await page.getByLabel('지금 화면을 이 이름으로 저장').fill('밤 근무');
  await page.keyboard.press('Enter');
  const view = { query: '', group: 'grade', only: ['degraded'] };
  await eventually(() =>
    expect(stage.snapshot.settings.savedViews).toEqual([{ name: '밤 근무', view }]),
  );
  await page.getByRole('button', { name: '모두 보기' }).click();
  expect(await names(page)).toContain('홈택스');
  await page.getByRole('button', { name: '저장한 화면' }).click();
  await page.getByRole('button', { name: '밤 근무', exact: true }).click();
  await eventually(async () => expect(await names(page)).toEqual(['나라장터']));
  await page.getByRole('button', { name: '저장한 화면: 밤 근무' }).click();
  await page.getByRole('button', { name: '이름 바꾸기: 밤 근무' }).click();
  await page.getByLabel('이름 바꾸기: 밤 근무').fill('낮 근무');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '지우기: 낮 근무' }).click();
  await eventually(() => expect(stage.snapshot.settings.savedViews).toEqual([]));
});

describe('the forms', () => {
  it('acknowledge a cause for as long as was chosen, by keys alone', async () => {
    const { page, stage } = await show();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.keyboard.type('인증 서버 재기동 중');
    await page.keyboard.press('Enter');
    const made = () => stage.made.find(({ call }) => call === 'handling.acknowledge')?.args;
    await eventually(() =>
      expect(made()).toEqual({
        services: ['saeol', 'gov24', 'eid', 'law', 'safety', 'open'],
        owner: '당직 1',
        reason: '인증 서버 재기동 중',
        until: null,
        sticky: true,
      }),
    );
    await page.getByRole('region', { name: /^인수:/ }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('통합 인증 관문');
  });

  it('keep what is typed while the board moves under them', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '인수: 통합 인증 관문' }).click();
    await page.getByLabel('사유').fill('확인 중');
    for (const id of ['saeol', 'gov24', 'eid', 'law', 'safety', 'open']) {
      stage.hub.changed('health', healthOf(`${id}/login`, 'up', NOW));
    }
    await eventually(async () => expect(await needs(page).count()).toBe(1));
    expect(await page.getByLabel('사유').inputValue()).toBe('확인 중');
  });

  it('announce recurring maintenance, and say in words when it comes', async () => {
    const { page, stage } = await show();
    await page.getByRole('link', { name: '홈택스' }).focus();
    await page.keyboard.press('m');
    await page.getByText('되풀이', { exact: true }).click();
    await page.getByLabel(/되풀이 규칙/).fill('0 2 * *');
    await page.getByText(/되풀이 시각을 읽지 못했습니다/).waitFor();
    await page.getByLabel(/되풀이 규칙/).fill('30 3 * * 0');
    await page.getByText(/다음: .*\(일\) 03:30부터 .*\(일\) 05:30까지 \(2시간\)/).waitFor();
    await page.getByLabel('사유').fill('정기 점검');
    await page.getByRole('button', { name: '점검 작업 등록' }).click();
    await eventually(() =>
      expect(stage.made.find(({ call }) => call === 'handling.maintain')?.args).toEqual({
        match: { services: ['hometax'], grounds: [], organisations: [] },
        reason: '정기 점검',
        when: {
          kind: 'recurring',
          cron: '30 3 * * 0',
          timezone: 'Asia/Seoul',
          durationMs: 7_200_000,
        },
      }),
    );
  });

  it('silence an organisation, and tell whom that means', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '인수·점검·알림' }).click();
    await page.getByRole('button', { name: '알림 끄기' }).click();
    await page.getByRole('combobox', { name: '기관' }).click();
    await page.getByRole('option', { name: '우정사업본부' }).click();
    await page.getByText('대상 서비스 2개: 인터넷 우체국, 택배 조회').waitFor();
    await page.getByLabel('사유').fill('시험');
    await page.getByRole('button', { name: '알림 끄기' }).click();
    const args = () =>
      stage.made.find(({ call }) => call === 'handling.silence')?.args as
        | { match: unknown; until: number }
        | undefined;
    await eventually(() => expect(args()?.match).toMatchObject({ organisations: ['post'] }));
    expect((args()?.until ?? 0) - NOW).toBeGreaterThan(7_000_000);
  });

  it('list what holds, and end it', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '인수·점검·알림' }).click();
    const list = page.getByRole('region', { name: '인수·점검·알림' });
    expect(await list.textContent()).toMatch(/나라장터.*홈택스.*국토교통부.*환급금 조회/s);
    await list.getByRole('button', { name: '끝내기: 국토교통부' }).click();
    await eventually(() =>
      expect(stage.made).toContainEqual({ call: 'handling.endMaintenance', args: { id: 'm-2' } }),
    );
  });
});

it('says that nothing is news while the station is cut off, and why', async () => {
  const { page, stage } = await show();
  const { station } = stage.snapshot;
  stage.hub.replaced({ station: { ...station, state: 'cutOff', since: NOW } });
  await page.getByText(/이 관제석이 .*부터 끊겨 있습니다/).waitFor();
  await page.getByRole('button', { name: '이 관제석 끊김' }).click();
  const controls = page.getByRole('list', { name: '연결 확인 대상' });
  expect(await controls.textContent()).toMatch(/관문\s*청사 관문\s*응답함.*외부.*응답 없음/s);
  expect(await violations(page)).toEqual([]);
});

it('does not say that all is well while nobody can say', async () => {
  const calm = busyScene(NOW).health.map((one) => ({ ...one, state: 'unknown' as const }));
  const { page, stage } = await show({ health: calm });
  await page.getByText('지금 조치가 필요한 서비스가 없습니다.').waitFor();
  const { station } = stage.snapshot;
  stage.hub.replaced({ station: { ...station, state: 'cutOff', since: NOW } });
  await page.getByText('이 관제석의 연결이 돌아올 때까지 알 수 없습니다.').waitFor();
});

it('draws few of ten thousand checks, however far it is scrolled', async () => {
  const { page, stage } = await theatre.show(manyScene(5000, 2, NOW), {
    answers: { 'health.days': ({ services }) => daysOf(services, NOW) },
  });
  const drawn = () => page.locator('[data-row]').count();
  expect(await drawn()).toBeLessThan(80);
  await page.locator('.board-scroller').evaluate((board) => {
    board.scrollTop = board.scrollHeight / 2;
  });
  await eventually(async () => expect(await names(page)).not.toContain('서비스 0'));
  expect(await drawn()).toBeLessThan(80);
  stage.hub.changed('health', healthOf('s4321/c1', 'down', NOW));
  await page.locator('.board-scroller').evaluate((board) => {
    board.scrollTop = 0;
  });
  await needs(page).filter({ hasText: '서비스 4321' }).waitFor();
});

it.each([
  ['the busy board', async () => {}],
  [
    'the suspects and the services behind a cause',
    async (page: Page) => {
      await page.getByRole('button', { name: '원인이 하나입니까?' }).click();
      await page.getByRole('button', { name: /딸린 서비스 6개 보기/ }).click();
    },
  ],
  ['the acknowledgement', (page: Page) => page.getByRole('button', { name: /^인수: / }).click()],
  [
    'the maintenance',
    async (page: Page) => {
      await page.getByRole('link', { name: '홈택스' }).focus();
      await page.keyboard.press('m');
    },
  ],
  [
    'the list of what holds',
    (page: Page) => page.getByRole('button', { name: '인수·점검·알림' }).click(),
  ],
  ['the saved views', (page: Page) => page.getByRole('button', { name: '저장한 화면' }).click()],
])('keeps %s free of accessibility violations, by day and by night', async (_, act) => {
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await show({}, { theme });
    await act(page);
    expect(await violations(page)).toEqual([]);
  }
});
