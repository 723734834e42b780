import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Attachments, createAttachments } from '../../electron/attachments/attachments.ts';
import { createEvidence, type EvidenceDesk } from '../../electron/evidence/evidence.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { type CauseKind, RATINGS, type Rating } from '../../shared/evidence.ts';
import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { incidentOf } from '../support/incident.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';
import { yardstick } from '../support/page/yardstick.ts';

/** The evidence board in a real browser, over the real desk and the real store of attachments. */

const say = sayIn('ko');
const NOON = Date.parse('2023-11-23T09:30:00+09:00');
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const incident: Incident = incidentOf({
  number: 7,
  title: '나라장터 지연',
  state: 'investigating',
  services: [{ id: 'nara', name: { ko: '나라장터', en: 'Nara Jangteo' }, grade: 2 }],
  layer: 'http',
  times: { ...incidentOf().times, started: NOON, detected: NOON + 120_000 },
});

const note: TimelineEntry = {
  id: 7,
  incident: incident.id,
  at: NOON,
  writtenAt: NOON,
  by: '당직 1',
  what: { kind: 'note', text: '방화벽 담당과 통화', attachments: [], newFact: false },
};

let theatre: Theatre;
let temporary: TemporaryDatabase;
let folder: string;
let attachments: Attachments;
let desk: EvidenceDesk;
let now: number;
let stage: Stage | null;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

beforeEach(() => {
  temporary = temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), 'watchroom-evidence-window-'));
  attachments = createAttachments(folder);
  now = NOON;
  stage = null;
  desk = createEvidence({
    database: temporary.database,
    clock: () => {
      now += 60_000;
      return now;
    },
    operator: () => '당직 1',
    incident: () => incident,
    written: (_, entry) => entry === note.id,
    enter: (id, what) => ({ id: 1, incident: id, at: now, writtenAt: now, by: '당직 1', what }),
    attached: (sha256) => attachments.has(sha256),
    emit: { changed: (board) => stage?.hub.changed('boards', board) },
  });
});
afterEach(async () => {
  await theatre.clear();
  await attachments.close();
  temporary.remove();
  rmSync(folder, { recursive: true, force: true });
});

function raise(cause: CauseKind, name?: string): string {
  return desk.raise({ incident: incident.id, cause, name }).hypotheses.at(-1)?.id ?? '';
}
function add(text: string, ratings: Record<string, Rating> = {}, weight: 1 | 2 | 3 = 2): string {
  const source = { kind: 'person' as const, name: '당직 1' };
  const act = { incident: incident.id, text, source, weight, attachments: [], ratings };
  return desk.add(act).evidence.at(-1)?.id ?? '';
}

/** The board of 23 November, half judged. */
function fillBoard() {
  const capacity = raise('capacity');
  const repeated = raise('repeatedRequests');
  const hardware = raise('hardware');
  const address = add(
    '접속 기록에서 한 해외 주소가 같은 경로를 초당 40번씩 한 시간 동안 요청함',
    { [capacity]: '-', [repeated]: '++', [hardware]: '--' },
    3,
  );
  const block = add('그 주소를 막자 2분 안에 응답이 돌아옴', {
    [capacity]: '-',
    [repeated]: '++',
  });
  return { capacity, repeated, hardware, address, block };
}

interface Showing {
  change?: Partial<Snapshot>;
  language?: Language;
  size?: { width: number; height: number };
  answers?: Partial<Api>;
}

