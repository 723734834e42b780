import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHistory } from '../../../electron/history/history.ts';
import { recordsIn } from '../../../electron/incidents/records.ts';
import type { Database } from '../../../electron/storage/database.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import { Acknowledgement } from '../../support/durability/acknowledgement.ts';

const WRITER = join(import.meta.dirname, '../../support/durability/writer.ts');
const KILLS = 50;
/** The longest a writer lives after its first word, milliseconds. */
const LIFE_MS = 150;

let folder: string;
let file: string;
let writer: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-durability-'));
  file = join(folder, 'watchroom.db');
});
afterEach(() => {
  writer?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a writer; `said` is complete when `ended` is. */
function startWriter(run: number) {
  const child = spawn(process.execPath, ['--no-warnings', WRITER, file, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writer = child;
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(() => {
    if (child.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself: ${err}`);
    // A line without its end was cut off by the kill.
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => Acknowledgement.parse(JSON.parse(line)));
  });
  const spoke = Promise.race([once(child.stdout, 'data'), ended]);
  return { child, spoke, ended };
}

function reopen(): Database {
  const { database, notices } = openDatabase(file, Date.now);
  expect(notices).toEqual([]);
  return database;
}

/** The parts of an incident as its timeline tells them. */
function told(timeline: TimelineEntry[]) {
  const parts = { state: 'open', title: '', items: new Map<string, string>() };
  for (const { what } of timeline.toSorted((a, b) => a.id - b.id)) {
    if (what.kind === 'item') parts.items.set(what.item, what.to);
    if (what.kind === 'edited' && what.field === 'title') parts.title = what.to;
    if (what.kind === 'resolved' || what.kind === 'closed') parts.state = what.kind;
  }
  return parts;
}

function expectWhole(incident: Incident, timeline: TimelineEntry[]): void {
  const { state, title, items } = told(timeline);
  expect(incident.state).toBe(state);
  if (title) expect(incident.title).toBe(title);
  for (const item of incident.checklist?.items ?? []) {
    expect(item.state).toBe(items.get(item.id) ?? 'open');
  }
}

function expectKept(database: Database, acknowledged: Acknowledgement[]): void {
  const records = recordsIn(database);
  const history = createHistory(database, Date.now);
  const incidents = new Map(records.all().map((incident) => [incident.id, incident]));
  const timelines = new Map([...incidents.keys()].map((id) => [id, records.timeline(id)]));
  const entries = new Map([...timelines.values()].flat().map((entry) => [entry.id, entry]));
  const transitions = new Map<string, number[]>();
  for (const one of acknowledged) {
    if (one.kind === 'opened') {
      expect(incidents.get(one.incident.id)).toMatchObject({ number: one.incident.number });
    } else if (one.kind === 'entry') {
      expect(entries.get(one.entry.id)).toEqual(one.entry);
    } else {
      const { check, at } = one.transition;
      const kept =
        transitions.get(check) ??
        history.transitions({ checks: [check], limit: 1000 }).map((t) => t.at);
      transitions.set(check, kept);
      expect(kept).toContain(at);
    }
  }
  // All of a change or nothing of it, also of the one that was cut off.
  for (const [id, incident] of incidents) expectWhole(incident, timelines.get(id) ?? []);
  history.close();
}

test(`${KILLS} kills at random moments lose nothing that was acknowledged`, async () => {
  const acknowledged: Acknowledgement[] = [];
  for (let run = 0; run < KILLS; run++) {
    const { child, spoke, ended } = startWriter(run);
    // Every fifth is killed while it may still be starting and opening the database. Each writer
    // goes on in the same folder, and would end by itself where the one before left damage.
    if (run % 5 > 0) await spoke;
    await after(Math.random() * LIFE_MS);
    child.kill('SIGKILL');
    acknowledged.push(...(await ended));
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
  const database = reopen();
  expectKept(database, acknowledged);
  database.close();
});

test('a second console is refused while the first lives, and not after it was killed', async () => {
  const { child, spoke, ended } = startWriter(0);
  await spoke;
  expect(() => reopen()).toThrow('Another console is using this data');
  child.kill('SIGKILL');
  await ended;
  reopen().close();
});
