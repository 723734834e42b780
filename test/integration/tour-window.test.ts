import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TOUR } from '../../renderer/tour/steps.ts';
import type { Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { accessFaults } from '../support/access/probes.ts';
import { eventually } from '../support/eventually.ts';
import { incidentOf } from '../support/incident.ts';
import { itemOf } from '../support/item.ts';
import { portalProposal } from '../support/page/proposals.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre } from '../support/page/theatre.ts';
import { runOf, stepRunOf } from '../support/run.ts';

/** The tour of the drill, in the built window on a stage. */

const ko = sayIn('ko');

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

/** A quiet morning, just before it fails. */
function quiet(change: Partial<Snapshot> = {}): Snapshot {
  return { ...nightScene(Date.now()), ...change };
}

async function begin(change: Partial<Snapshot> = {}, say = ko) {
  const shown = await theatre.show(quiet(change), {
    answers: { 'evidence.board': ({ incident }) => ({ incident, hypotheses: [], evidence: [] }) },
  });
  await shown.page.keyboard.press('Control+k');
  await shown.page.getByRole('combobox', { name: say('palette.find') }).fill(say('tour.start'));
  await shown.page.getByRole('option', { name: say('tour.start') }).waitFor();
  await shown.page.keyboard.press('Enter');
  await card(shown.page, say).waitFor();
  return shown;
}

const card = (page: Page, say = ko) => page.getByRole('complementary', { name: say('tour.title') });
const title = (page: Page, say = ko) => card(page, say).getByRole('heading', { level: 2 });
const done = (page: Page) => card(page).locator('[data-done="true"]').count();

it('begins from the palette with the focus on it, and sets the story to just before the failure', async () => {
  const { page, stage } = await begin();
  expect(await title(page).textContent()).toBe(ko('tour.board'));
  await eventually(async () =>
    expect(await card(page).evaluate((one) => one === document.activeElement)).toBe(true),
  );
  const at = Date.parse('2023-11-17T08:39:30+09:00');
  await eventually(() => {
    expect(stage.made).toContainEqual({ call: 'drill.jump', args: { at } });
    expect(stage.made).toContainEqual({ call: 'drill.speed', args: { speed: 60 } });
    expect(stage.made).toContainEqual({ call: 'drill.run', args: { running: true } });
  });
  await card(page).getByRole('status').getByText('5단계 중 1단계').waitFor();
});

it('sees each thing done, and never goes on by itself', async () => {
  const { page, stage } = await begin();
  expect(await done(page)).toBe(0);
  stage.hub.replaced({ proposals: [portalProposal(stage.snapshot.now)] });
  await eventually(async () => expect(await done(page)).toBe(1));
  await card(page).getByRole('status').getByText(ko('tour.allDone')).waitFor();
  expect(await title(page).textContent()).toBe(ko('tour.board'));

  await page.keyboard.press('Alt+Period');
  await eventually(async () => expect(await title(page).textContent()).toBe(ko('tour.accept')));
  expect(await done(page)).toBe(0);
  const incident = incidentOf({ items: [itemOf()] });
  stage.hub.changed('incidents', incident);
  await eventually(async () => expect(await done(page)).toBe(1));

  await page.keyboard.press('Alt+Period');
  await eventually(async () => expect(await title(page).textContent()).toBe(ko('tour.act')));
  // While somebody works on it, the failure lasts.
  await eventually(() =>
    expect(stage.made).toContainEqual({ call: 'drill.speed', args: { speed: 1 } }),
  );
  stage.hub.changed('incidents', { ...incident, items: [itemOf({ state: 'done' })] });
  await eventually(async () => expect(await done(page)).toBe(1));
  const running = runOf({ incident: incident.id, steps: [stepRunOf({ endedAt: null })] });
  stage.hub.changed('runs', running);
  stage.hub.changed('runs', { ...running, steps: [stepRunOf({ endedAt: 2000 })] });
  await eventually(async () => expect(await done(page)).toBe(2));

  await page.keyboard.press('Alt+Period');
  await card(page)
    .getByRole('link', { name: ko('tour.show') })
    .click();
  await page.waitForURL(/#\/incidents\/i-1\/evidence$/);
  await eventually(async () => expect(await done(page)).toBe(1));
  stage.hub.changed('boards', {
    incident: incident.id,
    hypotheses: [],
    evidence: [
      {
        id: 'e-1',
        text: '큰 패킷만 사라짐',
        source: { kind: 'person', name: '당직 1' },
        weight: 3,
        attachments: [],
        at: 1,
        by: '당직 1',
        ratings: {},
        withdrawn: null,
      },
    ],
  });
  await eventually(async () => expect(await done(page)).toBe(2));
});

it('goes back and to its end by keyboard, and is left by Escape', async () => {
  const { page } = await begin();
  await page.keyboard.press('Alt+Period');
  await eventually(async () => expect(await title(page).textContent()).toBe(ko('tour.accept')));
  await page.keyboard.press('Alt+Comma');
  await eventually(async () => expect(await title(page).textContent()).toBe(ko('tour.board')));
  await page.keyboard.press('Alt+Comma');
  expect(await title(page).textContent()).toBe(ko('tour.board'));
  await card(page).focus();
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  const lost = await page.evaluate(() => document.activeElement === document.body);
  expect(lost).toBe(false);
});

it('ends after the last step, and begins anew from the settings', async () => {
  const { page } = await begin();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Alt+Period');
  await eventually(async () => expect(await title(page).textContent()).toBe(ko('tour.report')));
  await card(page)
    .getByRole('button', { name: ko('tour.finish') })
    .click();
  await card(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: ko('frame.settings') }).click();
  await page.getByRole('button', { name: ko('tour.start') }).click();
  expect(await title(page).textContent()).toBe(ko('tour.board'));
});

it('is no modal: the work goes on beside it', async () => {
  const { page } = await begin();
  await page.getByRole('link', { name: '정부24' }).first().click();
  await page.getByRole('heading', { level: 1, name: '정부24' }).waitFor();
  await card(page).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('does not set a clock where something fails already', async () => {
  const { page, stage } = await begin({ proposals: [portalProposal(Date.now())] });
  await eventually(async () => expect(await done(page)).toBe(1));
  expect(stage.made.some(({ call }) => call === 'drill.jump')).toBe(false);
});

it('is offered in no world but the drill', async () => {
  const { page } = await theatre.show(
    quiet({ drill: null, world: { kind: 'catalogue', path: '/srv/catalogue.yaml' } }),
  );
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: ko('palette.find') }).fill(ko('tour.start'));
  await page.getByText(ko('palette.nothing', { query: ko('tour.start') })).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: ko('frame.settings') }).click();
  await page.getByText(ko('settings.tourInDrill')).waitFor();
});

it.each([
  ['light', 'ko'],
  ['dark', 'en'],
] as const)(
  'breaks no rule of accessibility on any step: %s, %s',
  async (theme, language) => {
    const say = sayIn(language);
    const { settings } = nightScene(0);
    const { page } = await begin({ settings: { ...settings, theme, language } }, say);
    const found: string[] = [];
    for (const { title: step } of TOUR) {
      await title(page, say).getByText(say(step), { exact: true }).waitFor();
      found.push(...(await accessFaults(page)).map((fault) => `${step}: ${fault}`));
      await page.keyboard.press('Alt+Period');
    }
    expect(found).toEqual([]);
  },
  // Five looks at a whole board.
  240_000,
);