async function show(showing: Showing = {}): Promise<Page> {
  const { change = {}, language = 'ko', size, answers = {} } = showing;
  const scene = nightScene(Date.now());
  const shown = await theatre.show(
    {
      ...scene,
      incidents: [incident],
      ...change,
      settings: { ...scene.settings, language, ...change.settings },
    },
    {
      ...(size ? { size } : {}),
      prepare: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
      answers: {
        'evidence.board': ({ incident: id }) => desk.board(id),
        'evidence.raise': (act) => desk.raise(act),
        'evidence.ruleOut': (act) => desk.ruleOut(act),
        'evidence.add': (act) => desk.add(act),
        'evidence.edit': (act) => desk.edit(act),
        'evidence.judge': (act) => desk.judge(act),
        'evidence.withdraw': (act) => desk.withdraw(act),
        'attachments.put': (piece) => attachments.put(piece),
        'attachments.get': ({ sha256, offset }) => attachments.get(sha256, offset),
        'incidents.timeline': () => [note],
        ...answers,
      },
    },
  );
  stage = shown.stage;
  const { page } = shown;
  await page.goto(`${new URL(page.url()).origin}/#/incidents/${incident.id}/evidence`);
  const title = sayIn(language)('evidenceView.title');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  // Its keys do nothing before the board is there.
  await page.getByText(sayIn(language)('frame.loading')).waitFor({ state: 'detached' });
  return page;
}

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const matrix = (page: Page) => page.getByRole('grid', { name: say('evidenceView.matrix') });
const readout = (page: Page) => page.getByRole('region', { name: say('evidenceView.readout') });
/** The cell of a piece of evidence and a hypothesis. */
const cell = (page: Page, text: RegExp, hypothesis: string) =>
  matrix(page)
    .getByRole('row', { name: text })
    .getByRole('button', { name: new RegExp(`가설 “${hypothesis}”`) });
const ratingOf = (evidence: string, hypothesis: string) =>
  desk.board(incident.id).evidence.find(({ id }) => id === evidence)?.ratings[hypothesis]?.rating;

it('shows evidence by hypothesis, who judged each cell and when, and what follows in words', async () => {
  fillBoard();
  const page = await show();
  const heads = matrix(page).getByRole('columnheader');
  await heads.nth(4).waitFor();
  expect(await heads.allTextContents()).toEqual([
    say('evidenceView.evidence'),
    say('evidenceView.weight'),
    expect.stringMatching(/한 곳의 반복 요청1번째 어긋남 없음/),
    expect.stringMatching(/용량 부족·과부하2번째 어긋남 5/),
    expect.stringMatching(/장비 고장3번째 어긋남 6/),
  ]);
  const judged = cell(page, /해외 주소/, '용량 부족·과부하');
  expect(await judged.getAttribute('aria-label')).toMatch(
    /^증거 “접속 기록에서 .*”, 가설 “용량 부족·과부하”: 어긋남, 당직 1, 11\. 23\. \(목\) 09:34:00$/,
  );
  await judged.focus();
  await readout(page).getByText('− 어긋남').first().waitFor();
  await readout(page).getByText('09:34:00').waitFor();
  // The pointer shows another cell without taking the focus away.
  await cell(page, /해외 주소/, '장비 고장').hover();
  await readout(page).getByText('−− 크게 어긋남').first().waitFor();

  const words = page.getByRole('region', { name: say('evidenceView.standing') });
  await words.getByText('가장 적게 반박된 가설은 “한 곳의 반복 요청”입니다.').waitFor();
  await words.getByText('판단하지 않은 칸이 1개 있습니다.').waitFor();
  const account = page.getByRole('region', { name: say('evidenceView.account') });
  await account.getByText(/나라장터에 장애가 있습니다/).waitFor();
  await account.getByText(/아직 복구되지 않았습니다/).waitFor();
});

