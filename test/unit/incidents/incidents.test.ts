import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createIncidents, type Incidents } from '../../../electron/incidents/incidents.ts';
import type { Failing } from '../../../electron/incidents/opening.ts';
import type { ChecklistTemplate } from '../../../shared/checklist.ts';
import type { Transition } from '../../../shared/health.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import { Problem, sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

const T = Date.UTC(2023, 10, 17, 0, 0, 0);
const SERVICES = new Map([
  ['gov24', { id: 'gov24', name: { ko: '정부24', en: 'Government24' }, checklist: 'overload' }],
  ['saeol', { id: 'saeol', name: { ko: '새올', en: 'Saeol' }, checklist: null }],
]);

let temporary: TemporaryDatabase;
let incidents: Incidents;
let now: number;
let operator: string;
let language: 'ko' | 'en';
let failing: Map<string, Failing>;
let history: Transition[];
let templates: Map<string, ChecklistTemplate>;
let told: { changed: Incident[]; entries: TimelineEntry[] };

function start(): void {
  incidents = createIncidents({
    database: temporary.database,
    clock: () => now,
    operator: () => operator,
    language: () => language,
    service: (id) => SERVICES.get(id),
    failing: (id) => failing.get(id),
    transitions: (service, from) =>
      history.filter((t) => t.check.startsWith(`${service}/`) && t.at >= from),
    template: (id) => templates.get(id),
    emit: {
      changed: (incident) => told.changed.push(incident),
      entry: (entry) => told.entries.push(entry),
    },
  });
}

function restart(): void {
  temporary.reopen();
  start();
}

beforeEach(() => {
  temporary = temporaryDatabase();
  now = T;
  operator = '당직 1';
  language = 'ko';
  failing = new Map([['gov24', { state: 'down', since: T - 60_000 }]]);
  history = [];
  templates = new Map(['general', 'overload'].map((id) => [id, template(id)]));
  told = { changed: [], entries: [] };
  start();
});
afterEach(() => temporary.remove());

function template(id: string): ChecklistTemplate {
  const text = (n: number) => ({ ko: `할 일 ${n}`, en: `Task ${n}` });
  return {
    id,
    title: { ko: id, en: id },
    items: [1, 2].map((n) => ({
      id: String(n),
      section: text(0),
      text: text(n),
      required: n === 1,
    })),
  };
}

function transition(at: number, to: Transition['to'], check = 'gov24/portal'): Transition {
  return { check, at, since: at - 5, from: 'up', to, reason: sentence('state.down', { at }) };
}

function problemOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.sentence;
    throw error;
  }
  return undefined;
}

function kinds(id: string): string[] {
  return incidents.timeline(id).map((entry) => entry.what.kind);
}

