import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { type BrowserServer, startServer } from '../../electron/hosts/browser/server.ts';
import type { Console } from '../../electron/link.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { LastBoard } from '../../shared/lastBoard.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import { turnTo } from '../support/access/everyView.ts';
import { accessFaults } from '../support/access/probes.ts';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
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

async function begin(lastBoard: unknown, view = '') {
  const opening = Promise.withResolvers<Console>();
  server = await startServer({
    port: 0,
    pageFolder: inject('window'),
    session: 'last-board',
    console: opening.promise,
    language: () => 'ko',
    admitted: () => {},
    lastBoard: async () => (lastBoard ? Buffer.from(JSON.stringify(lastBoard)) : null),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let beats = 0;
  page.on('websocket', (link) =>
    link.on('framereceived', ({ payload }) => {
      beats += Number(String(payload).includes('"beat"'));
    }),
  );
  await page.goto(server.url() + view);
  return { page, opening, beats: () => beats };
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

it('waits in every other view, which would need more than that', async () => {
  const { page } = await begin(LastBoard.strip().parse(kept()), '#/incidents');
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
