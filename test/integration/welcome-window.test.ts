import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Operator } from '../../shared/operator.ts';
import { sentence } from '../../shared/problem.ts';
import { accessFaults } from '../support/access/probes.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The first start, in the built window on a stage: a fresh console, nothing named. */

const ko = sayIn('ko');
const en = sayIn('en');

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const FIRST: Operator = { id: 'o-1', name: '당직 1', role: 'commander', hasPin: false };
const FAULT = {
  file: '/srv/a.yaml',
  line: 3,
  column: 5,
  sentence: sentence('problem.internal', { detail: 'nmae' }),
};

function fresh(change: Partial<Snapshot> = {}): Snapshot {
  const night = nightScene(Date.now());
  return {
    ...night,
    welcome: true,
    operators: [FIRST],
    seat: { ...night.seat, operator: FIRST },
    ...change,
  };
}

const answers = (opened: string[] = []): Partial<Api> => ({
  'catalogue.open': ({ path }) => {
    opened.push(path);
    return path === '/srv/a.yaml' ? [FAULT] : [];
  },
  'operators.edit': ({ name }) => ({ ...FIRST, name: name ?? FIRST.name }),
  'operators.setPin': () => ({ ...FIRST, hasPin: true }),
});

const show = (change: Partial<Snapshot> = {}, opened: string[] = []) =>
  theatre.show(fresh(change), { answers: answers(opened) });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('value') ?? '');

it('goes from the language to the board by Enter alone, and is not shown again', async () => {
  const { page, stage } = await show();
  await heading(page, ko('welcome.language')).waitFor();
  await page.getByRole('status').getByText('3단계 중 1단계').waitFor();
  expect(await focused(page)).toBe('ko');
  await page.keyboard.press('Enter');
  await heading(page, ko('welcome.watch')).waitFor();
  expect(await focused(page)).toBe('drill');
  await page.keyboard.press('Enter');
  await heading(page, ko('welcome.operator')).waitFor();
  expect(await focused(page)).toBe('당직 1');
  await page.keyboard.press('Enter');
  await heading(page, ko('frame.board')).waitFor();
  expect(stage.made).toContainEqual({ call: 'settings.change', args: { welcomed: true } });
  // As the console would answer from now on.
  stage.snapshot = { ...stage.snapshot, welcome: false };
  await page.reload();
  await heading(page, ko('frame.board')).waitFor();
});

it('is left for the drill by one key, from any field', async () => {
  const { page, stage } = await show();
  await heading(page, ko('welcome.language')).waitFor();
  await page.keyboard.press('Escape');
  await heading(page, ko('frame.board')).waitFor();
  expect(stage.made).toContainEqual({ call: 'settings.change', args: { welcomed: true } });
  const second = await show();
  await second.page.keyboard.press('Enter');
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('textbox', { name: ko('desk.operators.name') }).press('Escape');
  await heading(second.page, ko('frame.board')).waitFor();
});

it('speaks the chosen language at once, and keeps it', async () => {
  const { page, stage } = await show();
  await heading(page, ko('welcome.language')).waitFor();
  await page.keyboard.press('ArrowDown');
  await heading(page, en('welcome.language')).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await eventually(() => expect(stage.snapshot.settings.language).toBe('en'));
  await page.keyboard.press('Enter');
  await heading(page, en('welcome.watch')).waitFor();
});

it('opens one’s own catalogue, shows its faults, and goes on once there are none', async () => {
  const opened: string[] = [];
  const { page } = await show({}, opened);
  await page.keyboard.press('Enter');
  await heading(page, ko('welcome.watch')).waitFor();
  await page.keyboard.press('ArrowDown');
  const path = page.getByRole('textbox', { name: ko('settings.path') });
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText(ko('welcome.pathNeeded')).waitFor();
  expect(opened).toEqual([]);
  await path.fill('/srv/a.yaml');
  await path.press('Enter');
  await page.getByRole('alert').getByText('/srv/a.yaml:3:5').waitFor();
  await heading(page, ko('welcome.watch')).waitFor();
  await path.fill('/srv/b.yaml');
  await path.press('Enter');
  await heading(page, ko('welcome.operator')).waitFor();
  expect(opened).toEqual(['/srv/a.yaml', '/srv/b.yaml']);
});

it('goes back, a step at a time', async () => {
  const { page } = await show();
  await page.keyboard.press('Enter');
  await heading(page, ko('welcome.watch')).waitFor();
  await page.keyboard.press('Enter');
  await heading(page, ko('welcome.operator')).waitFor();
  await page.getByRole('button', { name: ko('welcome.back') }).click();
  await heading(page, ko('welcome.watch')).waitFor();
  await page.getByRole('button', { name: ko('welcome.back') }).click();
  await heading(page, ko('welcome.language')).waitFor();
  expect(await page.getByRole('button', { name: ko('welcome.back') }).count()).toBe(0);
});

it('keeps the operator’s name and PIN, and says what is wrong with them', async () => {
  const { page, stage } = await show();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: ko('desk.operators.name') });
  await name.fill('   ');
  await name.press('Enter');
  await page.getByRole('alert').waitFor();
  await name.fill('김하늘');
  const pin = page.getByLabel(ko('desk.operators.newPin'), { exact: true });
  await pin.fill('2580');
  await page.getByLabel(ko('desk.operators.again')).fill('2581');
  await pin.press('Enter');
  await page.getByRole('alert').getByText(ko('desk.operators.differs')).waitFor();
  expect(stage.made.some(({ call }) => call.startsWith('operators.'))).toBe(false);
  await pin.fill('2580');
  await page.getByLabel(ko('desk.operators.again')).fill('2580');
  await pin.press('Enter');
  await heading(page, ko('frame.board')).waitFor();
  expect(stage.made.filter(({ call }) => call.startsWith('operators.'))).toEqual([
    { call: 'operators.edit', args: { operator: 'o-1', name: '김하늘' } },
    { call: 'operators.setPin', args: { operator: 'o-1', old: null, pin: '2580' } },
  ]);
});

it('asks a locked seat, or one with operators, only what it may answer', async () => {
  const night = nightScene(Date.now());
  const { page } = await show({
    operators: night.operators,
    seat: { ...night.seat, locked: true },
  });
  await page.getByText('1단계 중 1단계').waitFor();
  await page.keyboard.press('Enter');
  await heading(page, ko('frame.board')).waitFor();
});

it.each([
  ['light', 'ko'],
  ['dark', 'en'],
] as const)('breaks no rule of accessibility on any step: %s, %s', async (theme, language) => {
  const { settings } = nightScene(0);
  const { page } = await show({ settings: { ...settings, theme, language } });
  const say = sayIn(language);
  for (const title of ['welcome.language', 'welcome.watch', 'welcome.operator'] as const) {
    await heading(page, say(title)).waitFor();
    if (title === 'welcome.watch') await page.getByText(say('welcome.own')).click();
    expect(await accessFaults(page)).toEqual([]);
    if (title === 'welcome.watch') await page.getByText(say('welcome.drill')).click();
    await page.keyboard.press('Enter');
  }
});
