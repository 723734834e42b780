import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handlingRecordsIn } from '../../../electron/handling/records.ts';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import { JournalAct } from '../../../shared/journal.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

const WRITER = join(import.meta.dirname, '../../support/durability/handlingWriter.ts');
const KILLS = 20;
/** The longest a writer lives after its first word, milliseconds. */
const LIFE_MS = 150;

let temporary: TemporaryDatabase;
beforeEach(() => {
  temporary = temporaryDatabase();
});
afterEach(() => temporary.remove());

/** Lets a writer work for a while and kills it. @returns the entries it had been promised */
async function kill(): Promise<number> {
  const child = spawn(process.execPath, ['--no-warnings', WRITER, temporary.file], {
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
  return Number(out.split('\n').at(-2));
}

/** What must hold now, if the journal tells all. */
function asTold(acts: readonly JournalAct[]) {
  const held = { acknowledgements: new Map(), maintenance: new Map(), silences: new Map() };
  for (const act of acts) {
    switch (act.kind) {
      case 'acknowledge':
        held.acknowledgements.set(act.acknowledgement.service, act.acknowledgement.id);
        break;
      case 'unacknowledge':
        held.acknowledgements.delete(act.acknowledgement.service);
        break;
      case 'maintain':
        held.maintenance.set(act.maintenance.id, act.maintenance.reason);
        break;
      case 'endMaintenance':
        held.maintenance.delete(act.maintenance.id);
        break;
      case 'silence':
        held.silences.set(act.silence.id, act.silence.until);
        break;
      case 'endSilence':
        held.silences.delete(act.silence.id);
        break;
      default:
        // The writer handles services, and nothing else.
        expect.unreachable(act.kind);
    }
  }
  return held;
}

test(`${KILLS} kills lose no act, and leave the journal whole and true`, async () => {
  for (let run = 0; run < KILLS; run++) {
    temporary.database.close();
    const promised = await kill();
    const database = temporary.reopen();
    const stored = [...createJournal(database, Date.now).stored()];
    expect(promised).toBeGreaterThan(0);
    expect(stored.length).toBeGreaterThanOrEqual(promised);
    expect(verifyJournal(stored)).toMatchObject({ whole: true, entries: stored.length });
    const records = handlingRecordsIn(database);
    expect({
      acknowledgements: new Map(records.acknowledgements().map((one) => [one.service, one.id])),
      maintenance: new Map(records.maintenance().map((one) => [one.id, one.reason])),
      silences: new Map(records.silences().map((one) => [one.id, one.until])),
    }).toEqual(asTold(stored.map((entry) => JournalAct.parse(JSON.parse(entry.actJson)))));
  }
});
