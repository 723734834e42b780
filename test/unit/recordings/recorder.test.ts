import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createRecordings,
  type Recordings,
  type RecordingsOptions,
} from '../../../electron/recordings/recordings.ts';
import type { RecordedSession } from '../../../electron/sessionRecorder.ts';
import { parseCast } from '../../../shared/castReader.ts';
import type { Sentence } from '../../../shared/problem.ts';
import { RECORDING_PIECE, type RecordingPart } from '../../../shared/recording.ts';
import { eventually } from '../../support/eventually.ts';
import { RECORDED } from '../../support/recordedSession.ts';

const BEGIN = Date.UTC(2023, 10, 17, 0, 30, 0, 250);

let folder: string;
let now: number;
let open: Recordings[];
let completed: { recording: string; part: RecordingPart }[];
let notices: Sentence[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'watchroom-recordings-')), 'recordings');
  now = BEGIN;
  open = [];
  completed = [];
  notices = [];
});
afterEach(async () => {
  for (const recordings of open) await recordings.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function recordings(options: Partial<RecordingsOptions> = {}): Recordings {
  const made = createRecordings({
    folder,
    clock: () => now,
    keepsInput: () => false,
    completed: (recording, part) => completed.push({ recording, part }),
    notice: (sentence) => notices.push(sentence),
    free: () => Number.POSITIVE_INFINITY,
    ...options,
  });
  open.push(made);
  return made;
}

function begin(made: Recordings, session: Partial<RecordedSession> = {}) {
  const recorder = made.begin({ ...RECORDED, ...session });
  if (!recorder) throw new Error(`not recorded: ${JSON.stringify(notices)}`);
  return recorder;
}

const fileOf = (part: RecordingPart | undefined): string => join(folder, part?.file ?? 'none');
const castOf = (part: RecordingPart | undefined) => parseCast(readFileSync(fileOf(part), 'utf8'));
const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');
const keys = (): string[] => notices.map(({ key }) => key);

describe('a recording', () => {
  it('is an asciicast of what the session showed, with markers, sizes and the end', async () => {
    const made = recordings();
    const recorder = begin(made);
    now += 1500;
    recorder.output('\x1b[1m안녕\x1b[0m\r\n');
    recorder.input('secret');
    now += 2;
    expect(recorder.marker('DNS 확인')).toEqual({ recording: recorder.recording, atMs: 1502 });
    recorder.resize(100, 30);
    now += 60_000;
    recorder.end(3);
    await made.close();

    const recording = await made.get(recorder.recording);
    expect(recording).toMatchObject({
      id: recorder.recording,
      session: 's-1',
      title: 'bash',
      startedAt: BEGIN,
      endedAt: BEGIN + 61_502,
      durationMs: 61_502,
      input: false,
      markers: [{ atMs: 1502, label: 'DNS 확인' }],
    });
    const [part] = recording.parts;
    expect(castOf(part)).toEqual({
      header: {
        cols: 80,
        rows: 24,
        startedAt: Math.floor(BEGIN / 1000) * 1000,
        title: 'bash',
        shell: '/bin/bash',
      },
      events: [
        { atMs: 1500, code: 'o', data: '\x1b[1m안녕\x1b[0m\r\n' },
        { atMs: 1502, code: 'm', data: 'DNS 확인' },
        { atMs: 1502, code: 'r', data: '100x30' },
        { atMs: 61_502, code: 'x', data: '3' },
      ],
      faults: [],
      durationMs: 61_502,
    });
    expect(part?.sha256).toBe(hashOf(fileOf(part)));
    expect(part?.bytes).toBe(statSync(fileOf(part)).size);
    expect(completed).toEqual([{ recording: recorder.recording, part }]);
    expect(notices).toEqual([]);
    // Nobody else on this computer may read it.
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('keeps what is typed only while the user wants it', async () => {
    let keeps = false;
    const made = recordings({ keepsInput: () => keeps });
    const recorder = begin(made);
    recorder.input('one');
    keeps = true;
    recorder.input('two');
    keeps = false;
    recorder.input('three');
    recorder.end(0);
    await made.close();
    const recording = await made.get(recorder.recording);
    expect(recording.input).toBe(true);
    const typed = castOf(recording.parts[0]).events.filter(({ code }) => code === 'i');
    expect(typed.map(({ data }) => data)).toEqual(['two']);
  });

  it('adds up to the wall clock, and never goes back with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -5000, max: 100_000 })), async (steps) => {
        now = BEGIN;
        const made = recordings();
        const recorder = begin(made);
        let forward = 0;
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          recorder.output('x');
        }
        recorder.end(null);
        await made.close();
        const { durationMs, parts } = await made.get(recorder.recording);
        expect(durationMs).toBe(forward);
        expect(castOf(parts[0]).durationMs).toBe(forward);
      }),
      { numRuns: 20 },
    );
  });

  it('is on the disk in whole lines while it goes on', async () => {
    const made = recordings();
    const recorder = begin(made);
    recorder.output('shown');
    const { parts, endedAt } = await made.get(recorder.recording);
    expect(endedAt).toBeNull();
    expect(parts[0]?.sha256).toBeNull();
    await eventually(() => {
      const { events, faults } = castOf(parts[0]);
      expect(faults).toEqual([]);
      expect(events.map(({ data }) => data)).toEqual(['shown']);
    });
  });

  it('takes a flood in parts, each played by itself, with bounded memory', async () => {
    const made = recordings({ partBytes: 100_000 });
    let shown = '';
    const recorder = begin(made, { screen: async () => `SCREEN ${shown}` });
    const pieces = 200;
    for (let n = 0; n < pieces; n++) {
      now += 5;
      shown = `line ${n} `;
      recorder.output(shown.padEnd(2000, '.'));
      if (n % 20 === 0) recorder.marker(`m${n}`);
      // As the event loop of a console goes round between two pieces.
      await new Promise((resolve) => setImmediate(resolve));
    }
    recorder.end(0);
    await made.close();
    const { parts, durationMs, markers } = await made.get(recorder.recording);
    expect(parts.length).toBeGreaterThan(3);
    expect(completed.map(({ part }) => part)).toEqual(parts);
    expect(durationMs).toBe(pieces * 5);
    expect(markers).toHaveLength(10);
    let heard = 0;
    for (const [index, part] of parts.entries()) {
      expect(part.bytes).toBeLessThan(110_000);
      expect(part.sha256).toBe(hashOf(fileOf(part)));
      const cast = castOf(part);
      expect(cast.faults).toEqual([]);
      expect(cast.durationMs).toBe(part.durationMs);
      const output = cast.events.filter(({ code }) => code === 'o');
      if (index > 0) {
        // What the screen showed when the part began: the last line of the one before.
        const [first] = output.splice(0, 1);
        expect(first).toMatchObject({ atMs: 0, data: `SCREEN line ${heard - 1} ` });
      }
      for (const { atMs, data } of output) {
        expect(data.startsWith(`line ${heard} `)).toBe(true);
        expect(part.fromMs + atMs).toBe((heard + 1) * 5);
        heard += 1;
      }
    }
    expect(heard).toBe(pieces);
    // Markers stand in the files at the same moments.
    const inFiles = parts.flatMap((part) =>
      castOf(part).events.flatMap(({ atMs, code, data }) =>
        code === 'm' ? [{ atMs: part.fromMs + atMs, label: data }] : [],
      ),
    );
    expect(inFiles).toEqual(markers);
  });

  it('leaves out what the disk cannot take, says so, marks the gap and goes on', async () => {
    const made = recordings({ partBytes: 1e9 });
    const recorder = begin(made, { screen: async () => 'SCREEN' });
    const before = process.memoryUsage().arrayBuffers;
    // In one turn of the event loop nothing gets to the disk.
    const piece = '.'.repeat(64 * 1024);
    for (let n = 0; n < 400; n++) recorder.output(piece);
    expect(keys()).toEqual(['recording.behind']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    await eventually(async () => {
      expect((await made.get(recorder.recording)).parts).toHaveLength(2);
    });
    recorder.output('after');
    recorder.end(0);
    await made.close();
    const { parts, markers } = await made.get(recorder.recording);
    const [first, second] = parts.map(castOf);
    const kept = (first?.events ?? []).reduce((sum, { data }) => sum + data.length, 0);
    const lost = 400 * piece.length - kept;
    expect(markers[0]?.label).toContain(`${lost}`);
    expect(second?.events.map(({ data }) => data)).toEqual([
      'SCREEN',
      expect.stringContaining(`${lost}`),
      'after',
      '0',
    ]);
  });

  it('stops when the disk gets full, says so, and ends what there is', async () => {
    let free = 1e12;
    const made = recordings({ free: () => free });
    const recorder = begin(made);
    now += 1000;
    recorder.output('kept');
    free = 400 * 1024 * 1024;
    now += 10_000;
    recorder.output('not kept');
    recorder.output('neither');
    expect(notices).toEqual([
      { key: 'recording.noRoom', params: { title: 'bash', free: 400, needed: 500 } },
    ]);
    await eventually(() => expect(completed).toHaveLength(1));
    const atMs = recorder.marker('too late').atMs;
    recorder.end(0);
    const recording = await made.get(recorder.recording);
    expect(recording).toMatchObject({ durationMs: 1000, markers: [], endedAt: BEGIN + 11_000 });
    expect(atMs).toBe(11_000);
    expect(castOf(recording.parts[0]).events.map(({ data }) => data)).toEqual(['kept']);
    expect(made.begin(RECORDED)).toBeNull();
  });

  it('stops where the file cannot be written, and says so', async () => {
    const made = recordings();
    const recorder = begin(made);
    rmSync(folder, { recursive: true });
    recorder.output('nowhere to go');
    await eventually(() => expect(keys()).toEqual(['recording.stopped']));
    recorder.output('still nowhere');
    recorder.end(0);
    await made.close();
    expect(completed).toEqual([]);
    await expect(made.get(recorder.recording)).rejects.toThrow('no recording');
  });

  it('does not begin where the folder cannot be made', () => {
    writeFileSync(folder, 'a file in its place');
    expect(recordings().begin(RECORDED)).toBeNull();
    expect(keys()).toEqual(['recording.noFolder']);
  });
});

