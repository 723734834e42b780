import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { Problem } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { eventually } from '../support/eventually.ts';
import {
  joiningProposal,
  portalAlarm,
  portalIncident,
  portalProposal,
} from '../support/page/proposals.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** How the window proposes an incident, and how it is taken, in a real browser. */

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const NOW = Date.now();
const PORTAL = portalProposal(NOW);
const JOINING = joiningProposal(NOW);
const ACCEPT = '장애 등록: 새올 행정 포털 접속 장애(큰 패킷 유실)';
const JOIN = '장애 7번에 합치기: 정부24 중단';

async function show(change: Partial<Snapshot> = {}, answers: Partial<Api> = {}) {
  return theatre.show(
    { ...nightScene(NOW), proposals: [PORTAL], ...change },
    {
      answers: {
        'proposals.accept': () => portalIncident(NOW),
        'proposals.dismiss': () => null,
        ...answers,
      },
    },
  );
}

const barOf = (page: Page) => page.getByRole('region', { name: '장애 제안' });
const asked = (stage: Stage) =>
  stage.made.filter(({ call }) => call.startsWith('proposals.')).map(({ args }) => args);
const refuse = (): never => {
  throw new Problem('proposals.gone');
};
const refused = '이 제안은 더 이상 없습니다.';

describe('the band', () => {
  it('stands over every view and says what is proposed, and how to take it', async () => {
    const { page, stage } = await show({ proposals: [] });
    expect(await barOf(page).count()).toBe(0);
    stage.hub.replaced({ proposals: [PORTAL] });
    const line = barOf(page).getByRole('listitem');
    await line.waitFor();
    expect(await line.textContent()).toMatch(
      /새올 행정 포털 접속 장애\(큰 패킷 유실\).*큰 패킷만 유실.*7일 안 4번째/,
    );
    await page.getByRole('status').getByText('I 키를 누르십시오').waitFor();
    await page.getByRole('link', { name: '설정' }).click();
    await line.waitFor();
    stage.hub.replaced({ proposals: [] });
    await line.waitFor({ state: 'detached' });
  });

  it('tells on demand why, what it brings and which services it is about', async () => {
    const { page } = await show();
    await barOf(page)
      .getByRole('button', { name: /^자세히: 새올/ })
      .click();
    for (const text of [
      '작은 패킷은 지나가고',
      '평소 62 ms, 멈추기 직전 4.2초',
      '인증 장애 · 시도·새올행정시스템 장애',
      '막힌 단계',
    ]) {
      await barOf(page).getByText(text).waitFor();
    }
    await barOf(page).getByRole('link', { name: '새올 행정 포털' }).click();
    await page.waitForURL(/#\/services\/saeol$/);
  });

  it('leaves the view its room, however much is proposed', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      portalProposal(NOW, { id: `service:s${i}@1`, since: NOW - 60_000 * i }),
    );
    const { page } = await show({ proposals: many });
    await barOf(page).getByRole('button', { name: '제안 28건 더 보기' }).click();
    expect(await barOf(page).getByRole('listitem').count()).toBe(30);
    const box = await barOf(page).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(0.4 * 800 + 1);
    await barOf(page).getByRole('button', { name: '접기' }).last().click();
    expect(await barOf(page).getByRole('listitem').count()).toBe(2);
  });
});

