import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import type { Handover } from '../../shared/handover.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Operator, Seat } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { eventually } from '../support/eventually.ts';
import { deskScene, handoverFacts, handoverOf } from '../support/page/deskScene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The seat, its lock, operators, the journal's head and the handover, in a real browser. */

const say = sayIn('ko');
const NOW = Date.now();
const PIN = '730915';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const BASE = deskScene(NOW);
const FIRST = BASE.seat.operator;
const SECOND: Operator = { id: 'o-2', name: '당직 2', role: 'operator', hasPin: true };
const seatOf = (operator: Operator, change: Partial<Seat> = {}): Seat => ({
  ...BASE.seat,
  operator,
  ...change,
});

interface Showing {
  change?: Partial<Snapshot>;
  answers?: Partial<Api>;
  path?: string;
}

async function show({ change = {}, answers = {}, path }: Showing = {}) {
  const shown: { page: Page; stage: Stage } = await theatre.show(deskScene(NOW, change), {
    answers: {
      'operators.signIn': ({ operator, pin }) => {
        const who = BASE.operators.find(({ id }) => id === operator);
        if (!who || pin !== PIN) throw new Problem('problem.notAllowed');
        return seatOf(who, { since: NOW });
      },
      'operators.lock': () => seatOf(FIRST, { locked: true }),
      'handover.facts': () => handoverFacts(NOW),
      'handover.list': () => [],
      ...answers,
    },
  });
  if (path) await go(shown.page, path);
  return shown;
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

/** Everything a page holds that somebody could read later: its text, attributes and fields. */
function heldBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ].join('\n'),
  );
}

const bar = (page: Page) => page.getByRole('banner');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('the seat', () => {
  it('is taken by another operator with the keyboard alone, without a trace of the PIN', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Control+Shift+O');
    await eventually(async () => expect(await focused(page)).toBe('근무 시작: 당직 2'));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('당직 2 비밀번호'));
    const field = page.getByLabel('당직 2 비밀번호');
    expect(await field.getAttribute('type')).toBe('password');
    await page.keyboard.type(PIN);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(PIN);
    await page.keyboard.press('Enter');
    await bar(page).getByRole('button', { name: '근무석 당직 2 운영' }).waitFor();
    expect(stage.made).toContainEqual({
      call: 'operators.signIn',
      args: { operator: 'o-2', pin: PIN },
    });
    expect(await heldBy(page)).not.toContain(PIN);
  });

  it('says why it was refused, and lets the PIN be typed anew', async () => {
    const { page } = await show();
    await bar(page)
      .getByRole('button', { name: /^근무석/ })
      .click();
    await page.getByRole('button', { name: '근무 시작: 당직 2' }).click();
    const field = page.getByLabel('당직 2 비밀번호');
    await field.fill('12');
    await field.press('Enter');
    await page.getByRole('alert').getByText(say('desk.pinMalformed')).waitFor();
    await field.fill('999999');
    await field.press('Enter');
    await page.getByRole('alert').getByText(say('problem.notAllowed')).waitFor();
    expect(await field.inputValue()).toBe('');
    await eventually(async () => expect(await focused(page)).toBe('당직 2 비밀번호'));
    expect(await heldBy(page)).not.toContain('999999');
  });

  it('asks no PIN of an operator who has none', async () => {
    const operators = [FIRST, { ...SECOND, hasPin: false }];
    const { page, stage } = await show({
      change: { operators },
      answers: { 'operators.signIn': () => seatOf(SECOND) },
    });
    await page.keyboard.press('Control+Shift+O');
    await page.getByRole('button', { name: '근무 시작: 당직 2' }).click();
    await page.keyboard.press('Enter');
    await bar(page)
      .getByRole('button', { name: /당직 2/ })
      .waitFor();
    expect(stage.made).toContainEqual({
      call: 'operators.signIn',
      args: { operator: 'o-2', pin: null },
    });
  });

  it('is told that somebody is at work, once for many acts', async () => {
    const { page, stage } = await show();
    for (const key of ['a', 'b', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await page.mouse.click(400, 300);
    await eventually(() =>
      expect(stage.made.filter(({ call }) => call === 'operators.active')).toHaveLength(1),
    );
  });
});

