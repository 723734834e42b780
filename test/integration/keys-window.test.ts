import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FRAME_KEYS, KEY_TABLE, pressOf } from '../../renderer/palette/keyTable.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { busyScene } from '../support/page/busyScene.ts';
import { deskScene } from '../support/page/deskScene.ts';
import { portalProposal } from '../support/page/proposals.ts';
import { sessionOf } from '../support/page/session.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre } from '../support/page/theatre.ts';

/** Each key that the sheet names does what the sheet says: everywhere, and on the board. */

const say = sayIn('ko');
const NOW = Date.now();

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const TERMINAL: Partial<Snapshot> = {
  sessions: [sessionOf('t-1', { startedAt: NOW })],
  settings: { ...deskScene(NOW).settings, terminalOpen: true },
};

async function show(change: Partial<Snapshot> = {}): Promise<{ page: Page; stage: Stage }> {
  const scene = deskScene(NOW, { proposals: [portalProposal(NOW)], ...change });
  const answers: Partial<Api> = {
    'operators.lock': () => ({ ...scene.seat, locked: true }),
    'terminal.attach': () => ({ screen: '$ ', seq: 0, nonce: null, commands: [] }),
    'terminal.drawn': () => null,
    'terminal.resize': () => null,
    'terminal.write': () => null,
  };
  const shown = await theatre.show(scene, { answers });
  await shown.page.getByRole('main').evaluate((main) => main.focus());
  return shown;
}

const dialog = (page: Page, name: MessageKey) => page.getByRole('dialog', { name: say(name) });
const shell = (page: Page) => page.getByRole('textbox', { name: say('terminalView.input') });
/** The line of a cause, where the arrow keys begin. */
const cause = (page: Page) => page.locator('.board-line[data-kind="need"] [data-cell]').first();
const focusIn = (page: Page, selector: string) =>
  eventually(async () =>
    expect(
      await page.evaluate((one) => document.activeElement?.closest(one) !== null, selector),
    ).toBe(true),
  );

/** What is pressed for a key of the table, and how it is told that it worked. */
const EVERYWHERE: Partial<Record<MessageKey, () => Promise<void>>> = {
  'keys.palette': async () => {
    const { page } = await show();
    await page.keyboard.press('Control+k');
    await dialog(page, 'palette.title').waitFor();
  },
  'keys.seat': async () => {
    const { page } = await show();
    await page.keyboard.press('Control+Shift+O');
    await dialog(page, 'desk.seat.menu').waitFor();
  },
  'keys.lock': async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Control+Shift+L');
    await eventually(() => expect(stage.made.map(({ call }) => call)).toContain('operators.lock'));
  },
  'keys.sheet': async () => {
    const { page } = await show();
    await page.keyboard.press('?');
    await dialog(page, 'keys.title').waitFor();
  },
  'keys.help': async () => {
    const { page } = await show();
    await page.keyboard.press('F1');
    await page.getByRole('complementary', { name: say('help.title') }).waitFor();
  },
  'keys.proposal': async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Shift+I');
    await eventually(() =>
      expect(stage.made.map(({ call }) => call)).toContain('proposals.accept'),
    );
  },
  'keys.terminal': async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Control+Backquote');
    await page.getByRole('region', { name: say('terminalView.region') }).waitFor();
    expect(stage.snapshot.settings.terminalOpen).toBe(true);
  },
  'keys.terminalCross': async () => {
    const { page } = await show(TERMINAL);
    await shell(page).waitFor({ state: 'attached' });
    await page.keyboard.press('F6');
    await focusIn(page, '.terminal-panel');
    await page.keyboard.press('F6');
    await focusIn(page, 'main');
  },
  'keys.terminalFind': async () => {
    const { page } = await show(TERMINAL);
    await shell(page).focus();
    await page.keyboard.press('Control+Shift+F');
    await page
      .getByRole('textbox', { name: say('terminalView.search') })
      .or(page.getByRole('searchbox', { name: say('terminalView.search') }))
      .first()
      .waitFor();
  },
  'keys.unlock': async () => {
    const { page } = await show({ seat: { ...deskScene(NOW).seat, locked: true } });
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('form')?.getAttribute('aria-label'),
        ),
      ).toBe(say('desk.lock.locked')),
    );
  },
  'keys.close': async () => {
    const { page } = await show();
    await page.keyboard.press('?');
    await dialog(page, 'keys.title').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page, 'keys.title').waitFor({ state: 'detached' });
  },
};

