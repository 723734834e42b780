import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { isOpen } from '../../../shared/incident.ts';
import { Proposal } from '../../../shared/proposal.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { Room, SERVICES } from './scene.ts';

let temporary: TemporaryDatabase;
afterEach(() => temporary.remove());

const service = fc.constantFrom(...SERVICES.map(({ id }) => id));
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('fail' as const), service }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('recover' as const), service }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('becomes' as const),
      service,
      state: fc.constantFrom('degraded' as const, 'unknown' as const, 'maintenance' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('accept' as const),
      which: fc.nat(5),
      join: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('dismiss' as const), which: fc.nat(5) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('resolve' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function act(room: Room, one: Step, dismissed: Set<string>): void {
  room.now += 30_000;
  switch (one.does) {
    case 'fail':
      room.fail(one.service);
      return;
    case 'becomes':
      room.fail(one.service, one.state);
      return;
    case 'recover':
      room.recover(one.service);
      return;
    case 'restart':
      room.restart();
      return;
    case 'accept': {
      const proposals = room.desk.all();
      const proposal = proposals[one.which % Math.max(1, proposals.length)];
      if (!proposal) return;
      const join = one.join && proposal.join !== null;
      const incident = room.desk.accept(proposal.id, join);
      expect(room.desk.accept(proposal.id, !join)).toEqual(incident);
      const has = incident.services.map(({ id }) => id);
      expect(has).toEqual(expect.arrayContaining(proposal.services.map(({ id }) => id)));
      return;
    }
    case 'dismiss': {
      const proposals = room.desk.all();
      const proposal = proposals[one.which % Math.max(1, proposals.length)];
      if (!proposal) return;
      room.desk.dismiss(proposal.id, '훈련');
      for (const { id } of proposal.services) dismissed.add(id);
      return;
    }
    case 'resolve': {
      const open = room.incidents.filter(isOpen);
      const incident = open[one.which % Math.max(1, open.length)];
      if (incident) room.edit(incident.id, { state: 'resolved', resolvedAt: room.now });
    }
  }
}

/** @param before what was proposed until now */
function mustHold(room: Room, dismissed: Set<string>, before: readonly Proposal[]): void {
  const proposals = room.desk.all();
  const services = proposals.flatMap((one) => one.services.map(({ id }) => id));
  const states = new Map(SERVICES.map(({ id }) => [id, room.health.get(`${id}/page`)?.state]));
  // Never twice: in two proposals, in a proposal and an open incident, or after it was dismissed.
  expect(new Set(services).size).toBe(services.length);
  expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
  const inIncidents = room.incidents.filter(isOpen).flatMap((one) => one.services);
  for (const { id } of inIncidents) expect(services).not.toContain(id);
  for (const id of dismissed) if (states.get(id) !== 'up') expect(services).not.toContain(id);
  // Only what fails is proposed, or failed until nobody could say. Where nothing of it is known to
  // fail, nothing is proposed anew, and what is proposed stands as it was.
  for (const proposal of proposals) {
    const known = proposal.services.map(({ id }) => states.get(id));
    if (known.some((state) => state === 'down' || state === 'degraded')) {
      for (const state of known) expect(['down', 'degraded', 'unknown']).toContain(state);
    } else {
      expect(known).toContain('unknown');
      expect(before).toContainEqual(proposal);
    }
  }
  for (const proposal of proposals) {
    expect(Proposal.parse(proposal)).toEqual(proposal);
    if (!proposal.join) continue;
    expect(isOpen(room.incident(proposal.join.id))).toBe(true);
  }
  // What is down is proposed, in hand, or dismissed.
  if (room.incidents.length === 0 && dismissed.size === 0) {
    const down = SERVICES.filter(({ id }) => states.get(id) === 'down');
    expect(services).toEqual(expect.arrayContaining(down.map(({ id }) => id)));
  }
}

it('never proposes twice, whatever fails, recovers and is decided', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      temporary?.remove();
      temporary = temporaryDatabase();
      const room = new Room(temporary);
      const dismissed = new Set<string>();
      try {
        for (const one of steps) {
          const before = room.desk.all();
          act(room, one, dismissed);
          mustHold(room, dismissed, before);
          // A dismissal may end when all that it was about is well.
          for (const id of dismissed) {
            if (room.health.get(`${id}/page`)?.state === 'up') dismissed.delete(id);
          }
        }
        room.recover(...SERVICES.map(({ id }) => id));
        expect(room.desk.all()).toEqual([]);
      } finally {
        room.desk.stop();
      }
    }),
    { numRuns: 60 },
  );
});

it('keeps the id of a proposal while it is proposed without a break', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(service, fc.boolean()), { maxLength: 25 }), (changes) => {
      temporary?.remove();
      temporary = temporaryDatabase();
      const room = new Room(temporary);
      try {
        let before = room.desk.all();
        for (const [id, fails] of changes) {
          room.now += 30_000;
          if (fails) room.fail(id);
          else room.recover(id);
          const after = room.desk.all();
          for (const one of after) {
            const ids = new Set(one.services.map((each) => each.id));
            const was = before.filter((old) => old.services.some((each) => ids.has(each.id)));
            // It goes on in one of those whose services it has, unless others took them all over.
            const others = after.filter((other) => other !== one).map((other) => other.id);
            const free = was.filter((old) => !others.includes(old.id));
            if (free.length > 0) expect(free.map((old) => old.id)).toContain(one.id);
          }
          before = after;
        }
      } finally {
        room.desk.stop();
      }
    }),
    { numRuns: 40 },
  );
});
