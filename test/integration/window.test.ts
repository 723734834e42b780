import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Snapshot } from '../../shared/contract.ts';
import { sentence } from '../../shared/problem.ts';
import { eventually } from '../support/eventually.ts';
import { healthOf, nightScene } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The built window in a real browser, over the real link and host, on a stage. */

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (change: Partial<Snapshot> = {}, prepare?: (page: Page) => Promise<void>) =>
  theatre.show({ ...nightScene(Date.now()), ...change }, prepare && { prepare });

it('shows what needs a person first, and opens its incident in one action', async () => {
  const { page, stage } = await show();
  const first = page.locator('.board-line[data-kind="need"]').first();
  expect(await first.textContent()).toMatch(/중단정부24/);
  await first.getByRole('button', { name: '장애 등록' }).click();
  await page.waitForURL(/#\/incidents\/i-1$/);
  expect(stage.made).toContainEqual({ call: 'incidents.open', args: { services: ['gov24'] } });
  await page.getByRole('link', { name: '현황판' }).click();
  expect(await page.getByRole('link', { name: '장애 1번: 정부24' }).count()).toBe(1);
});

it('begins with the board, the focus in it', async () => {
  const { page } = await show();
  expect(page.url()).toMatch(/#\/board$/);
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN'),
  );
});

it('follows a change of health within a moment', async () => {
  const { page, stage } = await show();
  stage.hub.changed('health', healthOf('law/login', 'down', Date.now()));
  await page.locator('.board-line[data-kind="need"]').filter({ hasText: '국가법령정보' }).waitFor();
});

it('says that it is disconnected when the console ends', async () => {
  const { page, stage } = await show();
  await stage.close();
  await page.getByText('연결 끊김', { exact: true }).waitFor();
  await page.getByText(/부터 콘솔과 연결이 끊겨 있습니다/).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('notices a console that hangs, and recovers by itself with what is true then', async () => {
  let silent = false;
  const { page, stage } = await show({}, async (fresh) => {
    await fresh.routeWebSocket('**/link', (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!silent) socket.send(message);
      });
    });
  });
  silent = true;
  // How soon: test/unit/renderer/pulse.test.ts, with a clock of its own.
  await page.getByText('연결 끊김', { exact: true }).waitFor();
  stage.snapshot = { ...stage.snapshot, health: [healthOf('law/login', 'down', Date.now())] };
  silent = false;
  await page.getByText('이 관제석 연결됨').waitFor();
  await page.locator('.board-line[data-kind="need"]').filter({ hasText: '국가법령정보' }).waitFor();
});

it('asks the console anew where its answer was lost with the silence', async () => {
  let heard: (message: string | Buffer) => boolean = () => true;
  const { page } = await show({}, async (fresh) => {
    await fresh.routeWebSocket('**/link', (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (heard(message)) socket.send(message);
      });
    });
  });
  heard = () => false;
  await page.getByText('연결 끊김', { exact: true }).waitFor();
  let lost = 0;
  heard = (message) => {
    const answer = JSON.parse(String(message)).t === 's';
    return !(answer && lost++ === 0);
  };
  await page.getByText('이 관제석 연결됨').waitFor();
  expect(lost).toBeGreaterThan(0);
});

it('changes language and appearance without a restart, and has them remembered', async () => {
  const { page, stage } = await show();
  await page.getByRole('link', { name: '설정' }).click();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByText('Dark', { exact: true }).click();
  await eventually(() =>
    expect(stage.snapshot.settings).toMatchObject({ language: 'en', theme: 'dark' }),
  );
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(20, 24, 28)');
});

it('starts in the look shown last, before the console has said anything', async () => {
  const { settings } = nightScene(0);
  const { page } = await show({ settings: { ...settings, theme: 'dark', language: 'en' } });
  await page.routeWebSocket('**/link', () => {});
  await page.reload();
  await page.getByText('Connecting to the console').waitFor();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(20, 24, 28)');
});

