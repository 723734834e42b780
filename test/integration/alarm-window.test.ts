import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Alarm } from '../../shared/alarm.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { Problem, sentence } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** How the window calls: bar, sound, notification, title and icon, in a real browser. */

declare global {
  interface Window {
    /** Counted by the script below: what the page really did. */
    tones: number;
    notices: { title: string; body: string; closed: boolean; note: Notification }[];
  }
}

let theatre: Theatre;

beforeAll(async () => {
  // Only a whole browser shows notifications of the system.
  theatre = await Theatre.open({ whole: true });
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

/** Notes what the page has the browser do, and lets it be done. */
function watch(): void {
  window.tones = 0;
  window.notices = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    window.tones += 1;
    return start.call(this, when);
  };
  const System = window.Notification;
  window.Notification = class extends System {
    constructor(title: string, options: NotificationOptions = {}) {
      super(title, options);
      window.notices.push({ title, body: options.body ?? '', closed: false, note: this });
    }
    override close(): void {
      super.close();
      for (const one of window.notices) if (one.note === this) one.closed = true;
    }
  };
}

/**
 * Holds sound back until a key or the mouse was really used, as browsers on a desk do. Chromium
 * takes each look of a test at the page for such a use, so its own rule never applies here.
 */
function holdSoundBack(): void {
  let touched = false;
  const note = (event: Event): void => {
    touched ||= event.isTrusted;
  };
  addEventListener('pointerdown', note, { capture: true });
  const System = window.AudioContext;
  window.AudioContext = class extends System {
    constructor() {
      super();
      void super.suspend();
    }
    override resume(): Promise<void> {
      return touched ? super.resume() : new Promise(() => {});
    }
  };
}

async function show(
  change: Partial<Snapshot> = {},
  answers: Partial<Api> = {},
  script: () => void = () => {},
) {
  const shown = await theatre.show(
    { ...nightScene(Date.now()), ...change },
    {
      answers,
      prepare: async (page) => {
        await page.addInitScript(watch);
        await page.addInitScript(script);
      },
    },
  );
  return { ...shown, context: shown.page.context() };
}

const NAMES = { ko: '통합 인증 관문', en: 'Login gateway' };
function alarm(part: Partial<Alarm> = {}): Alarm {
  const now = Date.now();
  return {
    id: 'alarm-1',
    cause: { kind: 'ground', id: 'auth', name: NAMES },
    services: [
      { id: 'saeol', name: { ko: '새올 행정 포털', en: 'Saeol internal portal' } },
      { id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
    ],
    state: 'down',
    reason: sentence('state.down'),
    since: now - 60_000,
    raisedAt: now - 50_000,
    calledAt: now,
    calls: 1,
    standing: 'calling',
    ...part,
  };
}

function sendAlarm(stage: Stage, one: Alarm): void {
  stage.hub.tell('alarm', one);
  stage.hub.changed('alarms', one);
}
const barOf = (page: Page) => page.getByRole('region', { name: '응답을 기다리는 알림' });
const tones = (page: Page) => page.evaluate(() => window.tones);

it('never moves away what is being pressed, and shows itself once it was', async () => {
  const { page, stage } = await show();
  const key = page.getByRole('button', { name: '저장한 화면' });
  const top = async () => (await key.boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await key.hover();
  await page.mouse.down();
  sendAlarm(stage, alarm());
  await barOf(page).getByRole('listitem').waitFor({ state: 'attached' });
  expect(await top()).toBe(before);
  await page.mouse.up();
  await page.getByRole('dialog').waitFor();
  await eventually(async () => expect(await top()).toBeGreaterThan(before));
  await barOf(page).getByRole('listitem').waitFor();
});

it('shows what calls over every view, with its number before the title and on the icon', async () => {
  const { page, stage } = await show();
  expect(await barOf(page).count()).toBe(0);
  const title = await page.title();
  sendAlarm(stage, alarm());
  const line = barOf(page).getByRole('listitem');
  await line.waitFor();
  expect(await line.textContent()).toMatch(/중단통합 인증 관문.*서비스 2개/);
  expect(await page.title()).toBe(`(1) ${title}`);
  const icon = page.locator('link[rel="icon"]');
  await eventually(async () => expect(await icon.getAttribute('href')).toMatch(/^data:image\/png/));
  await page.getByRole('link', { name: '설정' }).click();
  await line.waitFor();
  await eventually(async () => expect(await page.title()).toMatch(/^\(1\) 설정/));
  sendAlarm(stage, alarm({ id: 'alarm-2', calledAt: Date.now() + 1 }));
  await eventually(async () => expect(await page.title()).toMatch(/^\(2\) 설정/));
  stage.hub.changed('alarms', alarm({ standing: 'ended', calledAt: Date.now() + 2 }));
  stage.hub.changed(
    'alarms',
    alarm({ id: 'alarm-2', standing: 'acknowledged', calledAt: Date.now() + 2 }),
  );
  await barOf(page).waitFor({ state: 'detached' });
  expect(await page.title()).toMatch(/^설정/);
  expect(await icon.getAttribute('href')).toBe('./icon.svg');
});

it('says that the browser holds the sound back, and sounds at the first touch', async () => {
  const { page, stage } = await show({}, {}, holdSoundBack);
  sendAlarm(stage, alarm());
  await page.getByText('브라우저가 소리를 막고 있습니다', { exact: false }).waitFor();
  expect(await tones(page)).toBe(0);
  await page.mouse.click(640, 700);
  await eventually(async () => expect(await tones(page)).toBe(6));
  await page.getByText('브라우저가 소리를', { exact: false }).waitFor({ state: 'detached' });
  sendAlarm(stage, alarm({ calls: 2, calledAt: Date.now() + 5 }));
  await barOf(page).getByText('2번째 알림').waitFor();
  expect(await tones(page)).toBe(12);
});

it('sounds once for one call, and no more for what the operator silenced', async () => {
  const { page, stage } = await show();
  await page.mouse.click(640, 700);
  sendAlarm(stage, alarm());
  await eventually(async () => expect(await tones(page)).toBe(6));
  await barOf(page).getByRole('button', { name: '소리 끄기' }).click();
  await barOf(page).getByText('소리 꺼짐').waitFor();
  sendAlarm(stage, alarm({ calls: 2, calledAt: Date.now() + 5 }));
  await barOf(page).getByText('2번째 알림').waitFor();
  expect(await tones(page)).toBe(6);
  // Another one is heard, softer and once: it is only slow.
  sendAlarm(stage, alarm({ id: 'alarm-2', state: 'degraded', calledAt: Date.now() + 6 }));
  await eventually(async () => expect(await tones(page)).toBe(8));
});

it('keeps still where the settings say so', async () => {
  const settings = { ...DEFAULT_SETTINGS, alarmSound: false, alarmNotify: false };
  const { page, stage, context } = await show({ settings });
  await context.grantPermissions(['notifications']);
  await page.mouse.click(640, 700);
  sendAlarm(stage, alarm());
  await barOf(page).getByText('소리 꺼짐').waitFor();
  expect(await tones(page)).toBe(0);
  expect(await page.evaluate(() => window.notices.length)).toBe(0);
});

it('shows what called before it opened, without calling for it anew', async () => {
  const { page } = await show({ alarms: [alarm()] });
  await barOf(page).getByRole('listitem').waitFor();
  await page.mouse.click(640, 700);
  expect(await tones(page)).toBe(0);
});

it('takes an alarm in hand with two keys, from any view', async () => {
  const { page, stage } = await show({}, { 'handling.acknowledge': () => [] });
  await page.getByRole('link', { name: '설정' }).click();
  sendAlarm(stage, alarm());
  const key = barOf(page).getByRole('button', { name: '통합 인증 관문 인수' });
  await key.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '인수 사유' }).waitFor();
  await page.keyboard.press('Enter');
  await eventually(() =>
    expect(stage.made).toContainEqual({
      call: 'handling.acknowledge',
      args: {
        services: ['saeol', 'gov24'],
        owner: '당직 1',
        reason: '확인 중',
        until: null,
        sticky: true,
      },
    }),
  );
  await key.waitFor();
});

it('says why an acknowledgement was refused, and keeps what was written', async () => {
  const refuse = (): never => {
    throw new Problem('problem.notAllowed');
  };
  const { page, stage } = await show({}, { 'handling.acknowledge': refuse });
  sendAlarm(stage, alarm());
  await barOf(page).getByRole('button', { name: '통합 인증 관문 인수' }).click();
  const reason = page.getByRole('textbox', { name: '인수 사유' });
  await reason.fill('로그 확인');
  await page.keyboard.press('Enter');
  await barOf(page).getByRole('alert').getByText('지금 근무자의 권한으로는').waitFor();
  expect(await reason.inputValue()).toBe('로그 확인');
  await page.keyboard.press('Escape');
  await reason.waitFor({ state: 'detached' });
});

it('leads from the alarm to its service', async () => {
  const { page, stage } = await show();
  sendAlarm(stage, alarm());
  await barOf(page).getByRole('link', { name: '통합 인증 관문' }).click();
  await page.waitForURL(/#\/services\/saeol$/);
});

it('shows a notification of the system that leads to the service, and takes it away', async () => {
  const { page, stage, context } = await show();
  await context.grantPermissions(['notifications']);
  sendAlarm(stage, alarm());
  await eventually(async () => expect(await page.evaluate(() => window.notices.length)).toBe(1));
  const [notice] = await page.evaluate(() =>
    window.notices.map(({ title, body }) => [title, body]),
  );
  expect(notice).toEqual(['중단: 통합 인증 관문', '중단\n서비스 2개: 새올 행정 포털, 정부24']);
  await page.evaluate(() => window.notices[0]?.note.dispatchEvent(new Event('click')));
  await page.waitForURL(/#\/services\/saeol$/);
  sendAlarm(stage, alarm({ id: 'alarm-2', calledAt: Date.now() + 5 }));
  await eventually(async () => expect(await page.evaluate(() => window.notices.length)).toBe(2));
  stage.hub.changed(
    'alarms',
    alarm({ id: 'alarm-2', standing: 'ended', calledAt: Date.now() + 6 }),
  );
  await eventually(async () =>
    expect(await page.evaluate(() => window.notices[1]?.closed)).toBe(true),
  );
});

it('leaves system notifications to the desktop where there is one', async () => {
  const { page, stage, context } = await show({ host: { kind: 'desktop', picksFiles: true } });
  await context.grantPermissions(['notifications']);
  sendAlarm(stage, alarm());
  await barOf(page).getByRole('listitem').waitFor();
  expect(await page.evaluate(() => window.notices.length)).toBe(0);
});

it('has its sound and notifications set where the other settings are', async () => {
  const { page, stage } = await show();
  await page.getByRole('link', { name: '설정' }).click();
  await page.getByText('브라우저의 허용을 받아야 알림창이 나타납니다.').waitFor();
  await page.getByRole('checkbox', { name: '소리로 알림' }).uncheck();
  await eventually(() => expect(stage.snapshot.settings.alarmSound).toBe(false));
  await page.getByRole('button', { name: '소리 들어 보기' }).click();
  await eventually(async () => expect(await tones(page)).toBe(6));
});

it('keeps the bar free of accessibility violations, by day and by night', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const alarms = [
      alarm(),
      alarm({ id: 'alarm-2', state: 'degraded' }),
      alarm({ id: 'alarm-3', calls: 4 }),
      alarm({ id: 'alarm-4' }),
    ];
    const { page } = await show({ alarms, settings: { ...DEFAULT_SETTINGS, theme } });
    await barOf(page).getByText('알림 1건 더 보기').waitFor();
    await barOf(page).getByRole('button', { name: '통합 인증 관문 인수' }).first().click();
    await page.getByRole('textbox', { name: '인수 사유' }).waitFor();
    expect(await violations(page, '.alarm-bar')).toEqual([]);
  }
});
