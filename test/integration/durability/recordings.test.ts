import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRecordings } from '../../../electron/recordings/recordings.ts';
import { parseCast } from '../../../shared/castReader.ts';
import type { RecordingPart } from '../../../shared/recording.ts';
import { Recorded } from '../../support/durability/recorded.ts';

const RECORDER = join(import.meta.dirname, '../../support/durability/recorder.ts');
const KILLS = 8;
/** It is not killed as it speaks but a moment later, at most so many milliseconds. */
const LATER_MS = 300;

let folder: string;
let recorder: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-recording-kill-'));
});
afterEach(() => {
  recorder?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Lets one record until it has read something back, and kills it. @returns what it had said */
async function killOne(): Promise<Recorded[]> {
  const child = spawn(process.execPath, ['--no-warnings', RECORDER, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  recorder = child;
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.includes('"line"')) child.emit('read back');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close');
  await Promise.race([once(child, 'read back'), ended]);
  await after(Math.random() * LATER_MS);
  child.kill('SIGKILL');
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The recorder ended by itself: ${err}`);
  // A line without its end was cut off by the kill.
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => Recorded.parse(JSON.parse(line)));
}

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

test(`${KILLS} kills leave recordings that play up to the last whole line`, async () => {
  const said: Recorded[] = [];
  for (let n = 0; n < KILLS; n++) said.push(...(await killOne()));

  // As they lie there, before any start of a console: nothing but a last line can be broken.
  const casts = readdirSync(folder).filter((name) => name.endsWith('.cast'));
  for (const file of casts) {
    const { header, faults } = parseCast(textOf(file));
    if (!header) expect(textOf(file)).not.toContain('\n');
    else expect(faults.filter(({ why }) => why !== 'torn')).toEqual([]);
  }

  const completed: RecordingPart[] = [];
  const recordings = createRecordings({
    folder,
    clock: Date.now,
    keepsInput: () => false,
    completed: (_, part) => completed.push(part),
    notice: (sentence) => {
      throw new Error(JSON.stringify(sentence));
    },
  });
  await recordings.recover();
  const all = await recordings.list({ limit: 100 });
  expect(all).toHaveLength(KILLS);
  const hashes = new Map(
    all.flatMap(({ parts }) =>
      parts.map(({ file }) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
    ),
  );
  for (const { id, endedAt, parts, markers, durationMs } of all) {
    expect(endedAt).not.toBeNull();
    const numbers: number[] = [];
    const marked: { atMs: number; label: string }[] = [];
    for (const { file, sha256, fromMs } of parts) {
      expect(sha256).toBe(hashes.get(file));
      const { events, faults } = parseCast(textOf(file));
      expect(faults).toEqual([]);
      for (const { atMs, code, data } of events) {
        if (code === 'o') numbers.push(Number(data));
        else if (code === 'm') marked.push({ atMs: fromMs + atMs, label: data });
      }
    }
    // Everything in order, without a gap, and nothing that had been on the disk is lost.
    expect(numbers).toEqual(numbers.map((_, index) => index));
    for (const one of said) {
      if (one.kind === 'line' && one.id === id) {
        expect(numbers.length).toBeGreaterThan(one.number);
      }
    }
    expect(markers).toEqual(marked);
    const last = parts.at(-1);
    expect(durationMs).toBe((last?.fromMs ?? 0) + (last?.durationMs ?? 0));
  }
  // A hash that was told is the file's for ever; what was not told is told now.
  const told = new Map<string, string | null>();
  for (const one of said) if (one.kind === 'file') told.set(one.file, one.sha256);
  expect(told.size).toBeGreaterThan(KILLS);
  for (const { file, sha256 } of completed) told.set(file, told.get(file) ?? sha256);
  expect(new Map([...told].toSorted())).toEqual(new Map([...hashes].toSorted()));
});
