import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createTriage, type TriageDesk } from '../../electron/triage/triage.ts';
import type { Problem } from '../../shared/problem.ts';
import { MOST_READINGS, Triage, type TriageQuery, TriageResult } from '../../shared/triage.ts';
import { eventually } from '../support/eventually.ts';
import { AT, combined, request } from '../unit/triage/writing.ts';

/** Access logs through the front door: real files, real threads, the real data of the networks. */

const folder = mkdtempSync(join(tmpdir(), 'watchroom-triage-'));
const path = (name: string) => join(folder, name);
const LINES = 130_000;
/** 20 MB: a day on which one address of Google's asks for the same again and again. */
const LOG = path('large.log');
writeFileSync(
  LOG,
  Array.from({ length: LINES }, (_, i) => {
    const at = AT + i * 300;
    const own = i % 5 === 0;
    const source = own ? '8.8.8.8' : `168.126.${i % 60}.${i % 250}`;
    return combined(
      request({
        at,
        source,
        path: own ? '/same' : `/${i % 997}`,
        agent: `${request().agent} ${'x'.repeat(60)}`,
      }),
    );
  }).join('\n'),
);

let desk: TriageDesk;
let told: Triage[] = [];
let times: number[] = [];
function open(at: string, query: TriageQuery = {}): Promise<Triage> {
  return desk.open(at, query);
}

function begin(): void {
  told = [];
  times = [];
  let ids = 0;
  desk = createTriage({
    clock: () => AT,
    emit: {
      changed(triage) {
        told.push(Triage.parse(triage));
        times.push(performance.now());
      },
    },
    newId: () => `t-${++ids}`,
    newSeed: () => 7,
  });
}

const now = (id: string) => desk.all().find((triage) => triage.id === id);
const ended = (id: string) =>
  eventually(() => {
    expect(['done', 'failed']).toContain(now(id)?.state);
    return now(id);
  });
const problemOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: Problem) => error.sentence,
  );

afterEach(() => desk.stop());
afterAll(() => rmSync(folder, { recursive: true }));

