import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { deadlinesOf, readDeadlines } from '../../electron/deadlines/plans.ts';
import { clocksOf } from '../../shared/clocks.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import type { ClockAlarm } from '../../shared/deadline.ts';
import type { Incident } from '../../shared/incident.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { LANGUAGES } from '../../shared/words.ts';
import { eventually } from '../support/eventually.ts';
import { incidentOf } from '../support/incident.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** Legal and internal clocks in the window: top bar, incident, calls, and how one is met. */

declare global {
  interface Window {
    /** Counted by the script below: what the page really did. */
    clockTones: number;
    clockNotices: string[];
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const say = sayIn('ko');
/** As they are shipped: what an office sees that changed nothing. */
const DEADLINES = deadlinesOf(readDeadlines('assets'));

let theatre: Theatre;

beforeAll(async () => {
  // Only a whole browser shows notifications of the system.
  theatre = await Theatre.open({ whole: true });
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

/** Counts tones and notifications, and lets them be. */
function watch(): void {
  window.clockTones = 0;
  window.clockNotices = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    window.clockTones += 1;
    return start.call(this, when);
  };
  const System = window.Notification;
  window.Notification = class extends System {
    constructor(title: string, options: NotificationOptions = {}) {
      super(title, options);
      window.clockNotices.push(title);
    }
  };
}

/** An attack was suspected so long ago, and the decision-maker was told at once. */
function suspected(ago: number, change: Partial<Incident> = {}): Incident {
  const at = Date.now() - ago;
  return incidentOf({
    title: '나라장터 지연',
    number: 3,
    openedAt: at,
    times: { ...incidentOf({ openedAt: at }).times, suspected: at, reported: at + MINUTE },
    ...change,
  });
}

async function show(
  incidents: Incident[],
  change: Partial<Snapshot> = {},
  answers: Partial<Api> = {},
): Promise<{ page: Page; stage: Stage }> {
  const snapshot = { ...nightScene(Date.now()), deadlines: DEADLINES, incidents, ...change };
  const prepare = async (page: Page): Promise<void> => {
    await page.addInitScript(watch);
  };
  return theatre.show(snapshot, { answers, prepare });
}

function alarmOf(incident: Incident, phase: ClockAlarm['phase']): ClockAlarm {
  const clock = clocksOf(incident, DEADLINES).find(({ met }) => met === null);
  if (!clock) throw new Error('the incident has no clock that runs');
  const { id, number, title } = incident;
  return { incident: { id, number, title }, clock, phase };
}

const nearestOf = (page: Page) => page.getByRole('link', { name: /^가장 가까운 기한/ });
const barOf = (page: Page) => page.getByRole('region', { name: say('clock.calling') });
const listOf = (page: Page) => page.getByRole('region', { name: say('clock.list') });
const rowOf = (page: Page, name: string) => listOf(page).getByRole('listitem', { name });
const tones = (page: Page) => page.evaluate(() => window.clockTones);

async function goTo(page: Page, incident: Incident): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `/incidents/${id}`;
  }, incident.id);
  await listOf(page).waitFor();
}

