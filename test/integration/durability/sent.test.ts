import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSent } from '../../../electron/reports/sent.ts';
import { sentFilesIn } from '../../../electron/reports/sentFiles.ts';
import { openDatabase } from '../../../electron/storage/open.ts';

const SENDER = join(import.meta.dirname, '../../support/durability/sender.ts');
const KILLS = 6;
/** The longest a sender lives after its first word, milliseconds. */
const LIFE_MS = 150;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-sent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a sender work for a while and kills it. @returns what it said that it had sent */
async function kill(): Promise<string[]> {
  const child = spawn(process.execPath, ['--no-warnings', SENDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await after(Math.random() * LIFE_MS);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  // A line without its end was cut off by the kill.
  return out.split('\n').slice(0, -1);
}

test(`${KILLS} kills lose nothing that was sent, and count no version twice`, async () => {
  const promised: string[] = [];
  for (let run = 0; run < KILLS; run++) {
    promised.push(...(await kill()));
    const { database, notices } = openDatabase(join(folder, 'watchroom.db'), Date.now);
    expect(notices).toEqual([]);
    const sent = createSent(database).of('i-3');
    database.close();
    expect(promised.length).toBeGreaterThan(run);
    expect(sent.map(({ id }) => id)).toEqual(expect.arrayContaining(promised));
    expect(sent.map(({ version }) => version)).toEqual(sent.map((_, i) => i + 1));
    for (const { files } of sent) {
      for (const { sha256, bytes } of files) {
        const kept = await sentFilesIn(join(folder, 'reports')).read(sha256);
        expect(kept.length).toBe(bytes);
        expect(createHash('sha256').update(kept).digest('hex')).toBe(sha256);
      }
    }
  }
});