describe('a log of 20 MB', () => {
  it('is read to its end, and tells who asked for what', async () => {
    begin();
    const opened = await open(LOG);
    expect(opened).toMatchObject({
      file: LOG,
      state: 'running',
      read: 0,
      startedAt: AT,
      sha256: null,
    });
    const triage = await ended(opened.id);
    expect(triage).toMatchObject({
      state: 'done',
      format: 'combined',
      lines: LINES,
      unreadable: 0,
      problem: null,
    });
    expect(triage?.read).toBe(triage?.bytes);
    const result = TriageResult.parse(await desk.result(opened.id));
    expect(result.requests).toBe(LINES);
    expect(result.sources[0]).toMatchObject({
      key: '8.8.8.8',
      requests: LINES / 5,
      over: 0,
      country: 'US',
      network: 'AS15169 Google LLC',
    });
    expect(result.countries.map(({ key }) => key)).toEqual(['KR', 'US']);
    expect(result.findings).toMatchObject([
      { kind: 'oneSource', query: { source: '8.8.8.8', path: '/same' } },
    ]);
    expect(result.whois.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    const sha256 = createHash('sha256').update(readFileSync(LOG)).digest('hex');
    await eventually(() => expect(now(opened.id)?.sha256).toBe(sha256));
    // What it said on the way was in order, and not too often.
    const reads = told.map(({ read }) => read);
    expect(reads).toEqual(reads.toSorted((a, b) => a - b));
    const spent = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
    expect(told.length).toBeLessThanOrEqual(spent * 10 + 5);
  });

  it('waits when it is told to, shows what it found so far, and goes on', async () => {
    begin();
    const { id } = await open(LOG);
    expect(desk.pause(id, true).state).toBe('paused');
    // What its thread had in hand is still read.
    await eventually(async () => {
      const halted = await desk.result(id);
      const again = await desk.result(id);
      expect(halted.requests).toBeLessThan(LINES);
      expect(again.requests).toBe(halted.requests);
    });
    expect(now(id)?.state).toBe('paused');
    expect(desk.pause(id, true).state).toBe('paused');
    expect(desk.pause(id, false).state).toBe('running');
    expect(await ended(id)).toMatchObject({ state: 'done', lines: LINES });
    // What has ended cannot be held up any more.
    expect(desk.pause(id, true).state).toBe('done');
    expect(desk.cancel(id).state).toBe('done');
  });

  it('stops at once, and keeps what it found', async () => {
    begin();
    const { id } = await open(LOG);
    desk.pause(id, true);
    expect(desk.cancel(id).state).toBe('cancelled');
    const result = await desk.result(id);
    expect(result.requests).toBeLessThan(LINES);
    expect(await desk.result(id)).toEqual(result);
    expect(now(id)).toMatchObject({ state: 'cancelled', problem: null });
  });

  it('is forgotten when it is closed, also in the middle', async () => {
    begin();
    const { id } = await open(LOG);
    const asked = problemOf(desk.result(id));
    desk.close(id);
    expect(desk.all()).toEqual([]);
    expect((await asked)?.key ?? null).toBe('triage.unknown');
    expect(await problemOf(desk.result(id))).toMatchObject({ key: 'triage.unknown' });
    expect(() => desk.cancel(id)).toThrow();
    desk.close(id);
  });

  it('is restricted to what is asked for', async () => {
    begin();
    const { id } = await open(LOG, { network: 'AS15169', country: 'US' });
    await ended(id);
    expect((await desk.result(id)).requests).toBe(LINES / 5);
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, () => string]>([
    ['nothing', 'triage.notFound', () => path('none.log')],
    ['a relative path', 'triage.notAbsolute', () => 'access.log'],
    ['a folder', 'triage.isFolder', () => folder],
    ['an empty file', 'triage.empty', () => written('empty.log', '')],
    ['a pipe', 'triage.notRegular', () => piped('pipe.log')],
    ['a device', 'triage.notRegular', () => '/dev/zero'],
  ])('is named: %s', async (_, key, make) => {
    begin();
    const file = make();
    expect(await problemOf(open(file))).toEqual({ key, params: { path: file } });
    expect(desk.all()).toEqual([]);
  });

  it('is named when it shows on the way', async () => {
    begin();
    const { id } = await open(written('prose.log', 'Dear diary,\ntoday nothing happened.\n'));
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: { key: 'triage.notLog' } });
    expect((await desk.result(id)).requests).toBe(0);
  });

  it('is named: a subnet that is none', async () => {
    begin();
    expect(await problemOf(open(LOG, { subnet: '1.2.3.4' }))).toMatchObject({
      key: 'triage.badSubnet',
    });
  });

  it('ends before what is still being written', async () => {
    begin();
    const file = written('growing.log', `${combined(request())}\n`);
    const { id, bytes } = await open(file);
    appendFileSync(file, `${combined(request())}\n`.repeat(1000));
    expect(await ended(id)).toMatchObject({ state: 'done', lines: 1, read: bytes });
  });
});

it('keeps so many readings, forgets the oldest that has ended, and none that runs', async () => {
  begin();
  for (let i = 0; i < MOST_READINGS; i++) desk.pause((await open(LOG)).id, true);
  expect(await problemOf(open(LOG))).toMatchObject({ key: 'triage.tooMany' });
  expect(desk.all()).toHaveLength(MOST_READINGS);
  desk.cancel('t-3');
  desk.cancel('t-5');
  await open(LOG);
  expect(desk.all().map(({ id }) => id)).toEqual([
    't-1',
    't-2',
    't-4',
    't-5',
    't-6',
    't-7',
    't-8',
    't-9',
  ]);
});

function written(name: string, content: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path(name), content);
  return path(name);
}

function piped(name: string): string {
  spawnSync('mkfifo', [path(name)]);
  return path(name);
}
