/**
 * Records a session that prints numbered lines, until it is killed: `node recorder.ts FOLDER`. Says
 * on standard output which numbers it read back from its files, and which files were complete.
 */
import { writeSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { createRecordings } from '../../../electron/recordings/recordings.ts';
import { parseCast } from '../../../shared/castReader.ts';
import { RECORDED } from '../recordedSession.ts';
import type { Recorded } from './recorded.ts';

const [, , folder = ''] = process.argv;

function acknowledge(recorded: Recorded): void {
  // Synchronous: once it returns the line is in the pipe, whatever happens to this process.
  writeSync(1, `${JSON.stringify(recorded)}\n`);
}

const recordings = createRecordings({
  folder,
  clock: Date.now,
  keepsInput: () => false,
  completed: (_, { file, sha256 }) => acknowledge({ kind: 'file', file, sha256: sha256 ?? '' }),
  notice: (sentence) => {
    throw new Error(JSON.stringify(sentence));
  },
  free: () => Number.POSITIVE_INFINITY,
  partBytes: 40_000,
});
const recorder = recordings.begin(RECORDED);
if (!recorder) throw new Error('not recorded');

/** The last number that is in a file. The newest file may not be made yet. */
async function readBack(id: string): Promise<void> {
  const { parts } = await recordings.get(id);
  for (const part of [...parts.keys()].toReversed()) {
    const { base64 } = await recordings.read(id, part, 0).catch(() => ({ base64: '' }));
    const { events } = parseCast(Buffer.from(base64, 'base64').toString());
    const last = events.findLast(({ code }) => code === 'o')?.data;
    if (last === undefined) continue;
    acknowledge({ kind: 'line', id, number: Number(last) });
    return;
  }
}

for (let number = 0; ; number++) {
  recorder.output(`${number}\r\n`);
  if (number % 50 === 0) recorder.marker(`at ${number}`);
  if (number % 20 === 0) await after(1);
  if (number % 500 === 499) await readBack(recorder.recording);
}
