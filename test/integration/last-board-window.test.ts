import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { type BrowserServer, startServer } from '../../electron/hosts/browser/server.ts';
import { composeFirstBoard } from '../../electron/hosts/composeFirstBoard.ts';
import { pastOf } from '../../electron/hosts/past.ts';
import type { Console } from '../../electron/link.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { LastBoard } from '../../shared/lastBoard.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import { turnTo } from '../support/access/everyView.ts';
import { accessFaults, brokenRules } from '../support/access/probes.ts';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { eventually } from '../support/eventually.ts';
import { gatewayFails, nightScene } from '../support/page/scene.ts';
import { provideBrowser } from '../support/tools.ts';

/** What a page shows before the console has opened: the built window, served by the real host. */

const AT = Date.parse('2026-11-28T03:12:40+09:00');
const say = sayIn('ko');
const SERVICE = '새올 행정 포털';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: provideBrowser(() => {}),
    args: CHROMIUM_ARGS,
  });
});
afterAll(() => browser.close());

let server: BrowserServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

interface Beginning {
  /** What is known before the window's own script. */
  first?: unknown;
  /** Whether that script is kept back until it is let go. */
  held?: boolean;
}

async function begin(lastBoard: unknown, view = '', { first, held = false }: Beginning = {}) {
  const opening = Promise.withResolvers<Console>();
  server = await startServer({
    port: 0,
    pageFolder: inject('window'),
    session: 'last-board',
    console: opening.promise,
    language: () => 'ko',
    admitted: () => {},
    past: pastOf(
      async () => (first ? Buffer.from(JSON.stringify(first)) : null),
      async () => (lastBoard ? Buffer.from(JSON.stringify(lastBoard)) : null),
    ),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let beats = 0;
  page.on('websocket', (link) =>
    link.on('framereceived', ({ payload }) => {
      beats += Number(String(payload).includes('"beat"'));
    }),
  );
  const letGo = Promise.withResolvers<void>();
  if (held) {
    await page.route('**/assets/window-*.js', async (route) => {
      await letGo.promise;
      await route.continue();
    });
  }
  await page.goto(server.url() + view);
  return { page, opening, beats: () => beats, letGo: letGo.resolve };
}

const kept = (): Snapshot => ({
  ...nightScene(AT),
  world: { kind: 'catalogue', path: '/srv/catalogue.yaml' },
  drill: null,
});

/** A console that can say how things are, and nothing more. */
function consoleOf(snapshot: Snapshot): Console {
  const api: Partial<Api> = { 'console.snapshot': () => snapshot };
  return { api: api as Api, role: () => 'commander', acted: () => {}, listen: () => () => {} };
}

const told = (page: Page, language: Language = 'ko') =>
  page.getByText(
    sayIn(language)('frame.lastKnown', { day: dayOf(AT, language), time: clockTime(AT) }),
  );

it('is the board as it was, said to be the past, with nothing to press; then what is', async () => {
  const { page, opening, beats } = await begin(LastBoard.strip().parse(kept()));
  await told(page).waitFor();
  await page.getByText(SERVICE, { exact: true }).first().waitFor();
  // Neither keys nor the pointer nor a screen reader reach what is inert.
  const past = page.locator('[inert]').filter({ hasText: SERVICE });
  expect(await past.count()).toBe(1);
  // However long the console opens: that lasts longer than it may be silent.
  await eventually(() => expect(beats()).toBeGreaterThan(3));
  expect(await page.getByText(say('frame.disconnected'), { exact: true }).count()).toBe(0);

  opening.resolve(consoleOf(kept()));
  await past.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: SERVICE, exact: true }).first().waitFor();
  await eventually(async () => expect(await told(page).count()).toBe(0));
});

/** Where the words of the board's lines stand, as far as they are in sight: pixels from left and top. */
const places = (page: Page): Promise<[words: string, left: number, top: number][]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.service-link, .need-ground, .need-likely, .state-flaps, .board-title h2, .group-title .clip, .notice',
      ),
    ]
      .map((words) => ({ words: words.textContent, at: words.getBoundingClientRect() }))
      .filter(({ at }) => at.top < innerHeight)
      .map(({ words, at }) => [words, at.left, at.top]),
  );

