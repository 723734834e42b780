import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordsIn } from '../../../electron/incidents/records.ts';
import type { Database } from '../../../electron/storage/database.ts';
import { APPLICATION_ID, NEWEST } from '../../../electron/storage/migrations.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { alarms } from '../../../electron/storage/steps/alarms.ts';
import { first } from '../../../electron/storage/steps/first.ts';
import { handling } from '../../../electron/storage/steps/handling.ts';
import { history } from '../../../electron/storage/steps/history.ts';
import { journal } from '../../../electron/storage/steps/journal.ts';
import { ladders } from '../../../electron/storage/steps/ladders.ts';
import { Happening } from '../../../shared/incident.ts';
import { incidentOf } from '../../support/incident.ts';

/** The steps before incidents were documents. */
const BEFORE = [first, journal, handling, alarms, history, ladders];

const T = Date.UTC(2023, 10, 17, 0, 0);
const NAME = { ko: '정부24', en: 'Government24' };
const SECTION = { ko: '확인', en: 'Confirm' };
const text = (n: number) => ({ ko: `할 일 ${n}`, en: `Task "${n}"` });

let folder: string;
let file: string;
let sql: DatabaseSync;
let database: Database | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-migration-'));
  file = join(folder, 'watchroom.db');
  sql = new DatabaseSync(file);
  for (const step of BEFORE) sql.exec(step);
  sql.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${BEFORE.length}`);
});
afterEach(() => {
  database?.close();
  database = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** An incident as it was kept. */
function keep(id: string, number: number, state: string, more: { checklist?: string } = {}): void {
  const over = state === 'open' ? null : T + 3000;
  sql
    .prepare('INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      number,
      `정부24 "중단" ${number}`,
      2,
      state,
      T,
      T + 1000,
      '당직 1',
      over,
      state === 'closed' ? T + 4000 : null,
      more.checklist ?? null,
      more.checklist ? JSON.stringify({ ko: '점검', en: 'Check' }) : null,
    );
}

function tell(incident: string, what: unknown, by: string | null = '당직 1'): void {
  sql
    .prepare(
      'INSERT INTO timeline_entry (incident, at, written_at, by, what_json) VALUES (?, ?, ?, ?, ?)',
    )
    .run(incident, T + 5, T + 10, by, JSON.stringify(what));
}

function migrated() {
  sql.close();
  const opened = openDatabase(file, Date.now);
  expect(opened.notices).toEqual([]);
  database = opened.database;
  return { database, records: recordsIn(database) };
}

test('an incident keeps all it had', () => {
  keep('a', 7, 'closed', { checklist: 'gov24' });
  for (const [position, service] of ['gov24', 'saeol'].entries()) {
    sql
      .prepare('INSERT INTO incident_service VALUES (?, ?, ?, ?)')
      .run('a', 1 - position, service, JSON.stringify({ ...NAME, en: service }));
  }
  const items = [
    ['1', 1, 'done', null, '당직 2', T + 20],
    ['2', 0, 'skipped', '해당 없음', '당직 2', T + 30],
    ['3', 0, 'open', null, null, null],
  ] as const;
  for (const [position, [item, required, ...state]] of items.entries()) {
    sql
      .prepare('INSERT INTO incident_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        'a',
        2 - position,
        item,
        JSON.stringify(SECTION),
        JSON.stringify(text(position)),
        required,
        ...state,
      );
  }
  const bare = { when: null, for: null, dueMs: null, runbook: null, assignee: null } as const;
  const ofList = { ...bare, checklist: 'gov24', section: SECTION };
  const { records } = migrated();
  expect(records.read('a')).toEqual(
    incidentOf({
      id: 'a',
      number: 7,
      title: '정부24 "중단" 7',
      state: 'closed',
      grades: { severity: '2' },
      services: [
        { id: 'saeol', name: { ...NAME, en: 'saeol' }, grade: null },
        { id: 'gov24', name: { ...NAME, en: 'gov24' }, grade: null },
      ],
      times: { ...incidentOf().times, started: T, detected: T + 1000, recovered: T + 3000 },
      openedAt: T + 1000,
      openedBy: '당직 1',
      resolvedAt: T + 3000,
      closedAt: T + 4000,
      checklists: [{ template: 'gov24', title: { ko: '점검', en: 'Check' } }],
      items: [
        {
          ...ofList,
          id: 'gov24/3',
          text: text(2),
          required: false,
          state: 'open',
          reason: null,
          by: null,
          at: null,
        },
        {
          ...ofList,
          id: 'gov24/2',
          text: text(1),
          required: false,
          state: 'skipped',
          reason: '해당 없음',
          by: '당직 2',
          at: T + 30,
        },
        {
          ...ofList,
          id: 'gov24/1',
          text: text(0),
          required: true,
          state: 'done',
          reason: null,
          by: '당직 2',
          at: T + 20,
        },
      ],
    }),
  );
});

test('states, order and numbers go on; services are found', () => {
  keep('a', 1, 'open');
  keep('b', 2, 'resolved');
  keep('c', 3, 'closed');
  for (const id of ['a', 'b', 'c']) {
    sql
      .prepare('INSERT INTO incident_service VALUES (?, 0, ?, ?)')
      .run(id, 'gov24', JSON.stringify(NAME));
  }
  const { records } = migrated();
  expect(records.all().map(({ number, state }) => [number, state])).toEqual([
    [3, 'closed'],
    [2, 'resolved'],
    [1, 'detected'],
  ]);
  expect(records.ofService('gov24').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(records.nextNumber()).toBe(4);
});

test('every kind of entry keeps its number, times, name and words', () => {
  keep('a', 1, 'open', { checklist: 'gov24' });
  keep('b', 2, 'open');
  const command = {
    kind: 'command',
    runbook: 'http-phases',
    step: text(1),
    command: "curl -sS 'https://gov24'",
    exitCode: null,
    durationMs: 12.5,
    output: '응답 "없음"\n\u0001',
    outputBytes: 6,
    outputSha256: '0'.repeat(64),
  };
  const transition = {
    kind: 'transition',
    service: { id: 'gov24', name: NAME },
    check: 'gov24/portal',
    from: 'up',
    to: 'down',
    reason: { key: 'state.down', params: {} },
  };
  const reported = { kind: 'reported', format: 'pdf', sha256: '1'.repeat(64) };
  const pairs: [before: unknown, after: unknown][] = [
    [{ kind: 'opened' }, { kind: 'opened', proposed: false }],
    [transition, transition],
    [
      { kind: 'note', text: '메모 "1"\n둘째 줄' },
      { kind: 'note', text: '메모 "1"\n둘째 줄', attachments: [], newFact: false },
    ],
    [
      { kind: 'item', item: '2', text: text(2), to: 'skipped', reason: '해당 없음' },
      { kind: 'item', item: 'gov24/2', text: text(2), to: 'skipped', reason: '해당 없음' },
    ],
    [command, command],
    [
      { kind: 'edited', field: 'title', from: '1', to: '"새" 제목' },
      { kind: 'titled', from: '1', to: '"새" 제목' },
    ],
    [
      { kind: 'edited', field: 'severity', from: '2', to: '1' },
      {
        kind: 'graded',
        scale: { ko: '심각도', en: 'Severity' },
        from: { ko: '2', en: '2' },
        to: { ko: '1', en: '1' },
      },
    ],
    [reported, reported],
    [{ kind: 'resolved' }, { kind: 'state', from: 'detected', to: 'resolved', reason: null }],
    [{ kind: 'closed' }, { kind: 'state', from: 'resolved', to: 'closed', reason: null }],
  ];
  tell('b', { kind: 'note', text: '다른 장애' });
  for (const [before] of pairs) tell('a', before);
  tell('b', { kind: 'opened' }, null);
  const { database, records } = migrated();
  expect(records.timeline('a')).toEqual(
    pairs.map(([, what], index) => ({
      id: index + 2,
      incident: 'a',
      at: T + 5,
      writtenAt: T + 10,
      by: '당직 1',
      what: Happening.parse(what),
    })),
  );
  expect(records.timeline('b').map(({ id, by }) => [id, by])).toEqual([
    [1, '당직 1'],
    [pairs.length + 2, null],
  ]);
  const what = { kind: 'opened', proposed: false } as const;
  const next = records.append({ incident: 'a', at: T, writtenAt: T, by: null, what });
  expect(next.id).toBe(pairs.length + 3);
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: NEWEST });
});

test('the old tables are gone, and what was empty is empty', () => {
  const { database, records } = migrated();
  expect(records.all()).toEqual([]);
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE name LIKE '%before%' OR name = 'incident_item'")
    .all();
  expect(names).toEqual([]);
});
