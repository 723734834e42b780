import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../shared/access.ts';
import type { Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { sentence } from '../../shared/problem.ts';
import type { Runbook } from '../../shared/runbook.ts';
import { eventually } from '../support/eventually.ts';
import { incidentDesk } from '../support/page/incidentDesk.ts';
import { made } from '../support/page/incidentPage.ts';
import { commandAct, incidentScene, portalTimeline } from '../support/page/incidentScene.ts';
import { DESK_RUNBOOK, HOST, runDesk, SECOND_PIN } from '../support/page/runDesk.ts';
import { sessionOf } from '../support/page/session.ts';
import { Theatre, violations } from '../support/page/theatre.ts';
import { runOf, stepRunOf } from '../support/run.ts';

/** Runbooks in a real browser: the form, every kind of step, the gate, and an incident's own run. */

const say = sayIn('ko');
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const PATH = '/runbooks/http-phases';
const SENT = "ping -c 3 -s 1472 'auth.example'";
const titleOf = (id: string) => DESK_RUNBOOK.steps.find((step) => step.id === id)?.title.ko ?? '';

async function show({
  path = PATH,
  change = {},
  runbook = DESK_RUNBOOK,
}: {
  path?: string;
  change?: Partial<Snapshot>;
  runbook?: Runbook;
} = {}) {
  const now = Date.now();
  const night = incidentScene(now);
  const scene = {
    ...night,
    sessions: [sessionOf('s-1', { startedAt: now })],
    ...change,
  };
  const timeline = portalTimeline(now).filter(({ what: { kind } }) => /command|step/.test(kind));
  const desk = runDesk(scene, runbook);
  const { page, stage } = await theatre.show(scene, {
    answers: {
      ...incidentDesk(scene, timeline).answers,
      'terminal.attach': () => ({ screen: '', seq: 0, nonce: 'n', commands: [] }),
      'terminal.resize': () => null,
      'terminal.drawn': () => null,
      ...desk.answers,
    },
  });
  desk.stage = stage;
  await page.goto(`${new URL(page.url()).origin}/#${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, stage, desk };
}

const step = (page: Page, id: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: titleOf(id) }) });
const hasFocus = (page: Page, id: string) =>
  eventually(async () =>
    expect(await step(page, id).evaluate((at) => at.contains(document.activeElement))).toBe(true),
  );
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a runbook', () => {
  it('is followed from the form to its end by keyboard', async () => {
    const { page, stage, desk } = await show();

    // Before the run: what is missing is said beside its field, and what would be typed is shown.
    await page.getByText(say('runbookView.dryRun')).waitFor();
    expect(await button(page, say('runbookView.runStep', { step: titleOf('1') })).count()).toBe(0);
    const host = page.getByRole('textbox', { name: '인증 서버' });
    await host.focus();
    await page.keyboard.press('Enter');
    await page.getByText(say('runbookView.missing', { names: '인증 서버' })).waitFor();
    expect(await host.getAttribute('aria-invalid')).toBe('true');
    expect(made(stage, 'runs.start')).toEqual([]);
    await host.fill('auth.example');
    await step(page, '1').getByText(SENT).waitFor();
    expect(await violations(page, 'main')).toEqual([]);
    await page.keyboard.press('Enter');

    // One key runs the step at hand in the shown terminal.
    await hasFocus(page, '1');
    expect(made(stage, 'runs.start')).toEqual([
      {
        runbook: 'http-phases',
        service: 'saeol',
        incident: 'i-7',
        parameters: { host: 'auth.example' },
      },
    ]);
    await page.keyboard.press('g');
    await step(page, '1').getByText(say('runbookView.step.running')).waitFor();
    await step(page, '1').getByRole('timer').filter({ hasText: '제한 1분' }).waitFor();
    expect(made(stage, 'runs.go')).toEqual([
      { run: 'r-1', step: '1', session: 's-1', untilHuman: false, approval: null },
    ]);

    // It fails: why, its exit code, its output, where it is recorded; and it is run again.
    desk.end('1', {
      state: 'failed',
      exitCode: 1,
      boundary: 'prompt',
      output: '3 packets transmitted, 0 received',
      outputBytes: 33,
      marker: { recording: 'rec-1', atMs: 4200.7 },
      why: sentence('runs.otherExit', { expected: 0, exitCode: 1 }),
    });
    const first = step(page, '1');
    await first.getByText('종료 코드 1', { exact: true }).waitFor();
    await first.getByText('종료 코드가 0 아닌 1입니다.').waitFor();
    await first.getByText('3 packets transmitted, 0 received').waitFor();
    await first.getByText(say('runbookView.byPrompt')).waitFor();
    const recording = first.getByRole('link', { name: say('runbookView.recording') });
    expect(await recording.getAttribute('href')).toBe('#/recordings/rec-1?at=4200');
    await page.keyboard.press('g');
    await eventually(() => expect(desk.run().steps[0]?.attempt).toBe(2));
    desk.end('1', { exitCode: 0, boundary: 'marks', why: null });

    // A digit decides; the list says where each option leads.
    await step(page, '2').getByText('3번 단계 “라우터 다시 시작”').waitFor();
    await step(page, '2').getByText(say('runbookView.leadsToEnd')).waitFor();
    await step(page, '2').getByRole('button', { name: '큰 패킷만 잃음' }).waitFor();
    await page.keyboard.press('1');
    await step(page, '2').getByText(say('runbookView.chosen')).waitFor();

    // What is left out says why.
    await step(page, '3')
      .getByRole('button', { name: say('runbookView.skipStep', { step: titleOf('3') }) })
      .click();
    await page.keyboard.type('통신사가 다시 시작함');
    await page.keyboard.press('Enter');
    await step(page, '3').getByText('이유: 통신사가 다시 시작함').waitFor();

    // Nothing is confirmed before every item is ticked.
    const confirm = button(page, say('runbookView.confirmStep', { step: titleOf('4') }));
    expect(await confirm.isDisabled()).toBe(true);
    for (const item of ['표시등', '예비 회선']) {
      await page.getByRole('checkbox', { name: item }).focus();
      await page.keyboard.press('Space');
      await eventually(async () =>
        expect(await page.getByRole('checkbox', { name: item }).isChecked()).toBe(true),
      );
    }
    await confirm.focus();
    await page.keyboard.press('Enter');

    // The keys that vanished leave the focus at the next step; a note is sent by Ctrl+Enter.
    await hasFocus(page, '5');
    await page.keyboard.press('g');
    await page.keyboard.type('모두 주황색');
    await page.keyboard.press('Control+Enter');
    await step(page, '5').getByText('모두 주황색').waitFor();

    // The wait shows how the service stands and how long is left.
    await hasFocus(page, '6');
    await step(page, '6').getByText(say('state.down'), { exact: true }).waitFor();
    await page.keyboard.press('g');
    await step(page, '6').getByRole('timer').filter({ hasText: /남음$/ }).waitFor();
    expect(await violations(page, 'main')).toEqual([]);
    desk.end('6', {});
    await page
      .getByRole('status')
      .filter({ hasText: say('runbookView.run.done') })
      .waitFor();
    expect(await button(page, say('runbookView.anew')).count()).toBe(1);
  });

  it('goes on until a person is needed, and is broken off, stopped and taken up again', async () => {
    const { page, stage, desk } = await show();
    await page.getByRole('textbox', { name: '인증 서버' }).fill('auth.example');
    await button(page, `${say('runbookView.start')}`).click();
    await button(page, say('runbookView.untilHumanStep', { step: titleOf('1') })).click();
    await page
      .getByRole('status')
      .filter({ hasText: say('runbookView.run.runningOn', { step: '1' }) })
      .waitFor();
    expect(made(stage, 'runs.go')[0]?.untilHuman).toBe(true);

    // A reload in mid-run comes back to it; so does the list, which says what it is at.
    stage.snapshot = { ...stage.snapshot, runs: [desk.run()] };
    await page.reload();
    await button(page, say('runbookView.cancelStep', { step: titleOf('1') })).click();
    await step(page, '1').getByText(say('runbookView.step.cancelled')).waitFor();
    await page.goto(`${new URL(page.url()).origin}/#/runbooks`);
    const row = page
      .getByRole('table', { name: say('runbookView.inProgress') })
      .getByRole('row', { name: /경로와 패킷 크기/ });
    await row.getByText(say('runbookView.run.cancelled', { step: '1' })).waitFor();
    await row.getByRole('link', { name: '새올 행정 포털' }).waitFor();
    await row.getByRole('link', { name: '경로와 패킷 크기' }).click();

    await button(page, say('runbookView.stop')).click();
    await page.keyboard.type('원인이 다른 곳에 있음');
    await page.keyboard.press('Enter');
    await page.getByText('당직 1 근무자가 중단했습니다: 원인이 다른 곳에 있음').waitFor();
    expect(await button(page, say('runbookView.againStep', { step: titleOf('1') })).count()).toBe(
      0,
    );
    await button(page, say('runbookView.resume')).click();
    await button(page, say('runbookView.againStep', { step: titleOf('1') })).waitFor();
  });

  it('keeps a secret without showing it, and begins only then', async () => {
    const token = { ...HOST, name: 'token', description: { ko: '', en: '' }, secret: true };
    const runbook = { ...DESK_RUNBOOK, parameters: [token] };
    const { page, stage } = await show({ runbook });
    await button(page, say('runbookView.start')).click();
    await page.getByText(say('runbookView.missing', { names: 'token' })).waitFor();
    await page.keyboard.press('Enter');
    const value = page.getByLabel(say('runbookView.secretValue', { name: 'token' }));
    await value.fill('short');
    await page.keyboard.press('Enter');
    await page.getByText(say('runbookView.secretUnfit')).waitFor();
    await value.fill('s3cret-value');
    await page.keyboard.press('Enter');
    await page.getByText(say('runbookView.secretKept')).waitFor();
    expect(made(stage, 'secrets.keep')).toEqual([{ name: 'token', value: 's3cret-value' }]);
    expect(await page.content()).not.toContain('s3cret-value');
    expect(made(stage, 'runs.start')).toEqual([]);
    await button(page, say('runbookView.start')).click();
    await eventually(() => expect(made(stage, 'runs.start')).toHaveLength(1));
  });
});