async function onCause(): Promise<{ page: Page; stage: Stage }> {
  const shown = await show({ proposals: [], incidents: [] });
  await cause(shown.page).focus();
  return shown;
}

const cellAtFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');

const ON_THE_BOARD: Partial<Record<MessageKey, () => Promise<void>>> = {
  'keys.move': async () => {
    const { page } = await onCause();
    const before = await cellAtFocus(page);
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await cellAtFocus(page)).not.toBe(before));
    await page.keyboard.press('ArrowUp');
    await eventually(async () => expect(await cellAtFocus(page)).toBe(before));
  },
  'keys.ends': async () => {
    const { page } = await onCause();
    const first = await cellAtFocus(page);
    await page.keyboard.press('End');
    await eventually(async () => expect(await cellAtFocus(page)).not.toBe(first));
    await page.keyboard.press('Home');
    await eventually(async () => expect(await cellAtFocus(page)).toBe(first));
  },
  'keys.service': async () => {
    const { page } = await onCause();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/services\//);
  },
  'keys.unfold': async () => {
    const now = Date.now();
    const { page } = await theatre.show(busyScene(now));
    const row = page
      .locator('.board-line[data-kind="need"]')
      .filter({ has: page.locator('[data-key="e"]') });
    await row.locator('[data-cell]').first().focus();
    await page.keyboard.press('e');
    await row.locator('[data-key="e"][aria-expanded="true"]').first().waitFor();
  },
  'keys.acknowledge': async () => {
    const { page } = await onCause();
    await page.keyboard.press('a');
    await page
      .getByRole('region', { name: new RegExp(`^${say('handlingView.acknowledge')}`) })
      .waitFor();
  },
  'keys.incident': async () => {
    const { page } = await onCause();
    await page.keyboard.press('i');
    await page.waitForURL(/#\/incidents\/i-1$/);
  },
  'keys.maintain': async () => {
    const { page } = await onCause();
    await page.keyboard.press('m');
    await page.getByRole('region', { name: say('handlingView.maintain') }).waitFor();
  },
  'keys.silence': async () => {
    const { page } = await onCause();
    await page.keyboard.press('s');
    await page.getByRole('region', { name: say('handlingView.silence') }).waitFor();
  },
  'keys.search': async () => {
    const { page } = await show();
    await page.keyboard.press('/');
    await focusIn(page, 'input[type="search"], [role="searchbox"]');
  },
  'keys.wall': async () => {
    const { page } = await show();
    await page.keyboard.press('w');
    await page.waitForURL(/#\/wall$/);
  },
};

describe.each([
  ['keys.window', EVERYWHERE],
  ['keys.board', ON_THE_BOARD],
] as const)('the keys of %s', (group, tried) => {
  const keys = KEY_TABLE.find(({ name }) => name === group)?.keys ?? [];

  it('are all tried here', () => {
    expect(keys.map(({ name }) => name).toSorted()).toEqual(Object.keys(tried).toSorted());
  });

  it.each(keys.map((key) => [pressOf(key), key.name] as const))('%s does %s', async (_, name) => {
    await tried[name]?.();
  });
});

it('stand on the sheet, every one of them', async () => {
  const { page } = await show();
  await page.keyboard.press('?');
  const sheet = dialog(page, 'keys.title');
  await sheet.waitFor();
  for (const { name, keys } of KEY_TABLE) {
    const group = sheet.getByRole('region', { name: say(name), exact: true });
    expect(await group.locator('kbd').allTextContents()).toEqual(keys.map(pressOf));
    expect(await group.locator('dd').allTextContents()).toEqual(keys.map((key) => say(key.name)));
  }
  expect(Object.keys(FRAME_KEYS)).toContain('help');
});
