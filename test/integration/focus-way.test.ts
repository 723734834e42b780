import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { goTo, showEverything, turnTo, VIEWS } from '../support/access/everyView.ts';
import { dialogFaults, focusFaults } from '../support/access/focus.ts';
import { Theatre } from '../support/page/theatre.ts';

/**
 * The way of Tab through every view and what is opened in it: in reading order, marked, never covered,
 * out again, and back. A dialog is gone round in.
 */

/** It walks through every view. */
const PATIENCE_MS = 240_000;

const say = sayIn('ko');

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

it(
  'leads through every view as it is read, and out of it',
  async () => {
    const { page } = await showEverything(theatre);
    const found: string[] = [];
    for (const view of VIEWS) {
      await goTo(page, view);
      const faults = await focusFaults(page, page.getByRole('main'));
      found.push(...faults.map((fault) => `${view}: ${fault}`));
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);

type Open = (page: Page) => Promise<unknown>;

const main = (page: Page) => page.getByRole('main');
const press =
  (name: MessageKey): Open =>
  (page) =>
    main(page)
      .getByRole('button', { name: say(name) })
      .first()
      .click();
/** By a key, with the focus on the first of these in the view; on its heading where none are named. */
const key =
  (pressed: string, on = 'h1'): Open =>
  async (page) => {
    const first = main(page).locator(on).first();
    await (on === 'h1' ? first.click() : first.focus());
    await page.keyboard.press(pressed);
  };
const NEED = '.board-line[data-kind="need"] [data-cell]';
const ITEM = '[role="checkbox"]';

/** What is opened in a view and stays in it: where, how, and what is there then. */
const OPENED: readonly [view: string, named: string, open: Open, there: string][] = [
  ['/board', 'acknowledging', key('a', NEED), '.board-panel'],
  ['/board', 'maintenance', key('m', NEED), '.board-panel'],
  ['/board', 'silencing', key('s', NEED), '.board-panel'],
  ['/board', 'one cause or many', press('board.oneOrMany'), '.board-panel'],
  ['/incidents/i-7', 'merging', press('incidentView.merge'), 'form'],
  ['/incidents/i-7', 'splitting', press('incidentView.split'), 'form'],
  ['/incidents/i-7', 'blocking an item', key('b', ITEM), 'form'],
  ['/incidents/i-7/evidence', 'raising a hypothesis', key('h'), 'form'],
  ['/incidents/i-7/evidence', 'adding evidence', key('a'), 'form'],
  ['/reports/i-7', 'redaction', key('2'), '[role="tab"][aria-selected="true"]:nth-child(2)'],
  ['/reports/i-7', 'export', key('3'), '[role="tab"][aria-selected="true"]:nth-child(3)'],
  ['/reports/i-7', 'what was sent', key('4'), '[role="tab"][aria-selected="true"]:nth-child(4)'],
  ['/settings', 'setting a PIN', press('desk.operators.setPin'), '[type="password"]'],
];

it(
  'leads through what is opened in a view, there and back',
  async () => {
    const { page } = await showEverything(theatre);
    const found: string[] = [];
    for (const [view, named, open, there] of OPENED) {
      await turnTo(page, '/lanes');
      await goTo(page, view);
      await open(page);
      await main(page).locator(there).first().waitFor();
      const faults = await focusFaults(page, main(page));
      found.push(...faults.map((fault) => `${named}: ${fault}`));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);

/** What floats over every view: its name, and the key. */
const DIALOGS: readonly [MessageKey, string][] = [
  ['palette.title', 'Control+k'],
  ['keys.title', '?'],
  ['desk.seat.menu', 'Control+Shift+O'],
];

it.each(DIALOGS)('leads round in %s, and back', async (name, pressed) => {
  const { page } = await showEverything(theatre);
  await page.keyboard.press(pressed);
  const dialog = page.getByRole('dialog', { name: say(name) });
  await dialog.waitFor();
  expect(await dialogFaults(page, dialog)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('leads through help, and out of it', async () => {
  const { page } = await showEverything(theatre);
  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: say('help.title') });
  await help.waitFor();
  expect(await focusFaults(page, help)).toEqual([]);
});
