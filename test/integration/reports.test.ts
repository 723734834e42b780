import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Want } from '../../electron/reports/making/order.ts';
import { createPress, type Press } from '../../electron/reports/making/press.ts';
import { type Choice, createReports, type Reports } from '../../electron/reports/reports.ts';
import { reportSchema } from '../../electron/reports/schema.ts';
import type { Happening } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import { Report } from '../../shared/report.ts';
import type { Making } from '../../shared/reportMaking.ts';
import type { SentReport } from '../../shared/sentReport.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { commissionOf, OPERATOR, reportFacts } from '../support/reportFacts.ts';

const assetsFolder = join(import.meta.dirname, '../../assets');
const CHOICE: Choice = { incident: 'i-3', kind: 'final', language: 'ko', redacted: false };

let folder: string;
let temporary: TemporaryDatabase;
let reports: Reports;
let facts = reportFacts();
let entered: Happening[];
let journal: JournalAct[];
let told: Making[];
let sent: SentReport[];
let refuses: boolean;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-reports-'));
  temporary = temporaryDatabase();
  facts = reportFacts({ sent: [] });
  entered = [];
  journal = [];
  told = [];
  sent = [];
  refuses = false;
  open();
});
afterEach(async () => {
  await reports.close();
  temporary.remove();
  rmSync(folder, { recursive: true, force: true });
});

function open(): void {
  reports = createReports({
    database: temporary.database,
    clock: Date.now,
    assetsFolder,
    templatesFolder: join(folder, 'templates'),
    dataFolder: folder,
    operator: () => OPERATOR,
    gather: {
      facts: async () => facts,
      checks: () => ['gov24/portal'],
      observations: async (_incident, _language, checks) => Buffer.from(checks.join('\n')),
      pictures: () => ({}),
    },
    journal: (act) => journal.push(act),
    enter: (_incident, what) => {
      if (refuses) throw new Error('the disk refuses');
      entered.push(what);
    },
    emit: {
      draft: () => {},
      sent: (one) => sent.push(one),
      decision: () => {},
      making: (making) => told.push(making),
    },
  });
}

const write = (field: 'cause' | 'happened', text: string, was: number | null = null) =>
  reports.drafts.write({ incident: 'i-3', language: 'ko', field, text, was });

const jsonOf = async (choice: Partial<Choice> = {}): Promise<Report> => {
  const { files } = await reports.make({ ...CHOICE, ...choice }, ['json'], null);
  return Report.parse(JSON.parse(Buffer.from(files[0]?.bytes ?? []).toString()));
};

