import type { Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { focusFaults } from '../support/access/focus.ts';
import { brokenRules, smallTargets } from '../support/access/probes.ts';
import { expect, test } from './fixtures.ts';
import { FIRST_PIN } from './operators.ts';

/** Every state an operator can meet, on a console that really runs, by the rules of WCAG 2.2 AA. */

// A console a test, walked through some forty states, each looked at whole.
test.setTimeout(480_000);

/** Goes to an address, and waits until its view is there. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.waitForURL((url) => url.hash === `#${path}`);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  // On a busy machine the console may have fallen silent for a while; that state is looked at by itself.
  await expect(page.locator('main[data-stale="true"]')).toHaveCount(0);
}

/** Has the window speak and look otherwise, by the palette. */
async function turn(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /명령|command/ }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('.palette')).toHaveCount(0);
}

for (const [language, theme, night] of [
  ['ko', 'light', '밝게'],
  ['en', 'dark', '어둡게'],
] satisfies [Language, 'light' | 'dark', string][]) {
  test(`no state breaks a rule of WCAG 2.2 AA: ${language}, ${theme}`, async ({ start }) => {
    const started = await start(['--drill', 'november-2023']);
    const { page } = started;
    const say = sayIn(language);
    // All states are seen, whatever is wrong with one of them.
    const look = async (state: string): Promise<void> => {
      expect.soft(await brokenRules(page), state).toEqual([]);
      expect.soft(await smallTargets(page), `${state}, targets`).toEqual([]);
    };
    const press = (key: string) => page.keyboard.press(key);
    const leave = async (): Promise<void> => {
      await press('Escape');
      await expect(page.locator('.palette, [role="dialog"]:visible')).toHaveCount(0);
    };
    const main = page.getByRole('main');

    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    await turn(page, night);
    if (language === 'en') await turn(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);

    // Nothing has happened yet, and nothing does before all that is calm was looked at.
    await page.getByRole('button', { name: say('board.pause') }).click();
    for (const path of [
      '/incidents',
      '/reports',
      '/recordings',
      '/handover',
      '/triage',
      '/runbooks',
      '/settings',
      '/lanes',
      '/no-such-view',
      '/incidents/no-such-incident',
    ]) {
      await go(page, path);
      await look(`${path}, empty`);
    }
    // What was asked for fails.
    await go(page, '/triage');
    await main.getByRole('textbox', { name: say('triageView.path') }).fill('/no/such.log');
    await main.getByRole('button', { name: say('triageView.open'), exact: true }).click();
    await expect(main.getByRole('alert').first()).toBeVisible();
    await look('triage, failed');

    // What floats over the board.
    await go(page, '/board');
    await look('board, healthy');
    await press('Control+k');
    await look('palette');
    await page.keyboard.type('zzzz');
    await look('palette, nothing found');
    await leave();
    await press('?');
    await look('sheet of keys');
    await leave();
    await press('F1');
    await expect(page.getByRole('complementary', { name: say('help.title') })).toBeVisible();
    await look('help');
    await press('F1');
    await press('Control+Shift+O');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('seat');
    await leave();
    await page.getByRole('button', { name: say('board.views') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('saved views');
    await leave();
    const service = main.locator('.board-lines [data-cell]').first();
    for (const [key, form] of [
      ['m', 'handlingView.maintain'],
      ['s', 'handlingView.silence'],
    ] as const) {
      await service.focus();
      await press(key);
      await expect(page.getByRole('region', { name: say(form) })).toBeVisible();
      await look(form);
      await press('Escape');
    }

    // Something fails: alarms, proposals, and what is done about them.
    await page.getByRole('button', { name: say('board.play') }).click();
    await page.getByRole('combobox', { name: say('board.speed') }).selectOption('300');
    const proposed = page.getByRole('button', {
      name: new RegExp(`^${say('desk.proposal.acceptOf', { title: '' })}`),
    });
    await expect(proposed.first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: say('board.pause') }).click();
    await look('board, failing');
    const need = main.locator('.board-line[data-kind="need"] [data-cell]').first();
    await need.focus();
    await press('a');
    await look('acknowledge');
    await press('Escape');
    await main.getByRole('button', { name: say('board.oneOrMany') }).click();
    await look('one cause or many');
    await press('Escape');
    await go(page, '/lanes');
    await look('lanes, failing');
    await go(page, '/services/portal');
    await look('service');
    await main.getByRole('button', { name: say('service.showTable') }).click();
    await look('service, as a table');

    await go(page, '/board');
    await main.getByRole('heading', { level: 1 }).click();
    await press('Shift+I');
    const doing = page.getByRole('region', { name: say('incidentView.do') });
    await expect(doing.getByRole('checkbox').first()).toBeFocused();
    const incident = new URL(page.url()).hash.split('/').at(-1) ?? '';
    await look('incident');
    expect.soft(await focusFaults(page, main), 'the way of Tab through the incident').toEqual([]);
    await doing.getByRole('checkbox').first().focus();
    await press('b');
    await look('incident, blocking an item');
    await press('Escape');
    for (const opens of ['incidentView.merge', 'incidentView.split'] as const) {
      await main.getByRole('button', { name: say(opens), exact: true }).click();
      await look(opens);
      await press('Escape');
    }
    await press('Control+Backquote');
    const terminal = page.getByRole('region', { name: say('terminalView.region') });
    await expect(terminal).toBeVisible();
    await expect(terminal.getByRole('tab')).toHaveCount(1);
    await expect(terminal.getByRole('textbox')).toBeFocused();
    await press('Control+Shift+5');
    await expect(terminal.locator('.xterm')).toHaveCount(2);
    await look('terminal, split');
    await press('Control+Shift+F');
    await look('terminal, searching');
    await press('Escape');
    await press('Control+Backquote');

    await go(page, `/incidents/${incident}/evidence`);
    await look('evidence, empty');
    await press('h');
    await expect(main.getByRole('form').or(main.getByRole('textbox')).first()).toBeVisible();
    await look('evidence, raising');
    await press('Escape');
    await go(page, '/incidents');
    await look('incidents');
    await go(page, '/runbooks/http-phases');
    await look('runbook');
    await go(page, '/recordings');
    await look('recordings');
    await main.getByRole('link').first().click();
    await expect(main.getByRole('button', { name: say('recordingView.play') })).toBeVisible();
    await look('recording');
    await go(page, `/reports/${incident}`);
    for (const tab of ['1', '2', '3', '4']) {
      await main.getByRole('heading', { level: 1 }).click();
      await press(tab);
      await expect(main.getByRole('tab').nth(Number(tab) - 1)).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(main.locator('[aria-busy="true"]')).toHaveCount(0);
      await look(`report, tab ${tab}`);
    }
    await go(page, '/reports');
    await look('reports');
    await go(page, '/handover');
    await look('handover');

    // The seat is locked.
    await go(page, '/settings');
    await main.getByRole('button', { name: say('desk.operators.setOwnPin') }).click();
    await look('settings, setting a PIN');
    await page.getByLabel(say('desk.operators.newPin'), { exact: true }).fill(FIRST_PIN);
    await page.getByLabel(say('desk.operators.again'), { exact: true }).fill(FIRST_PIN);
    await page.getByRole('button', { name: say('desk.operators.setPin'), exact: true }).click();
    await expect(main.getByText(say('desk.operators.pinSaved'))).toBeVisible();
    await press('Control+Shift+L');
    await expect(page.getByRole('form', { name: say('desk.lock.locked') })).toBeVisible();
    await look('settings, locked');
    await go(page, '/board');
    await look('board, locked');
    await page.evaluate(() => {
      location.hash = '/wall';
    });
    await expect(page.locator('.wall')).toBeVisible();
    await look('wallboard');

    // The console is gone.
    await go(page, '/board');
    started.freeze();
    await expect(page.getByText(say('frame.disconnected'), { exact: true })).toBeVisible();
    await look('disconnected');
    started.thaw();
    await expect(page.getByText(say('frame.disconnected'), { exact: true })).toHaveCount(0);
  });
}