it('is walked by arrows and judged by keys', async () => {
  const { capacity, repeated, hardware, address, block } = fillBoard();
  const page = await show();
  await cell(page, /해외 주소/, '한 곳의 반복 요청').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await eventually(() => expect(ratingOf(block, hardware)).toBe('--'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('5');
  await eventually(() => expect(ratingOf(block, capacity)).toBe('++'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('0');
  await eventually(() => expect(ratingOf(address, repeated)).toBe('0'));
  // Letters and keys with Ctrl judge nothing, and arrows stop at the edges.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('1');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toContain('접속 기록에서');
  expect(stage?.made.filter(({ call }) => call === 'evidence.judge')).toHaveLength(4);
  // Nothing walked away under the hand: the order is made again when somebody asks for it.
  const first = matrix(page).getByRole('columnheader').nth(2);
  expect(await first.textContent()).toContain('한 곳의 반복 요청');
});

it('judges by the pointer too, with a reason', async () => {
  const { hardware, block } = fillBoard();
  const page = await show();
  await cell(page, /응답이 돌아옴/, '장비 고장').click();
  await readout(page)
    .getByRole('textbox', { name: say('evidenceView.judgeReason') })
    .fill('고장 난 장비는 차단으로 낫지 않음');
  await button(readout(page), /크게 어긋남/).click();
  await eventually(() => expect(ratingOf(block, hardware)).toBe('--'));
  await readout(page).getByText('까닭: 고장 난 장비는 차단으로 낫지 않음').waitFor();
});

it('takes hypotheses from the causes, each once, and others by their name', async () => {
  raise('ddos');
  const page = await show();
  await page.keyboard.press('h');
  const form = page.getByRole('form', { name: say('evidenceView.raise') });
  const cause = form.getByRole('combobox', { name: say('evidenceView.cause') });
  expect(await cause.locator('option').allTextContents()).not.toContain('분산 서비스 거부 공격');
  await cause.selectOption('intrusion');
  await button(form, say('evidenceView.raiseNow')).click();
  await matrix(page)
    .getByRole('columnheader', { name: /외부 침입/ })
    .waitFor();
  await cause.selectOption('other');
  await form.getByRole('textbox', { name: say('evidenceView.causeName') }).fill('정전');
  await page.keyboard.press('Enter');
  await matrix(page).getByRole('columnheader', { name: /정전/ }).waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

it('takes evidence with its source, weight, picture and what the writer thinks of it', async () => {
  const repeated = raise('repeatedRequests');
  const page = await show();
  await page.keyboard.press('a');
  const form = page.getByRole('form', { name: say('evidenceView.add') });
  const text = form.getByRole('textbox', { name: say('evidenceView.text') });
  await text.fill('방화벽 그래프에 한 주소만 튐');
  // A half-written piece survives a look elsewhere.
  await page.reload();
  await button(page, new RegExp(say('evidenceView.add'))).click();
  expect(await text.inputValue()).toBe('방화벽 그래프에 한 주소만 튐');
  await form.getByText(say('evidenceView.source.entry'), { exact: true }).click();
  const entry = form.getByRole('combobox', { name: say('evidenceView.entryChoice') });
  expect(await button(form, say('evidenceView.addNow')).isDisabled()).toBe(true);
  await entry.selectOption('7');
  await form.getByText('3 재고 보존한 것').click();
  const chooser = page.waitForEvent('filechooser');
  await button(form, say('attachment.choose')).click();
  await (await chooser).setFiles([
    { name: '그래프.png', mimeType: 'image/png', buffer: PIXEL },
    { name: '../규칙.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_500_000, '규칙') },
  ]);
  await form.getByText('규칙.txt').waitFor();
  await button(form, /그래프\.png 크게 보기/).waitFor();
  await form.getByRole('combobox', { name: '한 곳의 반복 요청' }).selectOption('++');
  expect(await violations(page)).toEqual([]);
  await button(form, say('evidenceView.addNow')).click();
  await form.waitFor({ state: 'detached' });
  const [piece] = desk.board(incident.id).evidence;
  expect(piece).toMatchObject({
    text: '방화벽 그래프에 한 주소만 튐',
    source: { kind: 'entry', entry: 7 },
    weight: 3,
    attachments: [
      { name: '그래프.png', mime: 'image/png', bytes: PIXEL.length },
      { name: '규칙.txt', mime: 'text/plain', bytes: 1_500_000 },
    ],
    ratings: { [repeated]: { rating: '++' } },
  });

  await button(matrix(page), /^방화벽 그래프/).click();
  const details = matrix(page).getByRole('list', { name: say('attachment.list') });
  await matrix(page).getByText('방화벽 담당과 통화').waitFor();
  const picture = details.locator('img');
  await eventually(async () =>
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1),
  );
  const download = page.waitForEvent('download');
  // Without a dialog of the browser the file goes to the downloads.
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await button(details, '규칙.txt 저장').click();
  expect((await download).suggestedFilename()).toBe('규칙.txt');
});

it('never shows what is no picture of a known kind, and says where a file was changed', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const page = await show({
    answers: {
      'attachments.get': () => {
        throw new Error('not asked for');
      },
    },
  });
  await page.keyboard.press('a');
  const chooser = page.waitForEvent('filechooser');
  await button(page, say('attachment.choose')).click();
  await (await chooser).setFiles([
    { name: 'x.svg', mimeType: 'image/svg+xml', buffer: svg },
    { name: 'x.png', mimeType: 'image/png', buffer: PIXEL },
  ]);
  const list = page.getByRole('list', { name: say('attachment.list') });
  const rows = list.getByRole('listitem');
  await rows.filter({ hasText: 'x.svg' }).waitFor();
  expect(await rows.filter({ hasText: 'x.svg' }).locator('img').count()).toBe(0);
  await rows.filter({ hasText: 'x.png' }).getByRole('alert').waitFor();
});

it('corrects and withdraws evidence, which stays to be seen', async () => {
  const { address } = fillBoard();
  const page = await show();
  await button(matrix(page), /^접속 기록에서/).click();
  await button(matrix(page), say('evidenceView.edit')).click();
  const edit = matrix(page).getByRole('form', { name: say('evidenceView.edit') });
  await edit.getByRole('textbox').fill('한 주소가 초당 41번 요청');
  await button(edit, say('frame.save')).click();
  await button(matrix(page), say('evidenceView.withdraw')).click();
  await matrix(page)
    .getByRole('textbox', { name: say('evidenceView.withdrawReason') })
    .fill('다른 시스템의 기록');
  await page.keyboard.press('Enter');
  await matrix(page)
    .getByText(/철회함\. 사유: 다른 시스템의 기록/)
    .waitFor();
  await matrix(page).locator('s', { hasText: '한 주소가 초당 41번 요청' }).waitFor();
  expect(await button(matrix(page), say('evidenceView.edit')).count()).toBe(0);
  expect(desk.board(incident.id).evidence.find(({ id }) => id === address)?.withdrawn?.by).toBe(
    '당직 1',
  );
});

it('rules a hypothesis out with a reason, and takes it up again', async () => {
  fillBoard();
  const page = await show();
  await button(matrix(page), /장비 고장/)
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '가설: 장비 고장' });
  await panel.getByText('접속 기록에서').waitFor();
  await button(panel, say('evidenceView.ruleOut')).click();
  await panel.getByRole('textbox').fill('교체 뒤에도 같음');
  await page.keyboard.press('Enter');
  await panel.getByText(/배제함\. 사유: 교체 뒤에도 같음/).waitFor();
  const head = matrix(page).getByRole('columnheader', { name: /장비 고장/ });
  await head.getByText(say('evidenceView.ruledOut')).waitFor();
  await cell(page, /해외 주소/, '장비 고장').focus();
  await page.keyboard.press('1');
  expect(stage?.made.some(({ call }) => call === 'evidence.judge')).toBe(false);
  await button(panel, say('evidenceView.takeUp')).click();
  await head.getByText('3번째').waitFor();
});

it('follows what others do, and sorts again when asked', async () => {
  const { capacity, repeated, hardware } = fillBoard();
  const page = await show();
  await matrix(page).waitFor();
  add('증설 뒤에도 느림', { [capacity]: '--', [repeated]: '--', [hardware]: '0' }, 3);
  await matrix(page).getByText('증설 뒤에도 느림').waitFor();
  const heads = matrix(page).getByRole('columnheader');
  expect(await heads.nth(2).textContent()).toMatch(/한 곳의 반복 요청1번째 어긋남 6/);
  await page.getByText(say('evidenceView.sort.diagnosticity'), { exact: true }).click();
  await eventually(async () => expect(await heads.nth(2).textContent()).toContain('장비 고장'));
  const rows = matrix(page).getByRole('rowheader');
  expect(await rows.first().textContent()).toContain('접속 기록에서');
});

it('copies each of the two paragraphs', async () => {
  fillBoard();
  const page = await show();
  const part = say('evidenceView.unknown');
  await button(page, say('evidenceView.copyOf', { part })).click();
  await page.getByText(say('evidenceView.copied')).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /판단하지 않은 칸이 1개 남았습니다\. .*아직 복구되지 않았습니다\.$/,
  );
});

it.each<[string, Partial<Snapshot>]>([
  [
    'a viewer',
    {
      seat: {
        ...nightScene(NOON).seat,
        operator: { id: 'o-3', name: '상황실 참관', role: 'viewer', hasPin: true },
      },
    },
  ],
  ['a closed incident', { incidents: [{ ...incident, state: 'closed', closedAt: NOON }] }],
])('offers %s no key that would be refused', async (_, change) => {
  fillBoard();
  const page = await show({ change });
  await cell(page, /해외 주소/, '장비 고장').focus();
  await readout(page).getByText('−− 크게 어긋남').waitFor();
  for (const key of ['1', '-', 'a', 'h']) await page.keyboard.press(key);
  await button(matrix(page), /장비 고장/)
    .first()
    .click();
  await page.getByRole('region', { name: '가설: 장비 고장' }).waitFor();
  for (const name of ['evidenceView.add', 'evidenceView.raise', 'evidenceView.ruleOut'] as const) {
    expect(await button(page, new RegExp(`^${say(name)}`)).count()).toBe(0);
  }
  expect(await button(readout(page), /어긋남/).count()).toBe(0);
  expect(
    stage?.made.some(({ call }) => call.startsWith('evidence.') && call !== 'evidence.board'),
  ).toBe(false);
});

it('says what was refused, and keeps what was written', async () => {
  raise('ddos');
  const page = await show({
    answers: {
      'evidence.add': () => {
        throw new Error('disk');
      },
    },
  });
  await page.keyboard.press('a');
  const form = page.getByRole('form', { name: say('evidenceView.add') });
  await form.getByRole('textbox', { name: say('evidenceView.text') }).fill('본 것');
  await button(form, say('evidenceView.addNow')).click();
  await form.getByRole('alert').waitFor();
  expect(await form.getByRole('textbox').first().inputValue()).toBe('본 것');
});

it('stays smooth with 200 pieces of evidence and 10 hypotheses', async () => {
  const ids = temporary.database.transaction(() =>
    Array.from({ length: 10 }, (_, i) => raise('other', `가설 ${i + 1}`)),
  );
  temporary.database.transaction(() => {
    for (let i = 0; i < 200; i++) {
      const rated = ids.map((id, j) => [id, RATINGS[(i * 3 + j) % 5] ?? '0']);
      add(`증거 ${i + 1}`, Object.fromEntries(rated));
    }
  });
  const page = await show();
  await button(matrix(page), /^증거 “증거 1”, 가설 “가설 1”/).focus();
  const spent = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let i = 0; i < 60; i++) {
      const key = i % 3 === 2 ? 'ArrowRight' : 'ArrowDown';
      const before = performance.now();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // What the key changed is drawn anew as soon as its event is over.
      await Promise.resolve();
      times.push(performance.now() - before);
      await frame();
    }
    return times.toSorted((a, b) => a - b);
  });
  // Half of what a person feels as at once, where the yardstick takes a tenth of a second.
  expect((spent[30] ?? Number.NaN) / (await yardstick(page))).toBeLessThan(0.5);
  const made = () => stage?.made.filter(({ call }) => call === 'evidence.judge').length;
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await eventually(() => expect(made()).toBe(2));
});

it.each([
  ['light', 'ko'],
  ['dark', 'en'],
] as const)('has nothing axe objects to (%s, %s)', async (theme, language) => {
  const { hardware, block } = fillBoard();
  desk.ruleOut({ incident: incident.id, hypothesis: hardware, reason: '교체 뒤에도 같음' });
  desk.withdraw({ incident: incident.id, evidence: block, reason: '다른 시스템' });
  const settings = { ...nightScene(NOON).settings, theme, language };
  const page = await show({ language, change: { settings } });
  const other = sayIn(language);
  await page.getByRole('grid', { name: other('evidenceView.matrix') }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('form', { name: other('evidenceView.add') }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('stands in short on the page of its incident', async () => {
  fillBoard();
  const page = await show();
  await page.getByRole('link', { name: '장애 7번 나라장터 지연' }).click();
  const summary = page.getByRole('region', { name: say('evidenceView.summary') });
  await summary.getByText('한 곳의 반복 요청').first().waitFor();
  await summary.getByText('어긋남 6').waitFor();
  await summary.getByRole('link', { name: say('evidenceView.open') }).click();
  await matrix(page).waitFor();
});