describe('the lock', () => {
  it('locks by a key, keeps the board in sight and live, and opens by the PIN at hand', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Control+Shift+L');
    const band = page.getByRole('form', { name: say('desk.lock.locked') });
    await band.getByText('당직 1 근무석이 잠겨 있습니다.').waitFor();
    const [shut, view] = [await band.boundingBox(), await page.getByRole('main').boundingBox()];
    expect((shut?.y ?? 0) + (shut?.height ?? 0)).toBeLessThanOrEqual(view?.y ?? 0);
    expect(await page.getByRole('main').getByText('정부24').first().isVisible()).toBe(true);
    stage.hub.replaced({ journal: { entries: 413, hash: 'ab'.repeat(32) } });
    await eventually(async () => expect(await focused(page)).toBe('당직 1 비밀번호'));
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await band.waitFor({ state: 'detached' });
    expect(await heldBy(page)).not.toContain(PIN);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('takes no text from who is writing; Enter leads to the PIN later', async () => {
    const { page, stage } = await show();
    const search = page.getByRole('searchbox');
    await search.fill('정');
    stage.hub.replaced({ seat: seatOf(FIRST, { locked: true }) });
    await page.getByRole('form', { name: say('desk.lock.locked') }).waitFor();
    await page.keyboard.type('부');
    expect(await search.inputValue()).toBe('정부');
    await page.getByRole('main').evaluate((main) => main.focus());
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('당직 1 비밀번호'));
  });

  it('lets another operator open it in their own name', async () => {
    const { page } = await show({ change: { seat: seatOf(FIRST, { locked: true }) } });
    const band = page.getByRole('form', { name: say('desk.lock.locked') });
    await band.getByRole('combobox').selectOption({ label: '당직 2' });
    await band.getByLabel('당직 2 비밀번호').fill(PIN);
    await band.getByRole('button', { name: '잠금 풀기' }).click();
    await bar(page)
      .getByRole('button', { name: /당직 2/ })
      .waitFor();
  });

  it('offers no lock to a seat without a PIN, and says what to do', async () => {
    const bare = { ...FIRST, hasPin: false };
    const { page, stage } = await show({ change: { seat: seatOf(bare), operators: [bare] } });
    await page.keyboard.press('Control+Shift+L');
    await page.getByText(say('desk.pinNone')).waitFor();
    expect(await page.getByRole('button', { name: '지금 잠그기' }).count()).toBe(0);
    expect(stage.made.some(({ call }) => call === 'operators.lock')).toBe(false);
  });
});