it('takes another world in place of the one it showed', async () => {
  const { page, stage } = await show();
  const [first] = stage.snapshot.services;
  if (!first) throw new Error('the scene has no services');
  const name = { ko: '우리 누리집', en: 'Our website' };
  stage.snapshot = {
    ...stage.snapshot,
    services: [{ ...first, name }],
    drill: null,
    world: { kind: 'catalogue', path: '/srv/catalogue.yaml' },
  };
  stage.hub.reset();
  await page.getByRole('link', { name: '우리 누리집' }).waitFor();
  expect(await page.locator('.service-link').count()).toBe(1);
  expect(await page.getByRole('region', { name: '훈련 진행' }).count()).toBe(0);
  await page.getByRole('link', { name: '설정' }).click();
  await page.getByText('/srv/catalogue.yaml').waitFor();
});

it('leads over the board by the arrow keys, to a service and back', async () => {
  const { page } = await show();
  await page.getByRole('searchbox').focus();
  // Three causes, then the ministry's others, of which the unknown one stands first.
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await eventually(async () => expect(await focused()).toBe('국가법령정보'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '국가법령정보' }).waitFor();
  await page.getByRole('heading', { name: '최근 점검 결과' }).waitFor();
  await page.getByRole('img', { name: /로그인의 응답 시간 그래프/ }).waitFor();
});

it('finds a service by its initial consonants and says when there is none', async () => {
  const { page } = await show();
  await page.getByRole('searchbox').fill('ㅎㅌㅅ');
  await eventually(async () =>
    expect(await page.locator('.service-link').allInnerTexts()).toEqual(['홈택스']),
  );
  await page.getByRole('searchbox').fill('없는 것');
  await page.getByText('“없는 것”에 맞는 서비스가 없습니다').waitFor();
});

it('draws a screenful of thousands, and reaches the last one', async () => {
  const base = nightScene(Date.now());
  const pattern = base.services.find(({ id }) => id === 'law');
  if (!pattern) throw new Error('the scene has no law');
  const services = Array.from({ length: 3000 }, (_, i) => ({
    ...pattern,
    id: `s${i}`,
    name: { ko: `서비스 ${i}`, en: `Service ${i}` },
    checks: pattern.checks.map((check) => ({ ...check, key: `s${i}/${check.id}` })),
  }));
  const { page } = await show({ services, health: [], recent: {} });
  expect(await page.locator('.service-link').count()).toBeLessThan(200);
  await page.getByRole('link', { name: '서비스 0', exact: true }).focus();
  await page.keyboard.press('End');
  await page.getByRole('link', { name: '서비스 2998', exact: true }).waitFor();
});

it('says over everything that it is a drill, and asks the console to pause it', async () => {
  const { page, stage } = await show();
  const band = page.getByRole('region', { name: '훈련 진행' });
  expect(await band.textContent()).toContain('2023년 11월 행정망 장애');
  await band.getByRole('button', { name: '훈련 멈춤' }).click();
  await eventually(() =>
    expect(stage.made).toContainEqual({ call: 'drill.run', args: { running: false } }),
  );
  await band.getByRole('button', { name: '넣은 고장 2건' }).click();
  await page.getByText('서비스 중단 화면을 보여 줌').waitFor();
  stage.hub.replaced({ drill: null });
  await band.waitFor({ state: 'detached' });
});

it('shows a catalogue that cannot be opened for what it is, and stays', async () => {
  const { page } = await show();
  await page.getByRole('button', { name: '우리 카탈로그 열기' }).click();
  await page.getByLabel('파일 또는 폴더 경로').fill('/srv/none.yaml');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .getByText(/catalogue\.open/)
    .waitFor();
});

it.each([
  ['board', '/board', {}],
  ['service', '/services/saeol', {}],
  ['settings', '/settings', {}],
  ['an empty board', '/board', { services: [], health: [] }],
  ['what is not there', '/nowhere', {}],
  [
    'trouble',
    '/board',
    {
      notices: [sentence('problem.notAllowed')],
      catalogueTrouble: {
        path: '/srv/catalogue.yaml',
        at: 1,
        faults: [{ file: 'a.yaml', line: 3, column: 7, sentence: sentence('problem.notAllowed') }],
      },
    },
  ],
] satisfies [string, string, Partial<Snapshot>][])(
  'keeps %s free of accessibility violations, by day and by night',
  async (_, path, change) => {
    for (const theme of ['light', 'dark'] as const) {
      const { settings } = nightScene(0);
      const { page } = await show({ ...change, settings: { ...settings, theme } });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      await page.getByRole('main').getByText(/./).first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  },
);
