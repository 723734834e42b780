import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import {
  DUTIES,
  INCIDENT_STATES,
  Incident,
  isOpen,
  TIMES,
  type TimelineEntry,
} from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { requiredLeft } from '../../../shared/progress.ts';
import { ladder, type Scene, stage, T, template, transition } from './scene.ts';

const SERVICES = ['gov24', 'saeol', 'g2b', 'eid'];
const some = fc.subarray(SERVICES, { minLength: 1 });
const one = fc.constantFrom(...SERVICES);
const nth = fc.nat({ max: 3 });
const reason = fc.constantFrom('사유', '사유', '사유', '', ' ');

/** A call on the n-th incident, or on a service. */
const call = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), services: some }),
  fc.record({ kind: fc.constant('join' as const), n: nth, services: some }),
  fc.record({ kind: fc.constant('services' as const), n: nth, services: some }),
  fc.record({ kind: fc.constant('merge' as const), n: nth, into: nth }),
  fc.record({ kind: fc.constant('split' as const), n: nth, from: fc.constantFrom(0, 1, 1, 2) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      n: nth,
      to: fc.constantFrom(...INCIDENT_STATES),
      reason,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('item' as const),
      n: nth,
      item: fc.constantFrom(0, 0, 1, 2),
      to: fc.constantFrom('done', 'done', 'skipped', 'notApplicable', 'blocked', 'open'),
      reason,
    }),
  },
  fc.record({
    kind: fc.constant('addItem' as const),
    n: nth,
    required: fc.constantFrom(true, false, false),
  }),
  fc.record({ kind: fc.constant('checklist' as const), n: nth }),
  fc.record({
    kind: fc.constant('time' as const),
    n: nth,
    time: fc.constantFrom(...TIMES),
    at: fc.option(fc.integer({ min: T - 100_000, max: T + 200_000 })),
  }),
  fc.record({ kind: fc.constant('duty' as const), n: nth, duty: fc.constantFrom(...DUTIES) }),
  fc.record({
    kind: fc.constant('grade' as const),
    n: nth,
    level: fc.constantFrom('1', '2', null),
  }),
  fc.record({ kind: fc.constant('note' as const), n: nth, newFact: fc.boolean() }),
  fc.record({ kind: fc.constant('pin' as const), n: nth, entry: fc.nat({ max: 20 }) }),
  fc.record({ kind: fc.constant('meet' as const), n: nth, clock: nth }),
  fc.record({ kind: fc.constant('transition' as const), service: one }),
  fc.record({ kind: fc.constant('ladder' as const), service: one }),
);
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

function perform(scene: Scene, asked: Call): unknown {
  const { incidents, now } = scene;
  switch (asked.kind) {
    case 'open':
      return incidents.open({ services: asked.services });
    case 'transition':
      return incidents.transition(
        asked.service,
        transition(now, 'down', `${asked.service}/portal`),
      );
    case 'ladder':
      return incidents.ladder(asked.service, ladder(now, 'payload'));
    default: {
      const all = incidents.all();
      const incident = all[asked.n % Math.max(all.length, 1)];
      return incident && performOn(scene, incident, asked);
    }
  }
}

function performOn(
  scene: Scene,
  { id, items, services }: Incident,
  asked: Exclude<Call, { kind: 'open' | 'transition' | 'ladder' }>,
): unknown {
  const { incidents } = scene;
  switch (asked.kind) {
    case 'join': {
      const found = { symptoms: [], layer: null, nth: 1, since: T };
      return incidents.join(id, { services: asked.services, found });
    }
    case 'services':
      return incidents.services(id, asked.services);
    case 'merge': {
      const all = incidents.all();
      const into = all[asked.into % all.length];
      return into && incidents.merge(id, into.id, '같은 원인');
    }
    case 'split':
      return incidents.split(id, {
        services: services.slice(asked.from).map((service) => service.id),
        reason: '다른 원인',
      });
    case 'move':
      return incidents.move(id, asked.to, asked.reason);
    case 'item': {
      const item = items[asked.item % Math.max(items.length, 1)]?.id ?? 'none';
      return incidents.item(id, { item, to: asked.to, reason: asked.reason });
    }
    case 'addItem':
      return incidents.addItem(id, '더 할 일', asked.required);
    case 'checklist':
      return incidents.addChecklist(id, 'attack');
    case 'time':
      return incidents.time(id, asked.time, asked.at);
    case 'duty':
      return incidents.duty(id, asked.duty, '김하나');
    case 'grade':
      return incidents.grade(id, 'severity', asked.level);
    case 'note':
      return incidents.note(id, { text: '메모', attachments: [], newFact: asked.newFact });
    case 'pin':
      return incidents.pin(id, incidents.timeline(id)[asked.entry]?.id ?? 0, true);
    case 'meet': {
      const { newFacts } = incidents.get(id);
      const fact = newFacts[asked.clock % Math.max(newFacts.length, 1)];
      return incidents.meet(id, fact ? `supplement@${fact.entry}` : 'first-report', '알림');
    }
  }
}

/** What the entries of one incident say of it. */
function replayed(entries: readonly TimelineEntry[]) {
  const told = {
    state: 'detected',
    items: new Map<string, string>(),
    duties: new Map<string, string | null>(),
    times: new Map<string, number | null>(),
  };
  for (const { what } of entries.toSorted((a, b) => a.id - b.id)) {
    if (what.kind === 'state') told.state = what.to;
    if (what.kind === 'item') told.items.set(what.item, what.to);
    if (what.kind === 'duty') told.duties.set(what.duty, what.to);
    if (what.kind === 'time') told.times.set(what.time, what.to);
  }
  return told;
}

