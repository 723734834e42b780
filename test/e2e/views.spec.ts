import type { Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { brokenRules } from '../support/access/probes.ts';
import { OPENS_THE_CAUSE } from './drillWords.ts';
import { expect, test } from './fixtures.ts';

/** Every view an operator can be in, reached as an operator would, by its own address. */
async function everyView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const base = page.url().replace(/#.*/, '');
  const visit = async (view: string, hash: string): Promise<void> => {
    await page.goto(`${base}#${hash}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
    await look(view);
  };
  const incident = new URL(page.url()).hash.split('/').at(-1);
  await visit('incident', `/incidents/${incident}`);
  await visit('board', '/board');
  await visit('lanes', '/lanes');
  await visit('service', '/services/portal');
  await visit('incidents', '/incidents');
  await visit('evidence', `/incidents/${incident}/evidence`);
  await visit('triage', '/triage');
  await visit('handover', '/handover');
  await visit('runbooks', '/runbooks');
  await visit('runbook', '/runbooks/http-phases');
  await visit('recordings', '/recordings');
  await visit('reports', '/reports');
  await visit('report', `/reports/${incident}`);
  await visit('settings', '/settings');
  await visit('nowhere', '/no-such-view');
}

async function choose(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await page.goto(`${page.url().replace(/#.*/, '')}#/settings`);
  const main = page.getByRole('main');
  // A language is offered by its own name, whatever the window speaks now.
  await main.getByText(sayIn(language)(`settings.language.${language}`), { exact: true }).click();
  const say = sayIn(language);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(say('frame.settings'));
  await main.getByText(say(`settings.theme.${theme}`), { exact: true }).click();
  await expect(main.getByRole('radio', { name: say(`settings.theme.${theme}`) })).toBeChecked();
}

test('no view violates an accessibility rule, in either theme and language', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  const ko = sayIn('ko');
  await page.getByRole('combobox', { name: ko('board.speed') }).selectOption('600');
  await page.getByRole('button', { name: OPENS_THE_CAUSE }).first().click({ timeout: 40_000 });
  await expect(page.getByRole('region', { name: ko('incidentView.know') })).toBeVisible();
  const incident = page.url();
  await page.keyboard.press('Control+Backquote');
  await expect(page.getByRole('region', { name: ko('terminalView.region') })).toBeVisible();
  for (const [language, theme] of [
    ['ko', 'light'],
    ['en', 'dark'],
  ] as const) {
    await choose(page, language, theme);
    await page.goto(incident);
    await everyView(page, async (view) => {
      const found = await brokenRules(page);
      expect(found, `${view}, ${language}, ${theme}`).toEqual([]);
    });
  }
});

test('from the board to a note by keyboard alone', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  const say = sayIn('ko');
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  const open = page.getByRole('button', { name: OPENS_THE_CAUSE }).first();
  await expect(open).toBeVisible({ timeout: 40_000 });
  await open.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox').first();
  await expect(box).toBeVisible();
  for (let i = 0; i < 60 && !(await box.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  const note = page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
  for (let i = 0; i < 120 && !(await note.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(note).toBeFocused();
  await page.keyboard.type('키보드만으로 적음');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').filter({ hasText: '키보드만으로 적음' })).toBeVisible();
});
