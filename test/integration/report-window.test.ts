import type { Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api, SavedFile, Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import type { Finding } from '../../shared/redaction.ts';
import { REPORT_FORMATS } from '../../shared/report.ts';
import { eventually } from '../support/eventually.ts';
import { incidentDesk } from '../support/page/incidentDesk.ts';
import { made } from '../support/page/incidentPage.ts';
import { incidentScene } from '../support/page/incidentScene.ts';
import { OFFICE_FAULT, reportDesk } from '../support/page/reportDesk.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The report page on a scripted console: write, see the pages, export, send, cover. */

const say = sayIn('ko');

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

interface Showing {
  change?: Partial<Snapshot>;
  answers?: Partial<Api>;
  desk?: Parameters<typeof reportDesk>[1];
  path?: string;
}

async function show({ change = {}, answers = {}, desk: options = {}, path }: Showing = {}) {
  const scene: Snapshot = { ...incidentScene(Date.now()), ...change };
  let stage: Stage | null = null;
  const desk = reportDesk(scene, {
    tell: ({ drafts, sent }) => {
      for (const draft of drafts ?? []) stage?.hub.changed('drafts', draft);
      for (const report of sent ?? []) stage?.hub.changed('sent', report);
    },
    ...options,
  });
  const shown = await theatre.show(scene, {
    answers: { ...incidentDesk(scene).answers, ...desk.answers, ...answers },
    prepare: async (fresh) => {
      // The file dialog cannot be answered; without it the window downloads.
      await fresh.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    },
  });
  stage = shown.stage;
  const { page } = shown;
  await page.goto(
    `${new URL(page.url()).origin}/#${path ?? '/reports/i-7?kind=interim&lang=ko&tab=write'}`,
  );
  await page.locator('.report').waitFor();
  return { page, stage: shown.stage, desk, scene };
}

const field = (page: Page): Locator =>
  page.getByRole('textbox', { name: say('report.field.happened'), exact: true });
const tab = (page: Page, name: 'write' | 'export' | 'send' | 'redaction'): Locator =>
  page.getByRole('tab', { name: say(`reportView.tab.${name}`), exact: true });
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const picture = (page: Page, number: number, total = 4): Locator =>
  page.getByRole('img', { name: say('reportView.page', { page: number, total }), exact: true });
const sheets = (page: Page): Locator =>
  page.getByRole('group', { name: say('reportView.pages'), exact: true });
const sourceOf = (of: Locator): Promise<string | null> => of.getAttribute('src');

describe('writing', () => {
  it('saves by itself, says by whom, and renews only the page it changes, where one looks', async () => {
    const { page, stage, desk, scene } = await show();
    await picture(page, 1).waitFor();
    const first = await sourceOf(picture(page, 1));
    await sheets(page).evaluate((element) => element.scrollTo(0, 700));
    await picture(page, 2).waitFor();
    const before = await sourceOf(picture(page, 2));
    await field(page).fill('라우터 모듈이 <큰> 패킷을 버림');
    await page.getByText(new RegExp(`${scene.seat.operator.name} 저장`)).waitFor();
    expect(desk.draft().fields.happened?.text).toBe('라우터 모듈이 <큰> 패킷을 버림');
    await eventually(async () => expect(await sourceOf(picture(page, 2))).not.toBe(before));
    expect(await sourceOf(picture(page, 1))).toBe(first);
    expect(await sheets(page).evaluate((element) => element.scrollTop)).toBe(700);
    // The second asking needs none of the pages that stayed.
    expect(made(stage, 'reports.preview').at(-1)?.have).toHaveLength(4);
    expect(await page.locator('[data-renewed]').count()).toBe(1);
  });

  it('shows both texts where somebody else wrote meanwhile, and leaves the choice', async () => {
    let refuse = true;
    const { page, desk } = await show({
      answers: {
        'reports.write': (args) => {
          if (refuse) throw new Problem('problem.disconnected');
          return written?.(args) as ReturnType<Api['reports.write']>;
        },
      },
    });
    const written = desk.answers['reports.write'];
    await field(page).fill('내 글');
    await page.getByText(say('reportView.notSaved')).waitFor();
    desk.writes('happened', '당직 2의 글', '당직 2');
    const conflict = page.getByRole('region', {
      name: say('reportView.conflictOf', { field: say('report.field.happened') }),
    });
    await conflict.getByText('당직 2의 글').waitFor();
    expect(await field(page).inputValue()).toBe('내 글');
    refuse = false;
    await conflict.getByRole('button', { name: say('reportView.conflict.both') }).click();
    await eventually(() => expect(desk.draft().fields.happened?.text).toBe('당직 2의 글\n\n내 글'));
    await conflict.waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('당직 2의 글\n\n내 글');
  });

  it('keeps over a reload what could not be saved, and warns of it', async () => {
    let refuse = true;
    const { page, desk } = await show({
      answers: {
        'reports.write': (args) => {
          if (refuse) throw new Problem('problem.internal', { detail: 'disk full' });
          return written?.(args) as ReturnType<Api['reports.write']>;
        },
      },
    });
    const written = desk.answers['reports.write'];
    await field(page).fill('디스크가 가득 찬 동안 쓴 글');
    await page.getByRole('alert').getByText('disk full').waitFor();
    const warned: string[] = [];
    page.on('dialog', (dialog) => {
      warned.push(dialog.type());
      void dialog.accept();
    });
    refuse = false;
    await page.reload();
    expect(warned).toEqual(['beforeunload']);
    await eventually(() =>
      expect(desk.draft().fields.happened?.text).toBe('디스크가 가득 찬 동안 쓴 글'),
    );
    expect(await field(page).inputValue()).toBe('디스크가 가득 찬 동안 쓴 글');
  });

  it('marks the report, and says where the office’s files are wrong', async () => {
    const { page, desk } = await show({ desk: { faults: [OFFICE_FAULT] } });
    const faults = page.getByRole('region', { name: say('reportView.faults') });
    await faults.getByText('templates/office.yaml:12:5').waitFor();
    expect(await faults.getByRole('listitem').count()).toBe(1);
    await page.getByRole('combobox', { name: say('reportView.tlp') }).selectOption('RED');
    await eventually(() => expect(desk.draft().tlp).toBe('RED'));
    const security = page.getByRole('combobox', { name: say('reportView.security') });
    await security.click();
    await page.getByRole('option', { name: '대외비' }).click();
    await eventually(() => expect(desk.draft().security).toBe('대외비'));
    await security.fill('3급 비밀');
    await page.keyboard.press('Tab');
    await eventually(() => expect(desk.draft().security).toBe('3급 비밀'));
    expect(desk.draft().tlp).toBe('RED');
  });
});

describe('the choice', () => {
  it('is in the address: a reload and the way back show the same', async () => {
    const { page, stage } = await show({ path: '/reports/i-7' });
    await picture(page, 1).waitFor();
    await page.getByRole('combobox', { name: say('reportView.kind') }).selectOption('intrusion');
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('switch', { name: say('reportView.redacted') }).check();
    await tab(page, 'send').click();
    const chosen = { incident: 'i-7', kind: 'intrusion', language: 'en', redacted: true } as const;
    await eventually(() => expect(made(stage, 'reports.preview').at(-1)).toMatchObject(chosen));
    const address = new URL(page.url()).hash;
    expect(address).toContain('kind=intrusion&lang=en&redacted=1&tab=send');
    await page.reload();
    await eventually(async () =>
      expect(await tab(page, 'send').getAttribute('aria-selected')).toBe('true'),
    );
    await page.getByRole('link', { name: say('reportView.toIncident') }).click();
    await page.locator('.incident').waitFor();
    await page.goBack();
    await page.locator('.report').waitFor();
    expect(new URL(page.url()).hash).toBe(address);
    await eventually(() => expect(made(stage, 'reports.preview').at(-1)).toMatchObject(chosen));
  });

  it('is made by keys too: tabs, pages, the number of one', async () => {
    const { page } = await show({ desk: { pages: 60 } });
    await picture(page, 1, 60).waitFor();
    for (const [key, name] of [
      ['2', 'export'],
      ['4', 'redaction'],
      ['1', 'write'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(async () =>
        expect(await tab(page, name).getAttribute('aria-selected')).toBe('true'),
      );
    }
    await page.keyboard.press('ArrowRight');
    expect(await tab(page, 'export').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press(']');
    await picture(page, 2, 60).waitFor();
    const number = page.getByRole('textbox', { name: say('reportView.pageNumber') });
    await eventually(async () => expect(await number.inputValue()).toBe('2'));
    await page.keyboard.press('g');
    await page.keyboard.type('47');
    await page.keyboard.press('Enter');
    await picture(page, 47, 60).waitFor();
    await eventually(async () => expect(await number.inputValue()).toBe('47'));
    // Only what is near is held: the rest of the sixty has its room and no picture.
    expect(await sheets(page).getByRole('listitem').count()).toBe(60);
    expect(await sheets(page).getByRole('img').count()).toBeLessThan(10);
    await page.getByText(say('reportView.zoom.full'), { exact: true }).click();
    const width = await picture(page, 47, 60).evaluate((e) => e.getBoundingClientRect().width);
    expect(Math.round(width)).toBeGreaterThan(785);
  });
});

describe('exporting', () => {
  it('brings each format to where downloads go, as the choice says', async () => {
    const { page, stage } = await show();
    await page.getByRole('switch', { name: say('reportView.redacted') }).check();
    await tab(page, 'export').click();
    const names = ['pdf', 'hwpx', 'docx', 'html', 'markdown', 'json'] as const;
    const csv = ['timelineCsv', 'observationsCsv'] as const;
    for (const name of [...names, ...csv]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(page, say(`reportView.${name}`)).click(),
      ]);
      const saved = say('frame.downloaded', { name: download.suggestedFilename() });
      await page.getByRole('status').getByText(saved).waitFor();
    }
    const asked = made(stage, 'reports.export');
    expect(asked.map(({ format }) => format)).toEqual([...REPORT_FORMATS]);
    expect(new Set(asked.map(({ making }) => making)).size).toBe(asked.length);
    for (const one of asked) {
      expect(one).toMatchObject({ kind: 'interim', language: 'ko', redacted: true });
    }
    await page.getByRole('switch', { name: say('reportView.signed') }).uncheck();
    await Promise.all([
      page.waitForEvent('download'),
      button(page, say('reportView.makeBundle')).click(),
    ]);
    expect(made(stage, 'reports.bundle').at(-1)).toMatchObject({ signed: false, redacted: true });
  });

  it('shows how far it is, and can be called off', async () => {
    let fail: (error: Problem) => void = () => {};
    const { page, stage } = await show({
      answers: {
        'reports.export': () =>
          new Promise<SavedFile>((_done, reject) => {
            fail = reject;
          }),
      },
    });
    await tab(page, 'export').click();
    await button(page, say('reportView.pdf')).click();
    const bar = page.getByRole('progressbar', {
      name: say('reportView.progressOf', { what: 'PDF' }),
    });
    await bar.waitFor();
    const id = made(stage, 'reports.export').at(-1)?.making ?? '';
    stage.hub.changed('makings', { id, stage: 'typesetting', share: 0.6 });
    stage.hub.changed('makings', { id: 'of another window', stage: 'writing', share: 0.9 });
    await page.getByText(`PDF: ${say('reportView.stage.typesetting')}`).waitFor();
    expect(await bar.getAttribute('value')).toBe('60');
    expect(await button(page, 'HWPX').isDisabled()).toBe(true);
    await button(page, say('frame.cancel')).click();
    await eventually(() => expect(made(stage, 'reports.cancel')).toEqual([{ making: id }]));
    fail(new Problem('reportMaking.cancelled'));
    await page.getByRole('alert').getByText(say('reportMaking.cancelled')).waitFor();
    expect(await button(page, 'HWPX').isEnabled()).toBe(true);
  });
});

describe('sending', () => {
  it('warns, sends, and keeps what went out with its files', async () => {
    const { page, stage } = await show({ path: '/reports/i-7?kind=initial&lang=ko&tab=send' });
    const form = page.getByRole('form', { name: say('reportView.sendForm') });
    const send = form.getByRole('button', { name: say('reportView.send') });
    await form.getByText('최초보고 제1보').waitFor();
    await form.getByText(say('reportView.warn.drill')).waitFor();
    await form.getByText(say('reportView.warn.notRedacted', { count: 3 })).waitFor();
    await form
      .getByRole('textbox', { name: say('reportView.to') })
      .fill('행정안전부 정보자원정책과');
    expect(await send.isDisabled()).toBe(true);
    await form.getByRole('checkbox', { name: say('reportView.agree') }).check();
    await form.getByRole('checkbox', { name: 'DOCX' }).check();
    await send.click();
    const sent = page.getByRole('region', { name: say('reportView.sentTitle') });
    await sent.getByText('최초보고 제1보').waitFor();
    await sent.getByText(/행정안전부 정보자원정책과/).waitFor();
    expect(made(stage, 'reports.send')).toMatchObject([
      { formats: ['pdf', 'hwpx', 'docx'], to: '행정안전부 정보자원정책과', kind: 'initial' },
    ]);
    // The next one carries the account on, and asks anew.
    await form.getByText('최초보고 제2보').waitFor();
    expect(await form.getByRole('checkbox', { name: say('reportView.agree') }).isChecked()).toBe(
      false,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sent
        .getByRole('button', {
          name: say('reportView.saveSent', { what: '최초보고 제1보', format: 'HWPX' }),
        })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('장애7_보고.hwpx');
    expect(made(stage, 'reports.sentFile')).toEqual([{ sent: 'r-1', format: 'hwpx' }]);
    await page.getByRole('link', { name: say('reportView.title') }).click();
    const row = page.getByRole('row').filter({ hasText: '행정망 인증 경로 장애' });
    await row.getByText('최초보고 제1보').waitFor();
  });

  it('asks again where there is something else to know', async () => {
    const { page, desk } = await show({ path: '/reports/i-7?kind=initial&lang=ko&tab=send' });
    const agree = page.getByRole('checkbox', { name: say('reportView.agree') });
    await page.getByText(say('reportView.warn.notRedacted', { count: 3 })).waitFor();
    await agree.check();
    desk.writes('happened', '그사이 적힘', '당직 2');
    await eventually(async () => expect(await agree.isChecked()).toBe(false));
  });
});

describe('covering personal data', () => {
  const path = '/reports/i-7?kind=interim&lang=ko&redacted=1&tab=redaction';
  const finding = (page: Page, text: string): Locator =>
    page.getByRole('article').filter({ hasText: text });

  it('is decided by keys alone: arrows, C to cover, K to keep for a reason', async () => {
    const { page, stage } = await show({ path });
    const list = page.getByRole('group', { name: say('reportView.findings') });
    await finding(page, '010-1234-5678').waitFor();
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await finding(page, '010-1234-5678')
      .getByText(/^가림 · 당직 1/)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    const reason = page.getByRole('textbox', { name: say('reportView.keepReason') });
    await reason.waitFor();
    const keep = finding(page, '김하늘').getByRole('button', { name: say('reportView.keep') });
    expect(await keep.isDisabled()).toBe(true);
    await reason.fill('공개된 담당자 이름');
    await page.keyboard.press('Enter');
    await finding(page, '김하늘')
      .getByText(/^남김 · 당직 1.*공개된 담당자 이름$/)
      .waitFor();
    expect(made(stage, 'reports.decide')).toEqual([
      { incident: 'i-7', finding: 'f-phone', keep: false, reason: '' },
      { incident: 'i-7', finding: 'f-name', keep: true, reason: '공개된 담당자 이름' },
    ]);
    // The pages show what was decided.
    const before = made(stage, 'reports.preview').length;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await eventually(() => expect(made(stage, 'reports.preview').length).toBeGreaterThan(before));
    expect(await page.locator('mark').first().textContent()).toBe('010-1234-5678');
  });

  it('shows at once what was decided in another window', async () => {
    const { page, stage } = await show({ path });
    await finding(page, '010-1234-5678').waitFor();
    const before = made(stage, 'reports.preview').length;
    const decision = { finding: 'f-phone', keep: true, reason: '대표 전화', by: '당직 2', at: 1 };
    stage.hub.changed('decisions', { incident: 'i-7', decision });
    await finding(page, '010-1234-5678')
      .getByText(/^남김 · 당직 2.*대표 전화$/)
      .waitFor();
    await eventually(() => expect(made(stage, 'reports.preview').length).toBeGreaterThan(before));
  });

  it('is narrowed by kind and to what is left, however much there is', async () => {
    const many = Array.from(
      { length: 500 },
      (_, n): Omit<Finding, 'decision'> => ({
        id: `f-${n}`,
        kind: n % 2 === 0 ? 'ip' : 'mail',
        text: n % 2 === 0 ? `203.0.113.${n % 250}` : `user${n}@example.go.kr`,
        mask: `[${n}]`,
        count: 1,
        places: [{ where: '경과', before: '에서 ', after: ' 요청' }],
      }),
    );
    const { page } = await show({ path, desk: { findings: many } });
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBeLessThan(40);
    await page.getByRole('combobox', { name: say('reportView.findingKind') }).selectOption('mail');
    await finding(page, 'user1@example.go.kr').waitFor();
    expect(await finding(page, '203.0.113.').count()).toBe(0);
    await button(page, say('reportView.cover')).first().click();
    await page
      .getByRole('checkbox', { name: say('reportView.onlyUndecided', { count: 499 }) })
      .check();
    await eventually(async () =>
      expect(await finding(page, 'user1@example.go.kr').count()).toBe(0),
    );
  });
});

it('shows who may only look the pages and what was sent, and nothing that acts', async () => {
  const scene = incidentScene(Date.now());
  const viewer = scene.operators.find(({ role }) => role === 'viewer') ?? scene.seat.operator;
  const { page, stage } = await show({ change: { seat: { ...scene.seat, operator: viewer } } });
  await picture(page, 1).waitFor();
  await page.getByText(say('reportView.nothingSent')).waitFor();
  expect(await page.getByRole('tab').count()).toBe(1);
  expect(await page.getByRole('form', { name: say('reportView.sendForm') }).count()).toBe(0);
  await page.keyboard.press('1');
  expect(made(stage, 'reports.findings')).toEqual([]);
});

it.each([
  ['ko', 'light'],
  ['en', 'dark'],
] as const)('breaks no rule of accessibility: %s, %s', async (language, theme) => {
  const { settings } = incidentScene(Date.now());
  const { page, desk } = await show({
    change: { settings: { ...settings, language, theme } },
    desk: { faults: [OFFICE_FAULT] },
  });
  desk.writes('happened', '라우터 모듈 장애', '당직 2');
  await page.getByRole('img').first().waitFor();
  for (const key of ['1', '2', '3', '4']) {
    await page.keyboard.press(key);
    if (key === '4') await page.getByRole('article').first().waitFor();
    expect(await violations(page), key).toEqual([]);
  }
});