describe('the operators', () => {
  it('are added, renamed, given a PIN and removed by a commander', async () => {
    const { page, stage } = await show({
      path: '/settings',
      answers: {
        'operators.add': ({ name, role }) => ({ id: 'o-9', name, role, hasPin: true }),
        'operators.edit': ({ name = '', role = 'viewer' }) => ({ ...SECOND, name, role }),
        'operators.setPin': () => SECOND,
        'operators.remove': () => null,
      },
    });
    await page.getByRole('button', { name: '근무자 추가' }).click();
    const form = page.getByRole('form', { name: '근무자 추가' });
    await form.getByLabel('이름').fill('박서준');
    await form.getByText('열람', { exact: true }).click();
    await form.getByLabel('새 비밀번호', { exact: true }).fill(PIN);
    await form.getByLabel('새 비밀번호 한 번 더').fill('1111');
    await form.getByRole('button', { name: '추가' }).click();
    await form.getByRole('alert').getByText(say('desk.operators.differs')).waitFor();
    await form.getByLabel('새 비밀번호', { exact: true }).fill(PIN);
    await form.getByLabel('새 비밀번호 한 번 더').fill(PIN);
    await form.getByRole('button', { name: '추가' }).click();
    await page.getByRole('button', { name: '박서준 고치기' }).waitFor();
    expect(await heldBy(page)).not.toContain(PIN);

    await page.getByRole('button', { name: '당직 2 고치기' }).click();
    const edit = page.getByRole('form', { name: '당직 2 고치기' });
    await edit.getByLabel('이름').fill('최유리');
    await edit.getByLabel('이름').press('Enter');
    await page.getByRole('button', { name: '최유리 고치기' }).waitFor();

    await page.getByRole('button', { name: '박서준 지우기' }).click();
    await page.getByRole('button', { name: '박서준 정말 지우기' }).click();
    await page.getByRole('button', { name: '박서준 고치기' }).waitFor({ state: 'detached' });
    const told = stage.made.filter(({ call }) => /^operators\.(?!active)/.test(call));
    expect(told).toEqual([
      { call: 'operators.add', args: { name: '박서준', role: 'viewer', pin: PIN } },
      { call: 'operators.edit', args: { operator: 'o-2', name: '최유리', role: 'operator' } },
      { call: 'operators.remove', args: { operator: 'o-9' } },
    ]);
  });

  it('may each change their own PIN by the present one, and nothing of others', async () => {
    const { page, stage } = await show({
      path: '/settings',
      change: { seat: seatOf(SECOND) },
      answers: { 'operators.setPin': () => SECOND },
    });
    await page.getByText(say('desk.operators.commanderOnly')).waitFor();
    expect(await page.getByRole('button', { name: /고치기|지우기|근무자 추가/ }).count()).toBe(0);
    expect(await page.getByRole('combobox', { name: '자동 잠금' }).count()).toBe(0);
    await page.getByRole('button', { name: '내 비밀번호 바꾸기' }).click();
    await page.getByLabel('지금 비밀번호').fill(PIN);
    await page.getByLabel('새 비밀번호', { exact: true }).fill('2468');
    await page.getByLabel('새 비밀번호 한 번 더').fill('2468');
    await page.keyboard.press('Enter');
    await eventually(() =>
      expect(stage.made).toContainEqual({
        call: 'operators.setPin',
        args: { operator: 'o-2', old: PIN, pin: '2468' },
      }),
    );
    await page.getByRole('status').getByText(say('desk.operators.pinSaved')).waitFor();
  });

  it('are told what to do while the only one has no PIN', async () => {
    const bare = { ...FIRST, hasPin: false };
    const { page } = await show({
      path: '/settings',
      change: { seat: seatOf(bare), operators: [bare] },
    });
    await page.getByText(say('desk.operators.firstPin')).waitFor();
    await page.getByRole('button', { name: '내 비밀번호 정하기' }).click();
    expect(await page.getByLabel('지금 비밀번호').count()).toBe(0);
  });

  it('lock the seat after as many minutes as a commander says', async () => {
    const { page, stage } = await show({
      path: '/settings',
      answers: { 'operators.lockAfter': ({ minutes }) => seatOf(FIRST, { lockAfter: minutes }) },
    });
    await page.getByRole('combobox', { name: '자동 잠금' }).selectOption('5');
    await eventually(() =>
      expect(stage.made).toContainEqual({ call: 'operators.lockAfter', args: { minutes: 5 } }),
    );
  });
});

