import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INCIDENT_STATES } from '../../../shared/incident.ts';
import { problemOf, type Scene, stage, T, template, transition } from './scene.ts';

let scene: Scene;
let id: string;
beforeEach(() => {
  scene = stage();
  id = scene.incidents.open({ services: ['gov24'] }).id;
  scene.told = { changed: [], entries: [] };
  scene.now = T + 1000;
});
afterEach(() => scene.temporary.remove());

const settle = () => scene.incidents.item(id, { item: 'gov24-list/1', to: 'done' });
const move = (to: (typeof INCIDENT_STATES)[number], reason?: string) =>
  scene.incidents.move(id, to, reason);
const told = () => scene.told.entries.map(({ what }) => what);

describe('moving on', () => {
  test('step by step fills the times that tell when', () => {
    settle();
    for (const [index, state] of INCIDENT_STATES.entries()) {
      scene.now = T + index * 1000;
      move(state);
    }
    expect(scene.incidents.get(id)).toMatchObject({
      state: 'closed',
      times: { acknowledged: T + 1000, mitigated: T + 3000, recovered: T + 4000 },
      resolvedAt: T + 4000,
      closedAt: T + 5000,
    });
    expect(told().slice(1)).toMatchObject([
      { kind: 'state', from: 'detected', to: 'acknowledged', reason: null },
      { kind: 'time', time: 'acknowledged', from: null, to: T + 1000 },
      { kind: 'state', to: 'investigating' },
      { kind: 'state', to: 'mitigated' },
      { kind: 'time', time: 'mitigated' },
      { kind: 'state', to: 'resolved' },
      { kind: 'time', time: 'recovered' },
      { kind: 'state', to: 'closed' },
    ]);
    expect(scene.incidents.timeline(id).at(-1)).toMatchObject({ by: '당직 1', at: T + 5000 });
  });

  test('may leave states out, and keeps what was entered before', () => {
    settle();
    scene.incidents.time(id, 'recovered', T + 10);
    expect(move('resolved', '  확인 완료 ')).toMatchObject({
      state: 'resolved',
      times: { acknowledged: T + 1000, mitigated: null, recovered: T + 10 },
    });
    expect(told()).toContainEqual({
      kind: 'state',
      from: 'detected',
      to: 'resolved',
      reason: '확인 완료',
    });
  });

  test('closes only what is resolved', () => {
    settle();
    expect(problemOf(() => move('closed'))).toEqual({
      key: 'incident.notResolved',
      params: { number: 1 },
    });
  });

  test('to where it is changes nothing', () => {
    move('acknowledged');
    scene.told = { changed: [], entries: [] };
    move('acknowledged');
    expect(scene.told).toEqual({ changed: [], entries: [] });
  });
});

describe('a required item that is left', () => {
  test('is named, and keeps the incident from being resolved', () => {
    const before = scene.incidents.get(id);
    expect(problemOf(() => move('resolved'))).toEqual({
      key: 'incident.requiredOpen',
      params: { ko: 'gov24-list 1', en: 'gov24-list 1' },
    });
    scene.incidents.item(id, { item: 'gov24-list/1', to: 'blocked', reason: '담당 부재' });
    expect(problemOf(() => move('resolved'))?.key).toBe('incident.requiredOpen');
    expect(scene.incidents.get(id).state).toBe(before.state);
  });

  test('is one of a few in a sentence that can be read', () => {
    const items = Array.from({ length: 8 }, () => ({ required: true }));
    scene.templates.push(template('long', { items }));
    scene.incidents.addChecklist(id, 'long');
    expect(problemOf(() => move('resolved'))?.params).toEqual({
      ko: 'gov24-list 1 / long 1 / long 2 / long 3 / long 4 외 4건',
      en: 'gov24-list 1 / long 1 / long 2 / long 3 / long 4 and 4 more',
    });
  });

  test('does not count while it does not apply, and counts again before closing', () => {
    scene.templates.push(template('attack', { items: [{ required: true, when: 'attack' }] }));
    scene.incidents.addChecklist(id, 'attack');
    settle();
    move('resolved');
    scene.incidents.time(id, 'suspected', T);
    expect(problemOf(() => move('closed'))).toEqual({
      key: 'incident.requiredOpen',
      params: { ko: 'attack 1', en: 'attack 1' },
    });
    scene.incidents.item(id, { item: 'attack/1', to: 'done' });
    expect(move('closed').state).toBe('closed');
  });
});

