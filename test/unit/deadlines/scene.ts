import fc from 'fast-check';
import type { Deadline } from '../../../shared/deadline.ts';
import type { Incident } from '../../../shared/incident.ts';
import { incidentOf } from '../../support/incident.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A deadline of nothing in particular. @param change what the test is about */
export function deadlineOf(change: Partial<Deadline> = {}): Deadline {
  return {
    id: 'first-report',
    name: { ko: '최초신고', en: 'First report' },
    law: null,
    article: null,
    from: 'suspected',
    withinMs: 24 * HOUR,
    tell: { ko: '한국인터넷진흥원', en: 'KISA' },
    when: null,
    warnMs: [6 * HOUR, HOUR],
    source: null,
    ...change,
  };
}

/** Times of an incident, those not named as {@link incidentOf} has them. */
export function timesOf(change: Partial<Incident['times']>): Incident['times'] {
  return { ...incidentOf().times, ...change };
}

const at = fc.integer({ min: 1_000_000_000_000, max: 1_000_000_000_000 + 30 * 24 * HOUR });
const moment = fc.option(at);
const span = fc.integer({ min: MINUTE, max: 96 * HOUR });

export const someDeadlines: fc.Arbitrary<Deadline[]> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            from: fc.constantFrom('detected', 'suspected', 'leaked', 'newFact'),
            withinMs: span,
            when: fc.constantFrom(null, 'attack', 'leak', 'not attack', 'nth > 2', 'not readable'),
            warnMs: fc.array(span, { maxLength: 3 }).map((warn) => warn.sort((a, b) => b - a)),
          })
          .map((change) => deadlineOf({ id, ...change })),
      ),
    ),
  );

export const someIncident: fc.Arbitrary<Incident> = fc
  .record({
    detected: moment,
    suspected: moment,
    leaked: moment,
    nth: fc.integer({ min: 1, max: 4 }),
    facts: fc.array(at, { maxLength: 3 }),
    met: fc.subarray(['a', 'b', 'a@1', 'c@2']),
  })
  .map(({ detected, suspected, leaked, nth, facts, met }) =>
    incidentOf({
      times: timesOf({ detected, suspected, leaked }),
      nth,
      newFacts: facts.map((fact, i) => ({ entry: i + 1, at: fact })),
      met: met.map((clock) => ({ clock, at: 1, by: '당직 1', note: '전화로 알림' })),
    }),
  );