describe('accepting', () => {
  it('takes two keys from the alarm to the first item done', async () => {
    const incident = portalIncident(NOW);
    const done = { ...incident, items: incident.items.slice(1) };
    const { page, stage } = await show(
      { alarms: [portalAlarm(NOW)] },
      { 'incidents.item': () => done },
    );
    await page.keyboard.press('i');
    await page.waitForURL(/#\/incidents\/i-8$/);
    const item = page.getByRole('checkbox', { name: '멈춘 화면을 기록합니다.' });
    await eventually(async () =>
      expect(await item.evaluate((box) => box === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Space');
    await eventually(() =>
      expect(stage.made.filter(({ call }) => call === 'incidents.item')).toEqual([
        { call: 'incidents.item', args: { incident: 'i-8', item: 'scope', to: 'done' } },
      ]),
    );
    expect(asked(stage)).toEqual([{ proposal: PORTAL.id, join: false }]);
    expect(await barOf(page).count()).toBe(0);
  });

  it('works with Korean input on, and once for two strokes', async () => {
    const { page, stage } = await show();
    await barOf(page).waitFor();
    await page.evaluate(() => {
      for (let n = 0; n < 2; n++) {
        const key = { key: 'ㅑ', code: 'KeyI', bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      }
    });
    await page.waitForURL(/#\/incidents\/i-8$/);
    expect(asked(stage)).toHaveLength(1);
  });

  it('does not happen while somebody writes', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('/');
    await page.keyboard.type('internal');
    expect(await page.locator('input:focus').inputValue()).toBe('internal');
    expect(asked(stage)).toEqual([]);
  });

  it('is not offered to who may only look, nor at a locked seat', async () => {
    const night = nightScene(NOW);
    const viewer = night.operators.find(({ role }) => role === 'viewer') ?? night.seat.operator;
    for (const change of [{ operator: viewer }, { locked: true }]) {
      const { page, stage } = await show({ seat: { ...night.seat, ...change } });
      await barOf(page)
        .getByRole('button', { name: /^자세히/ })
        .waitFor();
      expect(await barOf(page).getByRole('button', { name: ACCEPT }).count()).toBe(0);
      for (const name of ['인수: 새올 행정 포털', '장애 등록: 나라장터']) {
        expect(await page.getByRole('button', { name }).count()).toBe(0);
      }
      await page.keyboard.press('i');
      await page.getByRole('status').getByText('장애 제안: 새올').waitFor();
      expect(await page.getByText('I 키를 누르십시오').count()).toBe(0);
      expect(asked(stage)).toEqual([]);
    }
  });

  it('joins where that is proposed, and opens one apart where a person wants it', async () => {
    const { page, stage } = await show({ proposals: [JOINING] });
    await barOf(page)
      .getByRole('button', { name: /^자세히/ })
      .click();
    await barOf(page).getByText('원인이 같아 보입니다(‘통합 인증 관문’)').waitFor();
    await barOf(page).getByRole('button', { name: '따로 등록: 정부24 중단' }).click();
    await page.waitForURL(/#\/incidents\/i-8$/);
    stage.hub.replaced({ proposals: [JOINING] });
    await barOf(page).getByRole('button', { name: JOIN }).click();
    await eventually(() =>
      expect(asked(stage)).toEqual([
        { proposal: JOINING.id, join: false },
        { proposal: JOINING.id, join: true },
      ]),
    );
  });

  it('that is refused says why where the proposal stands, and may be tried again', async () => {
    const { page, stage } = await show({}, { 'proposals.accept': refuse });
    await page.keyboard.press('i');
    await barOf(page).getByRole('alert').getByText(refused).waitFor();
    await page.keyboard.press('i');
    await eventually(() => expect(asked(stage)).toHaveLength(2));
  });

  it('that is refused because it is proposed no more says so, until it is read', async () => {
    const { page, stage } = await show({}, { 'proposals.accept': refuse });
    await page.keyboard.press('i');
    stage.hub.replaced({ proposals: [] });
    await barOf(page).waitFor({ state: 'detached' });
    const notices = page.getByRole('region', { name: '콘솔 안내' });
    await notices.getByRole('alert').getByText(refused).waitFor();
    await notices.getByRole('button', { name: '닫기' }).click();
    await notices.getByRole('alert').waitFor({ state: 'detached' });
  });
});

describe('an alarm', () => {
  const lineOf = (page: Page) =>
    page.getByRole('region', { name: '응답을 기다리는 알림' }).getByRole('listitem');

  it('carries the proposal of its cause in its own line, which is not said twice', async () => {
    const { page } = await show({ alarms: [portalAlarm(NOW)], proposals: [PORTAL, JOINING] });
    await lineOf(page).getByRole('button', { name: ACCEPT }).waitFor();
    await lineOf(page).getByText('7일 안 4번째').waitFor();
    expect(await barOf(page).getByRole('listitem').count()).toBe(1);
    await lineOf(page).getByRole('button', { name: ACCEPT }).click();
    await page.waitForURL(/#\/incidents\/i-8$/);
  });

  it('has its proposal meant by I, though another one is graver', async () => {
    const { page, stage } = await show({
      alarms: [portalAlarm(NOW)],
      proposals: [JOINING, PORTAL],
    });
    await lineOf(page).waitFor();
    await page.keyboard.press('i');
    await eventually(() => expect(asked(stage)).toEqual([{ proposal: PORTAL.id, join: false }]));
  });

  it('says why its proposal was refused', async () => {
    const { page } = await show({ alarms: [portalAlarm(NOW)] }, { 'proposals.accept': refuse });
    await lineOf(page).waitFor();
    await page.keyboard.press('i');
    await lineOf(page).getByRole('alert').getByText(refused).waitFor();
  });

  it('that somebody has in hand leaves its proposal to the band', async () => {
    const { page } = await show({ alarms: [portalAlarm(NOW, { standing: 'acknowledged' })] });
    await barOf(page).getByRole('button', { name: ACCEPT }).waitFor();
  });
});

describe('the board', () => {
  const grid = (page: Page) => page.getByRole('main');

  it('takes a press that began before anything was proposed', async () => {
    const { page, stage } = await show({ proposals: [] });
    const key = grid(page).getByRole('button', { name: '장애 등록: 새올 행정 포털', exact: true });
    await key.hover();
    await page.mouse.down();
    stage.hub.replaced({ proposals: [PORTAL] });
    await grid(page).getByRole('button', { name: ACCEPT }).waitFor();
    await page.mouse.up();
    await page.waitForURL(/#\/incidents\/i-8$/);
    expect(asked(stage)).toEqual([{ proposal: PORTAL.id, join: false }]);
  });

  it('proposes in the line of the cause, with how often it came to that', async () => {
    const { page, stage } = await show();
    await grid(page).getByText('7일 안 4번째').waitFor();
    await grid(page).getByRole('button', { name: ACCEPT }).click();
    await page.waitForURL(/#\/incidents\/i-8$/);
    expect(asked(stage)).toEqual([{ proposal: PORTAL.id, join: false }]);
  });

  it('lets I mean the row of the focus, and with Shift the gravest', async () => {
    const older = { ...PORTAL, since: JOINING.since - 60_000 };
    for (const [key, proposal, join] of [
      ['i', JOINING, true],
      ['Shift+I', older, false],
    ] as const) {
      const { page, stage } = await show({ proposals: [older, JOINING] });
      await grid(page).getByRole('link', { name: '정부24' }).first().focus();
      await page.keyboard.press(key);
      await eventually(() => expect(asked(stage)).toEqual([{ proposal: proposal.id, join }]));
    }
  });

  it('lets I in a quiet row mean the gravest, for the row has none', async () => {
    const { page, stage } = await show();
    await grid(page).getByRole('link', { name: '홈택스' }).first().focus();
    await page.keyboard.press('i');
    await eventually(() => expect(asked(stage)).toHaveLength(1));
  });
});

describe('dismissing', () => {
  async function dismissal(answers: Partial<Api> = {}) {
    const shown = await show({}, answers);
    const bar = barOf(shown.page);
    await bar.getByRole('button', { name: /^자세히/ }).click();
    await bar.getByRole('button', { name: /^제안 닫기/ }).click();
    const reason = bar.getByRole('textbox', { name: '닫는 사유' });
    await reason.waitFor();
    return { ...shown, bar, reason };
  }

  it('wants a reason, on the spot, and takes the proposal away', async () => {
    const { page, stage, bar, reason } = await dismissal();
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    const submit = bar.getByRole('button', { name: '제안 닫기', exact: true });
    expect(await submit.isDisabled()).toBe(true);
    await page.keyboard.type('예정된 훈련');
    await page.keyboard.press('Enter');
    await bar.waitFor({ state: 'detached' });
    expect(asked(stage)).toEqual([{ proposal: PORTAL.id, reason: '예정된 훈련' }]);
  });

  it('that is refused says why and keeps the reason; Escape leaves it', async () => {
    const { page, bar, reason } = await dismissal({ 'proposals.dismiss': refuse });
    await reason.fill('훈련');
    await page.keyboard.press('Enter');
    await bar.getByRole('alert').getByText(refused).waitFor();
    expect(await reason.inputValue()).toBe('훈련');
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await bar.getByRole('button', { name: /^제안 닫기/ }).waitFor();
  });
});

it('is free of accessibility violations and fits, by day and night, in both languages', async () => {
  for (const language of ['ko', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await show({
        settings: { ...DEFAULT_SETTINGS, language, theme },
        alarms: [portalAlarm(NOW)],
        proposals: [PORTAL, JOINING],
      });
      const details = page.getByRole('button', { name: /^(자세히|Details): / });
      await details.first().waitFor();
      for (let left = await details.count(); left > 0; left--) await details.first().click();
      await page
        .getByRole('button', { name: /^(제안 닫기|Dismiss): / })
        .first()
        .click();
      await page.getByRole('textbox', { name: /^(닫는 사유|Reason for dismissing)$/ }).waitFor();
      expect(await violations(page, '.frame-notices')).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
    }
  }
});
