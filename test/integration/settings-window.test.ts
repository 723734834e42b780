import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The page of settings, in the built window on a stage. */

const ko = sayIn('ko');
const en = sayIn('en');

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const DESKTOP: Snapshot['host'] = { kind: 'desktop', picksFiles: true };

async function show(change: Partial<Snapshot> = {}, size = { width: 1280, height: 800 }) {
  const shown = await theatre.show({ ...nightScene(Date.now()), ...change }, { size });
  await shown.page.getByRole('link', { name: /^(설정|Settings)$/ }).click();
  await shown.page.getByRole('heading', { level: 1, name: /^(설정|Settings)$/ }).waitFor();
  return shown;
}

const field = (page: Page) => page.getByRole('searchbox', { name: /설정 찾기|Find a setting/ });
const seen = (page: Page) =>
  page
    .locator('[data-setting]:visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-setting')));

it('finds what is typed, marks it, says how many, and says when nothing fits', async () => {
  const { page } = await show({ host: DESKTOP });
  await page.keyboard.press('/');
  await page.keyboard.insertText('다크');
  await eventually(async () => expect(await seen(page)).toEqual(['theme']));
  const says = page.getByRole('search').getByRole('status');
  expect(await says.textContent()).toBe(ko('settings.found', { count: 1 }));
  expect(await page.locator('[data-found]:visible').count()).toBe(1);
  await field(page).fill('주문');
  await eventually(async () => expect(await seen(page)).toEqual([]));
  expect(await says.textContent()).toBe(ko('settings.nothing', { query: '주문' }));
  await page.getByRole('button', { name: ko('settings.showAll') }).click();
  await eventually(async () => expect((await seen(page)).length).toBeGreaterThan(10));
});

it('leaves what was begun while something else is looked for, and shows all again on Escape', async () => {
  const { page } = await show();
  await page.getByRole('textbox', { name: ko('settings.path') }).fill('/srv/half');
  await field(page).fill('테마');
  await eventually(async () => expect(await seen(page)).toEqual(['theme']));
  await field(page).press('Escape');
  await eventually(async () => expect((await seen(page)).length).toBeGreaterThan(10));
  const path = page.getByRole('textbox', { name: ko('settings.path') });
  expect(await path.inputValue()).toBe('/srv/half');
});

it('is led to from the palette, one setting at a time', async () => {
  const { page } = await show();
  await page.getByRole('link', { name: ko('frame.board') }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: ko('palette.find') }).fill('recording privacy');
  await page.getByRole('option', { name: new RegExp(ko('settings.recordInput')) }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/settings\/recordInput$/);
  const box = page.getByRole('checkbox', { name: ko('settings.recordInput') });
  await eventually(async () =>
    expect(await box.evaluate((one) => one.matches(':focus'))).toBe(true),
  );
  await page.locator('[data-setting="recordInput"][data-found]').waitFor();
});

it('offers what is of the desktop there alone, and has it remembered', async () => {
  const { page, stage } = await show({ host: DESKTOP });
  const tray = page.getByRole('checkbox', { name: ko('settings.closeToTray') });
  expect(await tray.isChecked()).toBe(true);
  await tray.click();
  await page.getByRole('checkbox', { name: ko('settings.startAtLogin') }).click();
  await eventually(() =>
    expect(stage.snapshot.settings).toMatchObject({ closeToTray: false, startAtLogin: true }),
  );
  const browser = await show();
  expect(await browser.page.getByText(ko('settings.closeToTray')).count()).toBe(0);
  await field(browser.page).fill('트레이');
  await browser.page.getByText(ko('settings.nothing', { query: '트레이' })).waitFor();
});

it('has an index at its side where there is room, and none where there is not', async () => {
  const { page } = await show({}, { width: 1920, height: 1080 });
  const index = page.getByRole('navigation', { name: ko('settings.index') });
  await index.getByRole('link', { name: ko('settings.secrets') }).click();
  await page.waitForURL(/#\/settings\/secrets$/);
  await index.getByRole('link', { name: ko('alarms.settings') }).click();
  const part = page.getByRole('region', { name: ko('alarms.settings'), exact: true });
  await eventually(async () =>
    expect(await part.evaluate((one) => one === document.activeElement)).toBe(true),
  );
  await page.setViewportSize({ width: 1280, height: 800 });
  await eventually(async () => expect(await index.isVisible()).toBe(false));
});

it('says in one line what each setting does, in both languages', async () => {
  for (const language of ['ko', 'en'] as const) {
    const say = sayIn(language);
    const { page } = await show({ host: DESKTOP, settings: { ...DEFAULT_SETTINGS, language } });
    for (const hint of [
      'settings.languageHint',
      'settings.themeHint',
      'settings.alarmSoundHint',
      'settings.alarmNotifyHint',
      'settings.closeToTrayHint',
      'settings.startAtLoginHint',
      'settings.fontSizeHint',
      'settings.recordInputHint',
      'desk.lockAfter.hint',
      'settings.tourHint',
    ] as const) {
      expect(await page.getByText(say(hint), { exact: true }).count(), hint).toBe(1);
    }
  }
});

it.each([
  ['light', 'ko'],
  ['dark', 'en'],
] as const)(
  'breaks no rule of accessibility, also while finding: %s, %s',
  async (theme, language) => {
    const settings = { ...DEFAULT_SETTINGS, theme, language };
    const { page } = await show({ host: DESKTOP, settings }, { width: 1920, height: 1080 });
    expect(await violations(page)).toEqual([]);
    await field(page).fill(language === 'ko' ? '소리' : 'sound');
    await page.locator('[data-found]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await field(page).fill('zzz');
    await page
      .getByText((language === 'ko' ? ko : en)('settings.nothing', { query: 'zzz' }))
      .waitFor();
    expect(await violations(page)).toEqual([]);
  },
);