describe('a report', () => {
  test('holds what was written for it, in every format that was asked for', async () => {
    write('cause', '라우터 모듈이 큰 패킷을 버렸습니다.');
    const { files } = await reports.make(CHOICE, ['md', 'json', 'observations.csv'], null);
    expect(files.map(({ format }) => format)).toEqual(['md', 'json', 'observations.csv']);
    const [md, json, csv] = files.map(({ bytes }) => Buffer.from(bytes).toString());
    for (const text of [md, json]) expect(text).toContain('라우터 모듈이 큰 패킷을 버렸습니다');
    expect(csv).toBe('gov24/portal');
    for (const { bytes, sha256 } of files) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  test('has no part that its kind does not have', async () => {
    const statement = await jsonOf({ kind: 'statement' });
    expect(statement.commands).toBeNull();
    expect(statement.contacts).toBeNull();
    expect(JSON.stringify(statement)).not.toContain('ping -c 3');
  });

  test('is not made as a table of what it does not hold, and no file is', async () => {
    const statement: Choice = { ...CHOICE, kind: 'statement' };
    const making = reports.make(statement, ['md', 'observations.csv'], null);
    await expect(making).rejects.toMatchObject({ sentence: { key: 'reportMaking.notOffered' } });
  });

  test('shows its pages, and only those again that changed', async () => {
    const first = await reports.preview(CHOICE, []);
    expect(first.pages.length).toBeGreaterThan(1);
    for (const { svg } of first.pages) expect(svg).toMatch(/^<svg /);
    const have = first.pages.map(({ hash }) => hash);
    write('happened', '로그인이 되지 않았습니다.');
    const second = await reports.preview(CHOICE, have);
    const sentAgain = second.pages.filter(({ svg }) => svg !== null);
    expect(sentAgain.length).toBeGreaterThan(0);
    for (const { hash } of sentAgain) expect(have).not.toContain(hash);
    for (const { hash, svg } of second.pages) expect(svg === null).toBe(have.includes(hash));
  });

  test('with personal data covered holds it in no text, unless somebody decided to keep it', async () => {
    write('cause', '담당자 연락처 010-1234-5678, kim@example.go.kr 로 확인');
    const findings = await reports.findings(CHOICE);
    const phone = findings.find(({ text }) => text.includes('010-1234-5678'));
    expect(phone).toMatchObject({ kind: 'phone', decision: null });
    const covered = JSON.stringify(await jsonOf({ redacted: true }));
    expect(covered).not.toContain('010-1234-5678');
    expect(covered).not.toContain('kim@example.go.kr');
    reports.decide({
      incident: 'i-3',
      finding: phone?.id ?? '',
      keep: true,
      reason: '공개된 대표 전화',
    });
    expect(journal).toMatchObject([{ kind: 'redaction', decision: { keep: true } }]);
    const kept = JSON.stringify(await jsonOf({ redacted: true }));
    expect(kept).toContain('010-1234-5678');
    expect(kept).not.toContain('kim@example.go.kr');
  });
});

describe('sending', () => {
  const send = (change: Partial<Choice> = {}) =>
    reports.send(
      { ...CHOICE, ...change },
      { formats: ['md', 'json'], to: '행정안전부', making: 'm' },
    );

  test('keeps the files as they were, and tells timeline and pages', async () => {
    write('cause', '라우터 고장');
    const one = await send({ kind: 'initial' });
    expect(one).toMatchObject({ kind: 'initial', version: 1, to: '행정안전부', by: OPERATOR });
    expect(sent).toEqual([one]);
    expect(entered).toMatchObject(
      one.files.map(({ format, sha256 }) => ({
        kind: 'reported',
        format,
        sha256,
        report: { kind: 'initial', version: 1, redacted: false, sent: { id: one.id } },
      })),
    );
    write('cause', '라우터 모듈 고장', reports.drafts.get('i-3', 'ko').fields.cause?.at ?? null);
    await reports.close();
    temporary.reopen();
    open();
    expect(reports.sent('i-3')).toEqual([one]);
    const file = await reports.sentFile(one.id, 'json');
    const kept = Buffer.from(file.bytes).toString();
    expect(kept).toContain('"version": 1');
    expect(kept).not.toContain('모듈');
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(
      one.files.find(({ format }) => format === 'json')?.sha256,
    );
  });

  test('the next one is the next version and says what changed', async () => {
    write('happened', '로그인이 되지 않습니다.');
    await send({ kind: 'initial' });
    write(
      'happened',
      '로그인이 되지 않고 화면이 멈춥니다.',
      reports.drafts.get('i-3', 'ko').fields.happened?.at ?? null,
    );
    const second = await jsonOf({ kind: 'interim' });
    expect(second.version).toBe(2);
    expect(second.changes?.rows).toContainEqual(
      expect.objectContaining({
        change: 'changed',
        from: '로그인이 되지 않습니다.',
        to: '로그인이 되지 않고 화면이 멈춥니다.',
      }),
    );
    // Of an account of its own, nothing was sent.
    expect((await jsonOf({ kind: 'intrusion' })).version).toBe(1);
  });

  test('a covered one is compared with what was sent as it was before', async () => {
    write('happened', '담당자 010-1234-5678');
    await send({ kind: 'initial', redacted: true });
    const next = await jsonOf({ kind: 'interim', redacted: true });
    const happened = next.changes?.rows.filter(({ from, to }) => `${from}${to}`.includes('전화'));
    expect(happened).toEqual([]);
    expect(JSON.stringify(next)).not.toContain('010-1234-5678');
  });

  test('is undone as a whole where the timeline cannot be written', async () => {
    refuses = true;
    await expect(send()).rejects.toThrow('the disk refuses');
    expect(reports.sent('i-3')).toEqual([]);
    expect(sent).toEqual([]);
    expect(told.at(-1)).toMatchObject({ stage: 'failed' });
    refuses = false;
    expect((await send()).version).toBe(1);
  });

  test('two at once are two versions, or one of them is told', async () => {
    const results = await Promise.allSettled([send(), send()]);
    const versions = reports.sent('i-3').map(({ version }) => version);
    expect(versions).toEqual([1, 2].slice(0, versions.length));
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ sentence: { key: 'reportMaking.sentMeanwhile' } });
      }
    }
  });
});