it('names the nearest clock in the top bar, which leads to its incident', async () => {
  const { page } = await show([
    suspected(2 * HOUR + 46 * MINUTE - 20_000),
    suspected(HOUR, { id: 'i-2', number: 4 }),
  ]);
  const nearest = nearestOf(page);
  expect(await nearest.textContent()).toMatch(
    /침해사고 최초신고21:14 남음외 1건, 장애 3번 나라장터 지연$/,
  );
  expect(await barOf(page).count()).toBe(0);
  await nearest.click();
  await page.waitForURL(/#\/incidents\/i-1$/);
});

it('says by shape and word that a clock is near its end, and that it is over', async () => {
  const { page, stage } = await show([suspected(13 * HOUR)]);
  expect(await nearestOf(page).textContent()).toMatch(/기한 임박10:59 남음/);
  const late = suspected(25 * HOUR + 3 * MINUTE);
  stage.hub.changed('incidents', late);
  await nearestOf(page).getByText('1:03 경과').waitFor();
  expect(await nearestOf(page).textContent()).toMatch(/기한 지남1:03 경과/);
  const shapes = nearestOf(page).locator('svg');
  expect(await shapes.getAttribute('data-state')).toBe('down');
});

it('shows nothing where no clock runs, and says in the incident what would start one', async () => {
  const calm = incidentOf();
  const { page } = await show([calm]);
  expect(await nearestOf(page).count()).toBe(0);
  await goTo(page, calm);
  expect(await listOf(page).textContent()).toContain(say('clock.noneHint'));
});

it('tells of each clock its law, who must be told, from when it runs and how it was met', async () => {
  const incident = suspected(HOUR, {
    newFacts: [{ entry: 7, at: Date.now() - HOUR }],
    met: [
      { clock: 'first-report', at: Date.now() - 5 * MINUTE, by: '당직 2', note: 'KISA 118 전화' },
    ],
  });
  const { page } = await show([incident]);
  await goTo(page, incident);
  const first = rowOf(page, '침해사고 최초신고');
  const text = (await first.textContent()) ?? '';
  for (const part of [
    '이행함',
    '정보통신망법 제48조의3, 시행령 제58조의2제1항',
    '한국인터넷진흥원(KISA)',
    '의심 정황 인지',
    '당직 2',
    'KISA 118 전화',
  ]) {
    expect(text).toContain(part);
  }
  expect(await first.getByRole('button').count()).toBe(0);
  const further = await rowOf(page, '침해사고 보완신고').textContent();
  expect(further).toMatch(/22:59 남음|23:00 남음/);
  expect(further).toContain('새로 확인된 사실');
  // Its time was entered, so nobody has to say it again.
  expect(await rowOf(page, '내부 결정권자 보고').textContent()).toContain(
    '‘내부 결정권자 보고’ 시각으로 이행함',
  );
  await first.getByText('근거', { exact: true }).click();
  await first.getByText('의심 정황을 인지한 시각부터 셉니다', { exact: false }).waitFor();
});

it('records on the spot that a clock was met, by whom to be told and when', async () => {
  const incident = suspected(HOUR);
  const met = { clock: 'first-report', at: Date.now(), by: '당직 1', note: 'KISA에 전화' };
  const { page, stage } = await show(
    [incident],
    {},
    {
      'incidents.meet': ({ at = 0, note }) => ({ ...incident, met: [{ ...met, at, note }] }),
    },
  );
  await goTo(page, incident);
  const row = rowOf(page, '침해사고 최초신고');
  await row.getByRole('button', { name: '침해사고 최초신고 이행 기록' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('KISA에 전화, 접수 1123');
  await row.getByLabel('이행한 시각 (KST)').fill('2026-11-24T10:05:30');
  await row.getByRole('button', { name: '이행 기록' }).click();
  await row.getByText('이행함').waitFor();
  expect(stage.made).toContainEqual({
    call: 'incidents.meet',
    args: {
      incident: 'i-1',
      clock: 'first-report',
      note: 'KISA에 전화, 접수 1123',
      at: Date.parse('2026-11-24T10:05:30+09:00'),
    },
  });
  expect(await row.textContent()).toContain('접수 1123');
});

it('keeps what was written when it is refused, and over a reload', async () => {
  const incident = suspected(HOUR);
  const refuse = (): never => {
    throw new Problem('problem.notAllowed');
  };
  const { page } = await show([incident], {}, { 'incidents.meet': refuse });
  await goTo(page, incident);
  const row = rowOf(page, '침해사고 최초신고');
  const key = row.getByRole('button', { name: '침해사고 최초신고 이행 기록' });
  await key.click();
  const note = row.getByRole('textbox', { name: /누구에게 어떻게/ });
  // Nothing can be recorded without a word.
  expect(await row.getByRole('button', { name: '이행 기록' }).isDisabled()).toBe(true);
  await note.fill('팩스로 제출');
  await row.getByRole('button', { name: '이행 기록' }).click();
  await row.getByRole('alert').waitFor();
  await page.reload();
  await key.click();
  expect(await note.inputValue()).toBe('팩스로 제출');
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
});

it('offers a viewer no key', async () => {
  const viewer = { id: 'o-3', name: '참관', role: 'viewer' as const, hasPin: true };
  const incident = suspected(HOUR);
  const seat = { operator: viewer, since: Date.now(), locked: false, lockAfter: 15 as const };
  const { page } = await show([incident], { seat });
  await goTo(page, incident);
  await rowOf(page, '침해사고 최초신고').waitFor();
  expect(await listOf(page).getByRole('button').count()).toBe(0);
});

it('calls by bar and sound when the console says so, until somebody has seen it', async () => {
  const incident = suspected(18 * HOUR + MINUTE);
  const { page, stage } = await show([incident]);
  await page.mouse.click(640, 700);
  stage.hub.tell('clock', alarmOf(incident, 'warning'));
  await eventually(async () => expect(await tones(page)).toBe(2));
  const line = barOf(page).getByRole('listitem');
  expect(await line.textContent()).toMatch(
    /기한 임박5:5\d 남음침해사고 최초신고장애 3번 나라장터 지연알릴 곳: 과학기술.*기한 /,
  );
  await line.getByRole('button', { name: '침해사고 최초신고 기한 알림 확인, 장애 3번' }).click();
  await barOf(page).waitFor({ state: 'detached' });
  // It has been seen: a reload does not bring it back.
  await page.reload();
  await nearestOf(page).waitFor();
  expect(await barOf(page).count()).toBe(0);
  // Its end is another call, and louder.
  const late = suspected(24 * HOUR + MINUTE);
  stage.hub.changed('incidents', late);
  stage.hub.tell('clock', alarmOf(late, 'overdue'));
  await barOf(page).getByText('기한 지남').waitFor();
  await page.mouse.click(640, 700);
  await eventually(async () => expect(await tones(page)).toBe(6));
});

it('shows what was told before the window opened, and follows it to the incident', async () => {
  const { page } = await show([suspected(26 * HOUR)]);
  await barOf(page).getByRole('link', { name: '장애 3번 나라장터 지연' }).click();
  await page.waitForURL(/#\/incidents\/i-1$/);
  await barOf(page).waitFor({ state: 'detached' });
  expect(await tones(page)).toBe(0);
});

it('calls no more for a clock that was met meanwhile', async () => {
  const incident = suspected(26 * HOUR);
  const { page, stage } = await show([incident]);
  await barOf(page).waitFor();
  const met = [{ clock: 'first-report', at: Date.now(), by: '당직 2', note: '제출' }];
  stage.hub.changed('incidents', { ...incident, met });
  await barOf(page).waitFor({ state: 'detached' });
  expect(await nearestOf(page).count()).toBe(0);
});

it('shows a notification of the system, where it is wanted and the page is the one to do it', async () => {
  const incident = suspected(25 * HOUR);
  for (const [change, titles] of [
    [{}, ['기한 지남: 침해사고 최초신고']],
    [{ host: { kind: 'desktop' as const, picksFiles: true } }, []],
    [{ settings: { ...DEFAULT_SETTINGS, alarmNotify: false, alarmSound: false } }, []],
  ] as const) {
    const { page, stage } = await show([incident], change);
    await page.context().grantPermissions(['notifications']);
    await barOf(page).waitFor();
    stage.hub.tell('clock', alarmOf(incident, 'overdue'));
    // What is told after it has arrived when this one is seen.
    stage.hub.changed('incidents', { ...incident, title: '나라장터 중단' });
    await barOf(page).getByText('나라장터 중단', { exact: false }).waitFor();
    await eventually(async () =>
      expect(await page.evaluate(() => window.clockNotices)).toEqual(titles),
    );
    if ('settings' in change) expect(await tones(page)).toBe(0);
  }
});

it.each(
  LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme })),
  ),
)('is free of accessibility violations: $language, $theme', async (look) => {
  const { times } = suspected(23.5 * HOUR);
  const incident = suspected(23.5 * HOUR, {
    newFacts: [{ entry: 7, at: Date.now() - HOUR }],
    times: { ...times, leaked: Date.now() - 80 * HOUR, reported: null },
  });
  const { page } = await show([incident], { settings: { ...DEFAULT_SETTINGS, ...look } });
  await page.evaluate(() => {
    location.hash = '/incidents/i-1';
  });
  const name = sayIn(look.language)('clock.list');
  const list = page.getByRole('region', { name, exact: true });
  await list.getByRole('button').first().click();
  await list.getByRole('textbox').first().waitFor();
  await page.locator('.clock-bar').waitFor();
  expect(await violations(page, '.clock-bar, .clocks, .nearest-clock')).toEqual([]);
});
