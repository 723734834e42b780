import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHistory } from '../../../electron/history/history.ts';
import { recordsIn } from '../../../electron/incidents/records.ts';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import type { Database } from '../../../electron/storage/database.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import { JournalAct } from '../../../shared/journal.ts';
import { Acknowledgement } from '../../support/durability/acknowledgement.ts';

const WRITER = join(import.meta.dirname, '../../support/durability/writer.ts');
const KILLS = 50;
/** Starting that many programs one after another takes long on a busy machine, milliseconds. */
const PATIENCE_MS = 300_000;
/** The most a writer says before it is killed: more than one incident, from opening to closing. */
const LIFE_LINES = 150;
/** The longest that one lives which is killed as it starts, milliseconds. */
const START_MS = 300;
/** It is not killed as it speaks but a moment later, at most so many milliseconds. */
const LATER_MS = 20;

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
  let lines = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    lines += text.split('\n').length - 1;
    child.emit('lines');
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
  /** Waits until it has said so much. */
  async function said(count: number): Promise<void> {
    while (lines < count) await Promise.race([once(child, 'lines'), ended]);
  }
  return { child, said, ended };
}

function reopen(): Database {
  const { database, notices } = openDatabase(file, Date.now);
  expect(notices).toEqual([]);
  return database;
}

/** The parts of an incident as the entries of its timeline tell them, oldest first. */
function toldOf(entries: TimelineEntry[]) {
  const parts = {
    state: 'detected',
    title: '',
    items: new Map<string, string>(),
    times: new Map<string, number | null>(),
    duties: new Map<string, string | null>(),
  };
  for (const { what } of entries) {
    if (what.kind === 'item') parts.items.set(what.item, what.to);
    if (what.kind === 'titled') parts.title = what.to;
    if (what.kind === 'state') parts.state = what.to;
    if (what.kind === 'time') parts.times.set(what.time, what.to);
    if (what.kind === 'duty') parts.duties.set(what.duty, what.to);
  }
  return parts;
}

/** All of a change or nothing of it, also of the one that was cut off. */
function expectWhole(incident: Incident, timeline: TimelineEntry[]): void {
  const own = [incident.id, incident.splitFrom?.id];
  const entries = timeline
    .filter((entry) => own.includes(entry.incident))
    .toSorted((a, b) => a.id - b.id);
  const { state, title, items, times, duties } = toldOf(entries);
  expect(incident.state).toBe(state);
  if (title) expect(incident.title).toBe(title);
  for (const item of incident.items) expect(item.state).toBe(items.get(item.id) ?? 'open');
  for (const [time, at] of times) expect(incident.times).toHaveProperty(time, at);
  for (const [duty, name] of duties) expect(incident.duties).toHaveProperty(duty, name);
  const ids = new Set(timeline.map((entry) => entry.id));
  for (const { entry } of incident.newFacts) expect(ids).toContain(entry);
  for (const { id } of incident.absorbed) {
    expect(timeline.some((entry) => entry.incident === id)).toBe(true);
  }
}

/** The journal is whole, and tells every entry as the timelines do, and no other. */
function expectJournal(database: Database, entries: ReadonlyMap<number, TimelineEntry>): void {
  const journal = createJournal(database, Date.now);
  const stored = [...journal.stored()];
  const { entries: count, hash: head } = journal.head();
  expect(verifyJournal(stored)).toEqual({ whole: true, entries: count, head });
  const acts = stored.map(({ actJson }) => JournalAct.parse(JSON.parse(actJson)));
  const told = acts.flatMap((act) => (act.kind === 'entry' ? [act.entry] : []));
  expect(told).toEqual([...entries.values()].toSorted((a, b) => a.id - b.id));
}

function expectKept(database: Database, acknowledged: Acknowledgement[]): void {
  const records = recordsIn(database);
  const history = createHistory(database, Date.now);
  const incidents = new Map(records.all().map((incident) => [incident.id, incident]));
  const timelines = new Map([...incidents.keys()].map((id) => [id, records.timeline(id)]));
  const entries = new Map([...timelines.values()].flat().map((entry) => [entry.id, entry]));
  const transitions = new Map<string, number[]>();
  for (const one of acknowledged) {
    if (one.kind === 'incident') {
      const { id, number, pins } = one.incident;
      const kept = incidents.get(id);
      expect(kept?.number).toBe(number);
      // The writer takes no pin away.
      expect(kept?.pins).toEqual(expect.arrayContaining(pins));
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
  for (const [id, incident] of incidents) expectWhole(incident, timelines.get(id) ?? []);
  expectJournal(database, entries);
  history.close();
}

test(`${KILLS} kills at random moments lose nothing acknowledged`, {
  timeout: PATIENCE_MS,
}, async () => {
  const acknowledged: Acknowledgement[] = [];
  for (let run = 0; run < KILLS; run++) {
    const { child, said, ended } = startWriter(run);
    // Every fifth is killed while it may still be starting and opening the database. Each writer
    // goes on in the same folder, and would end by itself where the one before left damage.
    if (run % 5 > 0) await said(Math.ceil(Math.random() * LIFE_LINES));
    await after(Math.random() * (run % 5 > 0 ? LATER_MS : START_MS));
    child.kill('SIGKILL');
    acknowledged.push(...(await ended));
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
  const database = reopen();
  expectKept(database, acknowledged);
  database.close();
});

test('a second console is refused while the first lives, and not after it was killed', async () => {
  const { child, said, ended } = startWriter(0);
  await said(1);
  expect(() => reopen()).toThrow('Another console is using this data');
  child.kill('SIGKILL');
  await ended;
  reopen().close();
});