describe('the gate', () => {
  it('shows a second operator the exact command, and runs it by their PIN alone', async () => {
    const { operators } = incidentScene(0);
    const { page, stage } = await show({ change: { operators: operators.slice(0, 1) } });
    await page.getByRole('textbox', { name: '인증 서버' }).fill('auth.example');
    await page.keyboard.press('Enter');
    const run = button(page, say('runbookView.runStep', { step: titleOf('3') }));
    await run.click();

    // Nobody else is there: it says what to do, and Escape leads back to where one was.
    await page.getByText(say('runbookView.gate.alone')).waitFor();
    await page.getByRole('link', { name: say('runbookView.gate.add') }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () =>
      expect(await run.evaluate((at) => at === document.activeElement)).toBe(true),
    );

    stage.hub.replaced({ operators });
    await page.keyboard.press('Enter');
    const gate = page.getByRole('form', {
      name: say('runbookView.gate.of', { step: titleOf('3') }),
    });
    await gate.getByText('reboot', { exact: true }).waitFor();
    await gate.getByText(/장비를 다시 시작합니다/).waitFor();
    await gate.getByText(say('runbookView.gate.first', { name: '당직 1' })).waitFor();
    const second = gate.getByRole('combobox', { name: say('runbookView.gate.second') });
    // Neither who sits here nor who may only look.
    await eventually(async () =>
      expect(await second.getByRole('option').allTextContents()).toEqual([
        say('runbookView.gate.choose'),
        '당직 2',
      ]),
    );
    expect(await violations(page, 'main')).toEqual([]);
    const pin = page.getByLabel(say('desk.pinOf', { name: '당직 2' }));
    const asked = made(stage, 'runs.line').length;
    await pin.fill('1111');
    await page.keyboard.press('Enter');
    await gate.getByText(say('operators.wrongPin', { name: '당직 2' })).waitFor();
    expect(await pin.inputValue()).toBe('');
    // What was refused is read anew: it may not be what would be typed any more.
    await eventually(() => expect(made(stage, 'runs.line').length).toBeGreaterThan(asked));
    await page.keyboard.type(SECOND_PIN);
    await page.keyboard.press('Enter');
    await step(page, '3')
      .getByText(say('runbookView.approvedBy', { name: '당직 2' }))
      .waitFor();
    expect(await gate.count()).toBe(0);
    expect(made(stage, 'runs.go').map(({ approval }) => approval)).toEqual([
      { operator: 'o-2', pin: '1111', line: 'reboot' },
      { operator: 'o-2', pin: SECOND_PIN, line: 'reboot' },
    ]);
  });
});