describe('going back', () => {
  beforeEach(() => {
    settle();
    move('mitigated');
    move('resolved');
    move('closed');
    scene.now = T + 2000;
    scene.told = { changed: [], entries: [] };
  });

  test('wants a reason, also of a closed one, and takes back what did not last', () => {
    for (const reason of [undefined, '', ' \n']) {
      expect(problemOf(() => move('investigating', reason))?.key).toBe('incident.reopenReason');
    }
    expect(move('investigating', '다시 끊김')).toMatchObject({
      state: 'investigating',
      times: { acknowledged: T + 1000, mitigated: null, recovered: null },
      resolvedAt: null,
      closedAt: null,
    });
    expect(told()).toEqual([
      { kind: 'state', from: 'closed', to: 'investigating', reason: '다시 끊김' },
      { kind: 'time', time: 'mitigated', from: T + 1000, to: null, reason: '다시 끊김' },
      { kind: 'time', time: 'recovered', from: T + 1000, to: null, reason: '다시 끊김' },
    ]);
    // Items stay settled: the work was done.
    expect(move('resolved').times.recovered).toBe(T + 2000);
  });

  test('leads only to investigating', () => {
    expect(problemOf(() => move('mitigated', '이유'))).toEqual({
      key: 'incident.noWayBack',
      params: { number: 1, ko: '종결', en: 'Closed' },
    });
  });

  test('tells what befell the services while nobody looked', () => {
    scene.incidents.transition('gov24', transition(T + 1500, 'down'));
    scene.history = [transition(T + 1500, 'down')];
    expect(scene.kinds(id)).not.toContain('transition');
    move('investigating', '다시 끊김');
    expect(scene.incidents.timeline(id)).toContainEqual(
      expect.objectContaining({ at: T + 1500, writtenAt: T + 2000, by: null }),
    );
  });
});

describe('a closed incident', () => {
  test('changes no more, but tells of what ran and what was handed out', () => {
    settle();
    move('resolved');
    const entry = scene.incidents.timeline(id)[0]?.id ?? 0;
    move('closed');
    const { incidents } = scene;
    const note = { text: '늦은 메모', attachments: [], newFact: false };
    for (const work of [
      () => incidents.note(id, note),
      () => incidents.rename(id, '다른 제목'),
      () => incidents.grade(id, 'severity', '1'),
      () => incidents.duty(id, 'scribe', '김하나'),
      () => incidents.time(id, 'suspected', T),
      () => incidents.services(id, ['saeol']),
      () => incidents.split(id, { services: ['gov24'], reason: '따로' }),
      () => incidents.item(id, { item: 'gov24-list/2', to: 'done' }),
      () => incidents.addItem(id, '더 할 일', false),
      () => incidents.assign(id, 'gov24-list/2', '김하나'),
      () => incidents.addChecklist(id, 'general'),
      () => incidents.pin(id, entry, true),
    ]) {
      expect(problemOf(work)).toEqual({ key: 'incident.closed', params: { number: 1 } });
    }
    const told = { kind: 'reported', format: 'pdf', sha256: '1'.repeat(64) } as const;
    expect(incidents.enter(id, told, { at: T + 5 })).toMatchObject({
      incident: id,
      at: T + 5,
      writtenAt: T + 1000,
      by: '당직 1',
      what: told,
    });
    scene.restart();
    expect(scene.incidents.timeline(id).find(({ at }) => at === T + 5)?.what).toEqual(told);
  });

  test('transitions reach open and resolved ones of the service, not closed ones', () => {
    const { incidents } = scene;
    incidents.transition('gov24', transition(T + 1, 'up'));
    incidents.transition('saeol', transition(T + 2, 'down', 'saeol/login'));
    settle();
    move('resolved');
    incidents.transition('gov24', transition(T + 3, 'down'));
    move('closed');
    incidents.transition('gov24', transition(T + 4, 'up'));
    const seen = incidents.timeline(id).filter(({ what }) => what.kind === 'transition');
    expect(seen.map(({ at, by }) => [at - T, by])).toEqual([
      [1, null],
      [3, null],
    ]);
  });
});

test('an incident nobody knows is a problem everywhere', () => {
  const { incidents } = scene;
  for (const work of [
    () => incidents.get('x'),
    () => incidents.timeline('x'),
    () => incidents.move('x', 'closed'),
    () => incidents.merge('x', id, '같음'),
    () => incidents.merge(id, 'x', '같음'),
    () => incidents.enter('x', { kind: 'operator', from: 'a', to: 'b' }),
    () => incidents.meet('x', 'first-report', '알림'),
  ]) {
    expect(problemOf(work)).toEqual({ key: 'incident.notFound', params: { incident: 'x' } });
  }
});