describe('a making', () => {
  test('tells how far it is, from its beginning to its end', async () => {
    await reports.make(CHOICE, ['md', 'json'], 'm-1');
    expect(told[0]).toEqual({ id: 'm-1', stage: 'gathering', share: 0 });
    expect(told.at(-1)).toEqual({ id: 'm-1', stage: 'done', share: 1 });
    expect(told.map(({ stage }) => stage)).toContain('typesetting');
  });

  test('can be cancelled by its name; the next one is made', async () => {
    const making = reports.make(CHOICE, ['pdf'], 'm-1');
    reports.cancel('m-1');
    await expect(making).rejects.toMatchObject({ sentence: { key: 'reportMaking.cancelled' } });
    expect(told.at(-1)).toEqual({ id: 'm-1', stage: 'cancelled', share: 1 });
    expect((await reports.make(CHOICE, ['md'], 'm-2')).files).toHaveLength(1);
    reports.cancel('m-2');
  });
});

describe('the press', () => {
  const folders = () => ({ assetsFolder, templatesFolder: join(folder, 'templates') });
  const pages: Want = { want: 'pages', commission: commissionOf(), have: [] };
  const files: Want = { want: 'files', commission: commissionOf(), formats: ['md'] };
  let press: Press;
  afterEach(() => press.close());

  test('ends what is at work when it is cancelled, and goes on with what waits', async () => {
    press = createPress(folders());
    const aborting = new AbortController();
    const begun = Promise.withResolvers<void>();
    const first = press.make(pages, () => begun.resolve(), aborting.signal);
    const second = press.make(files);
    await begun.promise;
    aborting.abort();
    await expect(first).rejects.toMatchObject({ sentence: { key: 'reportMaking.cancelled' } });
    expect((await second).made).toBe('files');
  });

  test('leaves out what is cancelled before its turn', async () => {
    press = createPress(folders());
    const aborting = new AbortController();
    const first = press.make(files);
    const second = press.make(pages, () => {}, aborting.signal);
    aborting.abort();
    await expect(second).rejects.toMatchObject({ sentence: { key: 'reportMaking.cancelled' } });
    expect((await first).made).toBe('files');
  });

  test('says so where its assets are missing, and tries again the next time', async () => {
    press = createPress({ ...folders(), assetsFolder: join(folder, 'nowhere') });
    for (const _ of [1, 2]) {
      await expect(press.make(pages)).rejects.toMatchObject({ sentence: { key: 'report.failed' } });
    }
  });

  test('gives up after its time', async () => {
    press = createPress(folders(), 1);
    await expect(press.make(pages)).rejects.toMatchObject({ sentence: { key: 'report.tooSlow' } });
  });

  test('makes nothing once closed', async () => {
    press = createPress(folders());
    const orders = [press.make(pages), press.make(files)];
    const ends = orders.map((order) =>
      expect(order).rejects.toMatchObject({ sentence: { key: 'report.closed' } }),
    );
    await press.close();
    await Promise.all(ends);
    await expect(press.make(pages)).rejects.toMatchObject({ sentence: { key: 'report.closed' } });
  });
});

test('the published schema is the present one', () => {
  const file = join(assetsFolder, 'schemas/report.json');
  expect(readFileSync(file, 'utf8')).toBe(reportSchema());
});