describe('in an incident', () => {
  const tab = (page: Page) => page.getByRole('tab', { name: say('incidentView.runbook') }).click();

  it('leads to the form where a value is missing, and shows the run begun there', async () => {
    const { page, stage } = await show({ path: '/incidents/i-7' });
    await tab(page);
    expect(await button(page, say('runbookView.runStep', { step: titleOf('1') })).count()).toBe(0);
    await page.getByRole('link', { name: say('runbookView.toForm') }).click();
    await page.getByRole('textbox', { name: '인증 서버' }).fill('auth.example');
    await page.keyboard.press('Enter');
    await button(page, say('runbookView.runStep', { step: titleOf('1') })).waitFor();
    await page.getByRole('link', { name: /행정망 인증 경로 장애/ }).click();
    await button(page, say('runbookView.runStep', { step: titleOf('1') })).click();
    await step(page, '1').getByText(say('runbookView.step.running')).waitFor();
    expect(made(stage, 'runs.start')).toHaveLength(1);
  });

  it('begins a run with one press, and takes its keys only while it is in sight', async () => {
    const steps = DESK_RUNBOOK.steps.map((one) =>
      one.id === '1' ? { ...one, act: commandAct('uptime') } : one,
    );
    const { page, stage } = await show({
      path: '/incidents/i-7',
      runbook: { ...DESK_RUNBOOK, parameters: [], steps },
    });
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('g');
    await tab(page);
    await step(page, '1').getByText('uptime', { exact: true }).waitFor();
    expect(made(stage, 'runs.start')).toEqual([]);
    await page.keyboard.press('g');
    await step(page, '1').getByText(say('runbookView.step.running')).waitFor();
    expect(made(stage, 'runs.start')).toHaveLength(1);
    expect(made(stage, 'runs.go')).toHaveLength(1);
    expect(await violations(page, '.do')).toEqual([]);

    // The timeline says who agreed, how it ended, and where it can be seen again.
    const happened = page.getByRole('region', { name: say('incidentView.happened') }).first();
    const entry = happened.getByRole('article').filter({ hasText: 'ping -c 3 -s 1472 -M do' });
    await entry.getByText(say('runbookView.step.failed')).waitFor();
    await entry.getByText(say('runbookView.approvedBy', { name: '이차장' })).waitFor();
    expect(
      await entry.getByRole('link', { name: say('runbookView.recording') }).getAttribute('href'),
    ).toBe('#/recordings/r-1?at=4200');
    await happened.getByText('절차 판단: 큰 패킷만 잃는지').waitFor();
  });
});