it.each([
  ['ko', 'light', 1280],
  ['en', 'dark', 1920],
] as const)(
  'is drawn before the window’s own script is there, line for line where that draws it: %s, %s, %i',
  async (language, theme, width) => {
    const scene = kept();
    const board = LastBoard.strip().parse({
      ...scene,
      settings: { ...scene.settings, language, theme },
      // All that a row can say.
      health: gatewayFails(scene).map((one, i) => ({
        ...one,
        flapping: i % 3 === 0,
        stale: i % 5 === 0,
      })),
    });
    const first = composeFirstBoard(board, '/srv/catalogue.yaml');
    const { page, letGo } = await begin(board, '', { first, held: true });
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await told(page, language).waitFor();
    const name = language === 'ko' ? '통합 인증 관문' : 'Login gateway';
    await page.getByText(name, { exact: true }).waitFor();
    expect(await page.locator('[inert]').filter({ hasText: name }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(10);
    const all = before.map(([words]) => words.trim());
    expect(all).toContain(sayIn(language)('board.trait.flapping'));
    expect(all).toContain(sayIn(language)('board.likely'));
    expect(await accessFaults(page)).toEqual([]);
    letGo();
    await page.getByRole('navigation').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const after = await places(page);
    expect(after.map(([words]) => words)).toEqual(before.map(([words]) => words));
    for (const [i, [words, left, top]] of after.entries()) {
      // A heading beside a key stands on that key's line.
      expect(Math.abs(left - (before[i]?.[1] ?? 0)), words).toBeLessThan(2);
      expect(Math.abs(top - (before[i]?.[2] ?? 0)), words).toBeLessThan(2);
    }
  },
);

it('begins with the window itself where the first board is no such thing', async () => {
  for (const first of [{ lines: 'none' }, 7, []]) {
    const { page, opening } = await begin(null, '', { first });
    opening.resolve(consoleOf(kept()));
    await page.getByRole('link', { name: SERVICE, exact: true }).first().waitFor();
    await page.close();
    await server?.close();
  }
});

it.each([true, false])(
  'says that the rest of it cannot be read, and can be loaded again (a board was kept: %s)',
  async (wasKept) => {
    const board = LastBoard.strip().parse(kept());
    const first = wasKept ? composeFirstBoard(board, '/srv/catalogue.yaml') : null;
    const { page, opening } = await begin(null, '', { first });
    await page.route('**/assets/window-*.js', (route) => route.abort());
    await page.reload();
    const notice = page.getByRole('alert');
    await notice.waitFor();
    // Without a board it speaks and looks as the browser does.
    const language = wasKept ? 'ko' : 'en';
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    expect(await notice.locator('p').textContent()).toBe(sayIn(language)('first.notRead'));
    expect(await told(page).count()).toBe(Number(wasKept));
    expect(await brokenRules(page)).toEqual([]);
    await page.unroute('**/assets/window-*.js');
    await notice.getByRole('button', { name: sayIn(language)('first.reload') }).click();
    opening.resolve(consoleOf(kept()));
    await page.getByRole('link', { name: SERVICE, exact: true }).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  },
);

it('says so in the language and the look that were shown last', async () => {
  const { page } = await begin(null);
  await page.evaluate(() =>
    localStorage.setItem('watchroom.firstPaint', '{"language":"ko","theme":"dark"}'),
  );
  await page.route('**/assets/window-*.js', (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').getByText(say('first.notRead'), { exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await brokenRules(page)).toEqual([]);
});

it('stays as it was drawn first until there is more, however long that takes', async () => {
  const board = LastBoard.strip().parse(kept());
  const first = composeFirstBoard(board, '/srv/catalogue.yaml');
  const { page, opening } = await begin(null, '', { first });
  await told(page).waitFor();
  opening.resolve(consoleOf(kept()));
  await page.getByRole('link', { name: SERVICE, exact: true }).first().waitFor();
  await eventually(async () => expect(await told(page).count()).toBe(0));
  expect(await page.locator('main').count()).toBe(1);
});

it('waits in every other view, which would need more than that', async () => {
  const board = LastBoard.strip().parse(kept());
  const first = composeFirstBoard(board, '/srv/catalogue.yaml');
  const { page } = await begin(board, '#/incidents', { first });
  await page.getByText(say('frame.opening'), { exact: true }).waitFor();
  expect(await page.getByText(SERVICE, { exact: true }).count()).toBe(0);
});

it('waits where nothing was kept', async () => {
  const { page, opening } = await begin(null);
  await page.getByRole('navigation').first().waitFor();
  expect(await page.getByText(SERVICE, { exact: true }).count()).toBe(0);
  opening.resolve(consoleOf(kept()));
  await page.getByRole('link', { name: SERVICE, exact: true }).first().waitFor();
});

it.each([
  ['ko', 'light'],
  ['en', 'dark'],
] as const)(
  'breaks no rule of accessibility, as the past and beside it: %s, %s',
  async (language, theme) => {
    const scene = kept();
    const board = { ...scene, settings: { ...scene.settings, language, theme } };
    const { page } = await begin(LastBoard.strip().parse(board));
    await told(page, language).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await turnTo(page, '/incidents');
    await page.getByText(sayIn(language)('frame.loading'), { exact: true }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  },
);
