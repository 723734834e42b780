import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFormats, type ReportOptions, writeReport } from '../../electron/cli/report.ts';
import { createIncidents } from '../../electron/incidents/incidents.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { openDatabase } from '../../electron/storage/open.ts';
import { Report } from '../../shared/report.ts';

const NOTE = '인증 게이트웨이 응답 없음';
const CATALOGUE = `
organisations: [{ id: mois, name: { ko: 행정안전부, en: MOIS } }]
services:
  - id: gov24
    name: { ko: 정부24, en: Government24 }
    owner: mois
    checks: [{ id: portal, type: http, url: "https://portal.example/" }]
`;
let folder: string;
let asked: ReportOptions;

/** Records of one incident in a data folder of their own. */
function record(dataFolder: string): void {
  const { database } = openDatabase(join(dataFolder, 'watchroom.db'), Date.now);
  const incidents = createIncidents({
    database,
    clock: Date.now,
    operator: () => '당직 1',
    language: () => 'ko',
    journal: createJournal(database, Date.now).append,
    service: (id) => ({
      id,
      name: { ko: '정부24', en: 'Government24' },
      grade: 1,
      checklist: null,
    }),
    failing: () => undefined,
    transitions: () => [],
    ladder: () => undefined,
    nth: () => 1,
    templates: () => [],
    scales: () => [],
    deadlines: () => [],
    attached: () => false,
    emit: { changed: () => {}, entry: () => {} },
  });
  const { id } = incidents.open({ services: ['gov24'], title: '정부24 중단' });
  incidents.note(id, { text: NOTE, attachments: [], newFact: false });
  database.close();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-report-'));
  record(folder);
  writeFileSync(join(folder, 'catalogue.yaml'), CATALOGUE);
  asked = {
    incident: '1',
    formats: ['json'],
    outFolder: join(folder, 'out'),
    dataFolder: folder,
    catalogue: join(folder, 'catalogue.yaml'),
    drill: null,
    language: 'ko',
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the report command', () => {
  test('writes every format asked for, from the records and the catalogue', async () => {
    const { paths, remark } = await writeReport({ ...asked, formats: ['pdf', 'md', 'json'] });
    expect(remark).toBeNull();
    expect(paths.map((path) => path.split('.').at(-1))).toEqual(['pdf', 'md', 'json']);
    expect(readdirSync(asked.outFolder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const report = Report.parse(JSON.parse(readFileSync(paths[2] ?? '', 'utf8')));
    expect(report.organisation).toBe('행정안전부');
    expect(report.drill).toBe(false);
    expect(report.timeline.entries.map((entry) => entry.what)).toContain(NOTE);
    expect(
      readFileSync(paths[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('reports a drill from the drill’s own records, and says that it was one', async () => {
    const drill = 'november-2023';
    record(join(folder, 'drills', drill));
    const { paths, remark } = await writeReport({ ...asked, catalogue: null, drill });
    expect(remark).toBeNull();
    const report = Report.parse(JSON.parse(readFileSync(paths[0] ?? '', 'utf8')));
    expect(report.drill).toBe(true);
    expect(report.organisation).not.toBe('');
    expect(paths[0]).toContain('훈련_');
  });

  test('says so where the catalogue cannot be read, and reports without it', async () => {
    const { paths, remark } = await writeReport({ ...asked, catalogue: join(folder, 'none.yaml') });
    expect(remark).toContain('none.yaml');
    expect(Report.parse(JSON.parse(readFileSync(paths[0] ?? '', 'utf8'))).title).toBe(
      '정부24 중단',
    );
  });

  test('names the incidents there are where the asked one is not', async () => {
    await expect(writeReport({ ...asked, incident: '9' })).rejects.toMatchObject({
      sentence: { key: 'report.noIncident', params: { incident: '9', known: '1 정부24 중단' } },
    });
  });

  test('says so where the folder cannot be written', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const outFolder = join(folder, 'a-file', 'out');
    await expect(writeReport({ ...asked, outFolder })).rejects.toMatchObject({
      sentence: { key: 'report.noFolder' },
    });
  });

  test('makes no records where there are none', async () => {
    const empty = join(folder, 'empty');
    await expect(writeReport({ ...asked, dataFolder: empty })).rejects.toMatchObject({
      sentence: { key: 'storage.cannotOpen' },
    });
  });

  test('reads a list of formats once each, and refuses others', () => {
    expect(parseFormats('pdf, md,pdf')).toEqual(['pdf', 'md']);
    expect(() => parseFormats('docx')).toThrow('pdf, md, json');
  });

  test('runs from the command line and prints where the files are', async () => {
    const cli = join(import.meta.dirname, '../../electron/cli.ts');
    const out = join(folder, 'shell');
    const args = ['report', '1', '--format', 'md', '-o', out, '--data', folder, '--lang', 'en'];
    const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args]);
    expect(stdout.trim()).toBe(join(out, readdirSync(out)[0] ?? ''));
    expect(readFileSync(stdout.trim(), 'utf8')).toContain('Incident report');
  });
});