describe('opening', () => {
  test('takes title, start, severity and checklist from the failing service', () => {
    const incident = incidents.open({ services: ['gov24'] });
    expect(incident).toMatchObject({
      number: 1,
      title: '정부24 중단',
      severity: 2,
      state: 'open',
      services: [{ id: 'gov24', name: { ko: '정부24', en: 'Government24' } }],
      startedAt: T - 60_000,
      openedAt: T,
      openedBy: '당직 1',
      checklist: { template: 'overload', items: [{ id: '1', state: 'open' }, { id: '2' }] },
    });
    restart();
    expect(incidents.get(incident.id)).toEqual(incident);
    expect(incidents.all()).toEqual([incident]);
  });

  test('speaks the language of the console', () => {
    language = 'en';
    failing.set('saeol', { state: 'degraded', since: T });
    expect(incidents.open({ services: ['gov24', 'saeol'] }).title).toBe(
      'Government24 and 1 more: Down',
    );
  });

  test('of a service that does not fail starts now, with the general checklist', () => {
    expect(incidents.open({ services: ['saeol'] })).toMatchObject({
      title: '새올 장애',
      severity: 3,
      startedAt: T,
      checklist: { template: 'general' },
    });
  });

  test('takes what it is told over what it would guess', () => {
    const asked = { title: '확인 필요', severity: 1, checklist: 'general' };
    expect(incidents.open({ services: ['gov24'], ...asked })).toMatchObject({
      title: '확인 필요',
      severity: 1,
      checklist: { template: 'general' },
    });
  });

  test('writes down what happened since the start, each at its own time', () => {
    history = [
      transition(T - 1000, 'degraded'),
      transition(T - 60_000, 'down'),
      transition(T - 90_000, 'up'),
      transition(T - 1000, 'down', 'saeol/login'),
    ];
    const { id } = incidents.open({ services: ['gov24'] });
    expect(
      incidents.timeline(id).map((e) => [e.what.kind, e.at - T, e.writtenAt - T, e.by]),
    ).toEqual([
      ['transition', -60_000, 0, null],
      ['transition', -1000, 0, null],
      ['opened', 0, 0, '당직 1'],
    ]);
    expect(incidents.timeline(id)[0]?.what).toEqual({
      kind: 'transition',
      service: { id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
      check: 'gov24/portal',
      from: 'up',
      to: 'down',
      reason: { key: 'state.down', params: { at: T - 60_000 } },
    });
  });

  test('never twice: the open one is named', () => {
    incidents.open({ services: ['saeol'] });
    expect(problemOf(() => incidents.open({ services: ['gov24', 'saeol'] }))).toEqual({
      key: 'incident.alreadyOpen',
      params: { ko: '새올', en: 'Saeol', number: 1 },
    });
    expect(incidents.all()).toHaveLength(1);
    expect(told.changed).toHaveLength(1);
  });

  test('again after the first is resolved', () => {
    const { id } = incidents.open({ services: ['gov24'] });
    incidents.item(id, { item: '1', to: 'done' });
    incidents.resolve(id);
    expect(incidents.open({ services: ['gov24'] }).number).toBe(2);
    expect(incidents.all().map((i) => i.number)).toEqual([2, 1]);
  });

  test('refuses a service or a checklist nobody knows', () => {
    expect(problemOf(() => incidents.open({ services: ['nobody'] }))).toMatchObject({
      key: 'incident.unknownService',
    });
    expect(
      problemOf(() => incidents.open({ services: ['gov24'], checklist: 'nothing' })),
    ).toMatchObject({ key: 'incident.unknownChecklist' });
  });

  test('names one service once', () => {
    expect(incidents.open({ services: ['gov24', 'gov24'] }).services).toHaveLength(1);
  });

  test('copies the checklist: a later edit does not reach it', () => {
    const { id } = incidents.open({ services: ['gov24'] });
    templates.set('overload', { ...template('overload'), items: [] });
    expect(incidents.get(id).checklist?.items).toHaveLength(2);
  });
});

describe('running', () => {
  let id: string;
  beforeEach(() => {
    id = incidents.open({ services: ['gov24'] }).id;
    told = { changed: [], entries: [] };
  });

  test('every change is kept, told and on the timeline', () => {
    now = T + 1000;
    operator = '당직 2';
    incidents.edit(id, { title: '정부24 접속 불가', severity: 1 });
    incidents.item(id, { item: '1', to: 'done' });
    incidents.item(id, { item: '2', to: 'skipped', reason: '해당 없음' });
    const last = incidents.resolve(id);
    expect(kinds(id)).toEqual(['opened', 'edited', 'edited', 'item', 'item', 'resolved']);
    expect(told.entries).toEqual(incidents.timeline(id).slice(1));
    expect(told.entries.every((e) => e.by === '당직 2' && e.at === now)).toBe(true);
    expect(told.changed.at(-1)).toEqual(last);
    restart();
    expect(incidents.get(id)).toEqual(last);
    expect(last.checklist?.items[1]).toMatchObject({
      state: 'skipped',
      reason: '해당 없음',
      by: '당직 2',
      at: now,
    });
  });

  test('what changes nothing tells nothing', () => {
    incidents.edit(id, { severity: 2 });
    expect(told).toEqual({ changed: [], entries: [] });
  });

  test('a refusal leaves everything as it was', () => {
    const before = incidents.get(id);
    expect(problemOf(() => incidents.resolve(id))).toMatchObject({ key: 'incident.requiredOpen' });
    expect(incidents.get(id)).toEqual(before);
    expect(told).toEqual({ changed: [], entries: [] });
  });

  test('a note has its own time, in order of what happened, but not of the future', () => {
    now = T + 60_000;
    incidents.note(id, '둘째');
    incidents.note(id, '첫째', T + 30_000);
    expect(incidents.timeline(id).slice(1)).toMatchObject([
      { at: T + 30_000, writtenAt: now, by: '당직 1', what: { kind: 'note', text: '첫째' } },
      { at: now, what: { text: '둘째' } },
    ]);
    expect(problemOf(() => incidents.note(id, '내일', now + 86_400_000))).toMatchObject({
      key: 'incident.future',
    });
  });

  test('transitions reach open and resolved incidents of the service, not closed ones', () => {
    incidents.transition('gov24', transition(T + 1, 'up'));
    incidents.transition('saeol', transition(T + 2, 'down', 'saeol/login'));
    incidents.item(id, { item: '1', to: 'done' });
    incidents.resolve(id);
    incidents.transition('gov24', transition(T + 3, 'down'));
    incidents.close(id);
    incidents.transition('gov24', transition(T + 4, 'up'));
    const seen = incidents.timeline(id).filter((e) => e.what.kind === 'transition');
    expect(seen.map((e) => [e.at - T, e.by])).toEqual([
      [1, null],
      [3, null],
    ]);
  });

  test('a closed one cannot change, but tells of commands that ran and reports handed out', () => {
    incidents.item(id, { item: '1', to: 'done' });
    incidents.resolve(id);
    incidents.close(id);
    for (const work of [
      () => incidents.note(id, '늦은 메모'),
      () => incidents.edit(id, { severity: 1 }),
      () => incidents.item(id, { item: '2', to: 'done' }),
      () => incidents.resolve(id),
      () => incidents.close(id),
    ]) {
      expect(problemOf(work)).toMatchObject({ key: 'incident.closed', params: { number: 1 } });
    }
    const command = {
      runbook: 'http-phases',
      step: { ko: '단계', en: 'Step' },
      command: "curl -sS 'https://gov24'",
      exitCode: null,
      durationMs: 12,
      output: '응답',
      outputBytes: 6,
      outputSha256: '0'.repeat(64),
    };
    incidents.command(id, command, T + 5);
    incidents.reported(id, { format: 'pdf', sha256: '1'.repeat(64) });
    restart();
    const entries = incidents.timeline(id);
    expect(entries.find((e) => e.at === T + 5)?.what).toEqual({ kind: 'command', ...command });
    expect(kinds(id)).toContain('reported');
  });

  test('an incident nobody knows is a problem everywhere', () => {
    for (const work of [
      () => incidents.get('x'),
      () => incidents.timeline('x'),
      () => incidents.note('x', 'text'),
      () => incidents.resolve('x'),
    ]) {
      expect(problemOf(work)).toEqual({ key: 'incident.notFound', params: { incident: 'x' } });
    }
  });
});