describe('the journal', () => {
  it('shows where it stands, and gives its whole hash to who wants to check it', async () => {
    const { page, stage } = await show({ path: '/settings' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const part = page.getByRole('region', { name: '업무 일지' });
    await part.getByText('업무 일지 412건').waitFor();
    await part.getByText(/watchroom verify/).waitFor();
    const hash = '0123456789abcdef'.repeat(4);
    stage.hub.replaced({ journal: { entries: 413, hash } });
    await part.getByText('업무 일지 413건').waitFor();
    await part.getByText('0123456789ab', { exact: false }).waitFor();
    await part.getByRole('button', { name: '마지막 해시 복사' }).click();
    await part.getByText('복사했습니다').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hash);
  });
});

describe('the handover', () => {
  it('is composed, gets a note that a reload keeps, and is completed', async () => {
    const done = handoverOf(NOW, { note: '라우터 점검 결과를 기다림' });
    const { page, stage } = await show({
      path: '/handover',
      answers: { 'handover.complete': () => done },
    });
    const main = page.getByRole('main');
    const incident = main.getByRole('article', { name: '새올 행정 포털 중단' });
    expect(await incident.textContent()).toMatch(
      /21시간 남음.*5분 지남.*막힌 항목.*통신망 담당자.*맡은 항목.*시작하지 않은 항목.*안내문/,
    );
    await main
      .getByRole('region', { name: /근무 중 바뀐 상태/ })
      .getByText('나라장터')
      .waitFor();
    await main
      .getByRole('region', { name: /인수한 서비스/ })
      .getByText('김하늘')
      .waitFor();
    await main
      .getByRole('region', { name: /곧 끝나는/ })
      .getByText('정기 점검')
      .waitFor();
    await main.getByLabel('다음 근무자에게 남길 말').fill(done.note);
    await page.reload();
    expect(await main.getByLabel('다음 근무자에게 남길 말').inputValue()).toBe(done.note);
    await main.getByRole('button', { name: '인계 내용 확정' }).click();
    await bar(page).getByRole('link', { name: '서명 대기' }).waitFor();
    expect(stage.made).toContainEqual({ call: 'handover.complete', args: { note: done.note } });
  });

  it('composes anew when asked', async () => {
    const { page, stage } = await show({ path: '/handover' });
    const key = page.getByRole('button', { name: '다시 모으기' });
    await key.waitFor();
    const asked = () => stage.made.filter(({ call }) => call === 'handover.facts').length;
    const before = asked();
    await key.click();
    await eventually(() => expect(asked()).toBe(before + 1));
  });

  it('is signed by who takes over, with their PIN, also while the seat is locked', async () => {
    const waiting = handoverOf(NOW);
    const signed: Handover = { ...waiting, signed: { by: '당직 2', at: NOW } };
    const { page, stage } = await show({
      change: { handover: waiting, seat: seatOf(FIRST, { locked: true }) },
      answers: { 'handover.sign': () => signed, 'handover.list': () => [signed] },
    });
    await bar(page).getByRole('link', { name: '서명 대기' }).click();
    const form = page.getByRole('region', { name: '서명 대기' });
    const who = form.getByRole('combobox', { name: '인수할 근무자' });
    await who.waitFor();
    expect(await who.locator('option').allTextContents()).toEqual(['당직 2', '상황실 참관']);
    await form.getByLabel('비밀번호 (숫자)').fill(PIN);
    await form.getByRole('button', { name: '서명하고 근무 시작' }).click();
    await form.waitFor({ state: 'detached' });
    expect(stage.made).toContainEqual({
      call: 'handover.sign',
      args: { handover: 'h-1', operator: 'o-2', pin: PIN },
    });
    expect(await heldBy(page)).not.toContain(PIN);
    expect(await bar(page).getByRole('link', { name: '서명 대기' }).count()).toBe(0);
    const past = page.getByRole('region', { name: '지난 인계' });
    await past.getByRole('button', { name: /^자세히/ }).click();
    await past.getByText('라우터 모듈 점검 결과를 기다림.').last().waitFor();
  });

  it('may be looked at by a viewer, who completes none', async () => {
    const viewer = BASE.operators[2] ?? FIRST;
    const { page } = await show({ path: '/handover', change: { seat: seatOf(viewer) } });
    await page.getByText(say('desk.handover.mayNot')).waitFor();
    expect(await page.getByRole('button', { name: '인계 내용 확정' }).count()).toBe(0);
  });

  it('prints the facts and the note, and none of what surrounds them', async () => {
    const { page } = await show({ path: '/handover', change: { handover: handoverOf(NOW) } });
    await page.getByRole('heading', { name: '진행 중인 장애' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('라우터 모듈 점검 결과를 기다림.').isVisible()).toBe(true);
    expect(await page.getByText('새올 행정 포털 중단').isVisible()).toBe(true);
  });
});

describe.each([
  ['ko', 'light'],
  ['en', 'dark'],
] satisfies [Language, 'light' | 'dark'][])('in %s, %s', (language, theme) => {
  const settings = { ...BASE.settings, language, theme };
  const words = sayIn(language);

  it.each([
    ['an open seat', '/board', { seat: seatOf(FIRST) }],
    ['a locked seat', '/board', { seat: seatOf(FIRST, { locked: true }) }],
    ['the settings', '/settings', { seat: seatOf({ ...FIRST, hasPin: false }) }],
    ['a handover', '/handover', {}],
    ['a handover that waits', '/handover', { handover: handoverOf(NOW) }],
  ] satisfies [string, string, Partial<Snapshot>][])(
    '%s breaks no rule of accessibility',
    async (_, path, change) => {
      const { page } = await show({
        path,
        change: { ...change, settings },
        answers: { 'handover.list': () => [handoverOf(NOW)] },
      });
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+Shift+O');
      await page.getByRole('dialog', { name: words('desk.seat.menu') }).waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});