describe('reading', () => {
  async function ended(made: Recordings, text: string): Promise<string> {
    const recorder = begin(made);
    recorder.output(text);
    recorder.end(0);
    await eventually(() =>
      expect(existsSync(join(folder, `${recorder.recording}.json`))).toBe(true),
    );
    now += 1000;
    return recorder.recording;
  }

  it('lists the newest first, so many, before a moment', async () => {
    const made = recordings();
    expect(await made.list({ limit: 10 })).toEqual([]);
    const ids = [await ended(made, 'a'), await ended(made, 'b'), await ended(made, 'c')];
    const live = begin(made);
    const listed = async (limit: number, before?: number) =>
      (await made.list({ limit, before })).map(({ id }) => id);
    expect(await listed(10)).toEqual([live.recording, ids[2], ids[1], ids[0]]);
    expect(await listed(2)).toEqual([live.recording, ids[2]]);
    expect(await listed(10, BEGIN + 2000)).toEqual([ids[1], ids[0]]);
    // Another console on the same folder knows them without having been told.
    expect(await made.list({ limit: 3, before: now })).toEqual(
      await recordings().list({ limit: 3, before: now }),
    );
  });

  it('gives a part in pieces that make up the file, and whole', async () => {
    const made = recordings();
    const id = await ended(made, '가'.repeat(RECORDING_PIECE / 2));
    const bytes: Buffer[] = [];
    for (let offset = 0, total = 1; offset < total; ) {
      const piece = await made.read(id, 0, offset);
      const got = Buffer.from(piece.base64, 'base64');
      expect(got.length).toBeLessThanOrEqual(RECORDING_PIECE);
      bytes.push(got);
      offset += got.length;
      total = piece.total;
    }
    expect(bytes.length).toBeGreaterThan(1);
    const file = await made.file(id, 0);
    expect(Buffer.concat(bytes).equals(file.bytes)).toBe(true);
    expect(file).toMatchObject({ name: `${id}.0001.cast`, mime: 'application/x-asciicast' });
    expect((await made.read(id, 0, 1e9)).base64).toBe('');
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '20231117T003000250Z-aaaaaaaa/../../secret',
    '20231117T003000250Z-AAAAAAAA',
    '20239917T003000250Z-aaaaaaaa',
    '20231117T003000250Z-aaaaaaaa.open',
    '20231117T003000250Z-aaaaaaaa\0',
    '__proto__',
    '',
  ])('knows no recording %j', async (id) => {
    const made = recordings();
    await ended(made, 'there is one');
    for (const ask of [made.get(id), made.read(id, 0, 0), made.file(id, 0)]) {
      await expect(ask).rejects.toThrow('There is no recording');
    }
  });

  it('knows no part that is not there', async () => {
    const made = recordings();
    const id = await ended(made, 'one part');
    await expect(made.read(id, 1, 0)).rejects.toThrow('no file 2');
    rmSync(join(folder, `${id}.0001.cast`));
    await expect(made.read(id, 0, 0)).rejects.toThrow('could not be read');
    // Nor does it follow a link put in its place.
    symlinkSync('/etc/passwd', join(folder, `${id}.0001.cast`));
    await expect(made.read(id, 0, 0)).rejects.toThrow('not a plain file');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    [
      'made to name another file',
      (text: string) => text.replaceAll('.0001.cast', '.0001.cast/../x'),
    ],
    ['of another recording', (text: string) => text.replace(/"id": "\d{4}/, '"id": "1999')],
    [
      'with numbers beyond all',
      (text: string) => text.replace(/"durationMs": \d+/, '"durationMs": -1'),
    ],
  ])('reads the files again where what is known of them was %s', async (_, edit) => {
    const made = recordings();
    const id = await ended(made, 'kept');
    const before = await made.get(id);
    const sidecar = join(folder, `${id}.json`);
    writeFileSync(sidecar, edit(readFileSync(sidecar, 'utf8')));
    const after = await recordings().get(id);
    expect(after).toEqual({ ...before, session: '' });
    expect(completed.at(-1)).toEqual({ recording: id, part: before.parts[0] });
  });
});

describe('what a killed console left behind', () => {
  /** As a kill leaves it: what was being recorded, without its end. */
  async function killed(more = ''): Promise<string> {
    const made = recordings({ partBytes: 3000, keepsInput: () => true });
    const recorder = begin(made, { screen: async () => 'SCREEN' });
    for (let n = 0; n < 5; n++) {
      now += 1000;
      recorder.output(`${n}`.repeat(1000));
      recorder.marker(`step ${n}`);
    }
    await eventually(async () => {
      const { parts } = await made.get(recorder.recording);
      expect(parts.map(({ sha256 }) => sha256 !== null)).toEqual([true, false]);
      expect(castOf(parts[1]).durationMs).toBe(2000);
      expect(existsSync(join(folder, `${recorder.recording}.open.json`))).toBe(true);
    });
    const left = `${folder}-left`;
    rmSync(left, { recursive: true, force: true });
    const names = readdirSync(folder).map(
      (name) => [name, readFileSync(join(folder, name))] as const,
    );
    await made.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, bytes] of names) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, `${recorder.recording}.0002.cast`), more, { flag: 'a' });
    completed.length = 0;
    return recorder.recording;
  }

  it('is taken up: what is not whole is cut off, hashed and told, and it counts as ended', async () => {
    const id = await killed('[0.5, "o", "torn in the mid');
    const made = recordings();
    await made.recover();
    const recording = await made.get(id);
    expect(recording).toMatchObject({
      session: 's-1',
      title: 'bash',
      endedAt: BEGIN + 5000,
      durationMs: 5000,
      input: false,
      markers: [0, 1, 2, 3, 4].map((n) => ({ atMs: 1000 * (n + 1), label: `step ${n}` })),
    });
    // The first part had been told before.
    const [first, second] = recording.parts;
    expect(completed).toEqual([{ recording: id, part: second }]);
    for (const part of [first, second]) {
      expect(part?.sha256).toBe(hashOf(fileOf(part)));
      expect(castOf(part).faults).toEqual([]);
    }
    expect(existsSync(join(folder, `${id}.open.json`))).toBe(false);
    // Once, not at every start.
    await recordings().recover();
    expect(completed).toHaveLength(1);
  });

  it('is taken up from its files alone', async () => {
    const id = await killed();
    rmSync(join(folder, `${id}.open.json`));
    const made = recordings();
    const [recording] = await made.list({ limit: 10 });
    expect(recording).toMatchObject({
      id,
      session: '',
      title: 'bash',
      durationMs: expect.any(Number),
      markers: [0, 1, 2, 3, 4].map((n) => ({ label: `step ${n}` })),
    });
    expect(completed).toHaveLength(2);
  });

  it('is forgotten where not even its first line was whole', async () => {
    const id = await killed();
    writeFileSync(join(folder, `${id}.0001.cast`), '{"version": 3, "te');
    rmSync(join(folder, `${id}.0002.cast`));
    rmSync(join(folder, `${id}.open.json`));
    const made = recordings();
    await made.recover();
    expect(await made.list({ limit: 10 })).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where it cannot be taken up, takes up the others and leaves the rest alone', async () => {
    const id = await killed();
    const other = '20200101T000000000Z-bbbbbbbb';
    writeFileSync(
      join(folder, `${other}.0001.cast`),
      readFileSync(join(folder, `${id}.0001.cast`)),
    );
    mkdirSync(join(folder, `${id}.json`));
    writeFileSync(join(folder, 'unrelated.txt'), 'left alone');
    const made = recordings();
    await made.recover();
    expect(keys()).toEqual(['recording.notTakenUp']);
    expect((await made.list({ limit: 10 })).map((recording) => recording.id)).toEqual([other]);
    expect(readFileSync(join(folder, 'unrelated.txt'), 'utf8')).toBe('left alone');
  });
});
