import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBundle } from '../../electron/cli/bundleCheck.ts';
import { parseFormats, type ReportOptions, writeReport } from '../../electron/cli/report.ts';
import { createIncidents } from '../../electron/incidents/incidents.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { openDatabase } from '../../electron/storage/open.ts';
import { Report } from '../../shared/report.ts';
import { canMakePaths } from '../support/ladder/path.ts';

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
    kind: 'final',
    formats: ['json'],
    redacted: false,
    bundle: null,
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
    const stages: unknown[] = [];
    const { paths, remarks } = await writeReport(
      { ...asked, formats: ['pdf', 'md', 'json'] },
      (stage) => stages.push(stage),
    );
    expect(remarks).toEqual([]);
    expect(stages).toEqual(['making', 'writing', null]);
    expect(paths.map((path) => path.split('.').at(-1))).toEqual(['pdf', 'md', 'json']);
    expect(readdirSync(asked.outFolder)).toHaveLength(3);
    const report = Report.parse(JSON.parse(readFileSync(paths[2] ?? '', 'utf8')));
    expect(report.organisation).toBe('행정안전부');
    expect(report.drill).toBe(false);
    expect(report.timeline?.entries.map((entry) => entry.what)).toContain(NOTE);
    expect(
      readFileSync(paths[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('reports a drill from the drill’s own records, and says that it was one', async () => {
    const drill = 'november-2023';
    record(join(folder, 'drills', drill));
    const { paths, remarks } = await writeReport({ ...asked, catalogue: null, drill });
    expect(remarks).toEqual([]);
    const report = Report.parse(JSON.parse(readFileSync(paths[0] ?? '', 'utf8')));
    expect(report.drill).toBe(true);
    expect(report.organisation).not.toBe('');
    expect(paths[0]).toContain('훈련');
  });

  test('says so where the catalogue cannot be read, and reports without it', async () => {
    const catalogue = join(folder, 'none.yaml');
    const { paths, remarks } = await writeReport({ ...asked, catalogue });
    expect(remarks.join()).toContain('none.yaml');
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
    expect(() => parseFormats('doc')).toThrow('pdf, hwpx, docx');
  });

  test('writes an evidence bundle that is whole by itself, signed with a key that stays', async () => {
    const outFolder = join(folder, 'bundles');
    const both = { ...asked, outFolder, bundle: { signed: true } };
    const { paths } = await writeReport({ ...both, formats: ['md'] });
    expect(paths).toHaveLength(2);
    const check = (path = '') =>
      checkBundle({ path, head: null, key: null, json: true, language: 'ko' });
    const { code, lines } = await check(paths[1]);
    const { bundle } = JSON.parse(lines.join('\n'));
    expect(bundle).toMatchObject({
      whole: true,
      misfits: [],
      signed: true,
      redacted: false,
      incident: { number: 1, title: '정부24 중단' },
    });
    expect(code).toBe(0);
    expect(bundle.journal.told).toBeGreaterThan(1);
    const [again] = (await writeReport({ ...both, formats: [] })).paths;
    expect(JSON.parse((await check(again)).lines.join('\n')).bundle.signer).toBe(bundle.signer);
  });

  test('leaves the records out of a redacted bundle', async () => {
    const outFolder = join(folder, 'redacted');
    const redacted = { ...asked, outFolder, formats: [], redacted: true };
    const { paths } = await writeReport({ ...redacted, bundle: { signed: false } });
    const places = Object.keys(unzipSync(readFileSync(paths[0] ?? '')));
    expect(places.filter((path) => !path.startsWith('report/'))).toEqual([
      'manifest.json',
      'README.txt',
    ]);
  });

  test('writes nothing at all where one file cannot be put in its place', async () => {
    const outFolder = join(folder, 'taken');
    const { paths } = await writeReport({ ...asked, outFolder, formats: ['md', 'json'] });
    rmSync(paths[0] ?? '');
    rmSync(paths[1] ?? '');
    mkdirSync(paths[1] ?? '');
    const writing = writeReport({ ...asked, outFolder, formats: ['md', 'json'] });
    await expect(writing).rejects.toMatchObject({ sentence: { key: 'report.noFolder' } });
    expect(readdirSync(outFolder)).toEqual([basename(paths[1] ?? '')]);
  });
});

describe.skipIf(!canMakePaths)('on a disk that gets full', () => {
  test('leaves what was there and nothing else', async () => {
    const small = join(folder, 'small');
    mkdirSync(small);
    // Room for one small file, not for a report.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]);
    try {
      writeFileSync(join(small, 'kept.txt'), 'kept');
      const writing = writeReport({ ...asked, outFolder: small, formats: ['md', 'pdf'] });
      await expect(writing).rejects.toMatchObject({
        sentence: { key: 'report.noFolder', params: { folder: small } },
      });
      await expect(writing).rejects.toThrow('ENOSPC');
      expect(readdirSync(small)).toEqual(['kept.txt']);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('from the command line', () => {
  const cli = join(import.meta.dirname, '../../electron/cli.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [cli, 'report', '1', '--data', folder, ...args], {
      encoding: 'utf8',
    });

  test('prints where the files are, and nothing of its progress where nobody looks', () => {
    const out = join(folder, 'shell');
    const { stdout, stderr, status } = run('--format', 'md', '-o', out, '--lang', 'en');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim()).toBe(join(out, readdirSync(out)[0] ?? ''));
    expect(readFileSync(stdout.trim(), 'utf8')).toContain('# ');
  });

  test('ends with 2 where the command is wrong or nothing could be written', () => {
    writeFileSync(join(folder, 'no-folder'), '');
    expect(run('--format', 'doc').status).toBe(2);
    expect(run('--kind', 'monthly').status).toBe(2);
    const refused = run('--format', 'md', '-o', join(folder, 'no-folder'), '--lang', 'en');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(run('--help').stdout).toContain('Ends with 0');
  });
});