describe('who may not act', () => {
  const failed = runOf({
    service: 'saeol',
    incident: 'i-7',
    parameters: { host: 'auth.example' },
    steps: [stepRunOf({ state: 'failed', line: SENT, exitCode: 1, output: '0 received' })],
  });

  it('sees the run and no key of it, and finds them again when the seat is taken', async () => {
    const { seat } = incidentScene(0);
    const viewer = { ...seat, operator: { ...seat.operator, role: 'viewer' as const } };
    const { page, stage } = await show({ change: { seat: viewer, runs: [failed] } });
    const main = page.getByRole('main');
    const again = button(page, say('runbookView.againStep', { step: titleOf('1') }));
    const nothing = async () => {
      await step(page, '1').getByText(SENT).waitFor();
      await step(page, '1').getByText('0 received').waitFor();
      await step(page, '2').getByText('모두 돌아옴').waitFor();
      await eventually(async () => expect(await main.getByRole('button').count()).toBe(0));
      await page.keyboard.press('g');
      await page.keyboard.press('1');
      expect(stage.made.filter(({ call }) => access[call].needs !== 'viewer')).toEqual([]);
    };
    await nothing();
    stage.hub.replaced({ seat });
    await again.waitFor();
    stage.hub.replaced({ seat: { ...seat, locked: true } });
    await nothing();
  });
});

describe('settings', () => {
  it('name the secrets, give and take them, and set what terminals keep', async () => {
    const { page, stage } = await show({ path: '/settings', change: { secrets: ['db_password'] } });
    await page.getByText('db_password').waitFor();
    await button(page, say('settings.addSecret')).click();
    await page.keyboard.type('api_token');
    await page.keyboard.press('Tab');
    await page.keyboard.type('s3cret-value');
    await page.keyboard.press('Enter');
    await page.getByText('api_token', { exact: true }).waitFor();
    await button(page, say('settings.removeSecretOf', { name: 'db_password' })).click();
    await button(page, say('settings.removeSecretSureOf', { name: 'db_password' })).click();
    await eventually(async () => expect(await page.getByText('db_password').count()).toBe(0));
    expect(made(stage, 'secrets.keep')).toEqual([{ name: 'api_token', value: 's3cret-value' }]);
    expect(made(stage, 'secrets.remove')).toEqual([{ name: 'db_password' }]);
    await page.getByRole('checkbox', { name: say('settings.recordInput') }).check();
    await page.getByRole('combobox', { name: say('settings.fontSize') }).selectOption('18');
    await eventually(() =>
      expect(made(stage, 'settings.change')).toEqual(
        expect.arrayContaining([{ recordInput: true }, { terminalFontSize: 18 }]),
      ),
    );
    expect(await violations(page, 'main')).toEqual([]);
  });
});