/** What holds of every incident at any moment. */
function expectSound(scene: Scene): void {
  const { incidents } = scene;
  const all = incidents.all();
  const open = all.filter(isOpen).flatMap(({ services }) => services.map(({ id }) => id));
  expect(new Set(open).size).toBe(open.length);
  for (const incident of all) {
    expect(Incident.parse(incident)).toEqual(incident);
    const { times, state, items, pins, newFacts } = incident;
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(incident.services.length).toBeGreaterThan(0);
    expect(incident.resolvedAt !== null).toBe(state === 'resolved' || isResolvedBefore(incident));
    expect(incident.closedAt !== null).toBe(state === 'closed');
    for (const item of items) {
      const unsettled = item.state === 'open' || item.state === 'done';
      expect(item.reason === null).toBe(unsettled);
      expect(item.by === null).toBe(item.state === 'open');
    }
    for (const time of Object.values(times)) {
      if (time !== null) expect(time).toBeLessThanOrEqual(scene.now);
    }
    for (const time of [times.detected, times.mitigated, times.recovered]) {
      if (time !== null) expect(time).toBeGreaterThanOrEqual(times.started ?? 0);
    }
    const timeline = incidents.timeline(incident.id);
    const told = new Set(timeline.map(({ id }) => id));
    expect(told.size).toBe(timeline.length);
    for (const entry of [...pins, ...newFacts.map((fact) => fact.entry)]) {
      expect(told).toContain(entry);
    }
  }
}

/** A merged one may have been resolved before, or not. */
function isResolvedBefore({ state, resolvedAt }: Incident): boolean {
  return state === 'closed' && resolvedAt !== null;
}

test('any sequence of calls leaves a sound account, and what is refused changes nothing', () => {
  fc.assert(
    fc.property(fc.array(call, { minLength: 20, maxLength: 80 }), (calls) => {
      const scene = stage();
      try {
        // What a disk does is tested elsewhere.
        scene.temporary.database.prepare('PRAGMA synchronous = OFF').run();
        scene.templates = [
          template('general', { items: [{ required: true }] }),
          template('attack', { items: [{ required: true, when: 'attack' }] }),
        ];
        for (const services of [['gov24'], ['saeol', 'g2b'], ['eid']]) {
          scene.incidents.open({ services });
        }
        for (const asked of calls) {
          scene.now += 1000;
          const before = scene.incidents.all();
          const timelines = before.map(({ id }) => [id, scene.incidents.timeline(id)] as const);
          const acts = written(scene);
          try {
            perform(scene, asked);
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            expect(scene.incidents.all()).toEqual(before);
            expect(written(scene)).toBe(acts);
          }
          // Whatever changed is in the journal.
          const after = scene.incidents.all();
          if (JSON.stringify(after) !== JSON.stringify(before)) {
            expect(written(scene)).toBeGreaterThan(acts);
          }
          // Nothing told is ever lost, and what resolving said was so.
          for (const [id, entries] of timelines) {
            const ids = new Set(entries.map((entry) => entry.id));
            expect(scene.incidents.timeline(id).filter((entry) => ids.has(entry.id))).toEqual(
              entries,
            );
          }
          for (const incident of after) {
            const last = before.find(({ id }) => id === incident.id);
            const over = ['resolved', 'closed'].includes(incident.state);
            if (over && incident.state !== last?.state && incident.mergedInto === null) {
              expect(requiredLeft(incident)).toEqual([]);
            }
            if (last?.mergedInto) expect(incident).toEqual(last);
          }
          expectSound(scene);
        }
        expectReplayed(scene);
        const kept = scene.incidents.all();
        scene.restart();
        expect(scene.incidents.all()).toEqual(kept);
      } finally {
        scene.temporary.remove();
      }
    }),
    { numRuns: 30 },
  );
});

/** How much the journal holds. */
function written(scene: Scene): number {
  return scene.journal().head().entries;
}

/** The journal holds every entry as the timeline does, and the entries tell what became of each. */
function expectReplayed(scene: Scene): void {
  const entries = new Map(
    scene.incidents.all().flatMap(({ id }) => scene.incidents.timeline(id).map((e) => [e.id, e])),
  );
  const journaled = scene
    .acts()
    .flatMap(({ act, operator }) => (act.kind === 'entry' ? [{ ...act.entry, operator }] : []));
  expect(journaled).toEqual(
    [...entries.values()]
      .toSorted((a, b) => a.id - b.id)
      .map((entry) => ({ ...entry, operator: entry.by ?? '' })),
  );
  expect(verifyJournal(scene.journal().stored())).toMatchObject({ whole: true });
  for (const incident of scene.incidents.all()) {
    const timeline = scene.incidents.timeline(incident.id);
    const own = timeline.filter((entry) => entry.incident === incident.id);
    const told = replayed(own);
    if (incident.splitFrom === null) expect(incident.state).toBe(told.state);
    for (const [duty, name] of told.duties) {
      expect(incident.duties).toHaveProperty(duty, name);
    }
    for (const [time, at] of told.times) expect(incident.times).toHaveProperty(time, at);
    for (const [item, state] of told.items) {
      expect(incident.items.find(({ id }) => id === item)?.state).toBe(state);
    }
  }
}
