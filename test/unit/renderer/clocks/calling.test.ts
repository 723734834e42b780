import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callingOf } from '../../../../renderer/clocks/calling.ts';
import { hoursOf } from '../../../../renderer/clocks/hours.ts';
import { phaseOf } from '../../../../shared/deadline.ts';
import { runningClocks } from '../../../../shared/runningClocks.ts';
import { incidentOf } from '../../../support/incident.ts';
import {
  deadlineOf,
  HOUR,
  MINUTE,
  someDeadlines,
  someIncident,
  timesOf,
} from '../../deadlines/scene.ts';

/** One clock, due 24 hours after the beginning of time, with warnings at 18 and 23 hours. */
const one = runningClocks([incidentOf({ times: timesOf({ suspected: 0 }) })], [deadlineOf()]);
const nobody: ReadonlySet<string> = new Set();

describe('callingOf', () => {
  it('calls at each warning and at the end, each answered by itself', () => {
    expect(callingOf(one, 17 * HOUR, nobody)).toEqual([]);
    const answered = new Set<string>();
    const phases = [18, 19, 23, 23.5, 24, 90].map((hour) => {
      const [calling] = callingOf(one, hour * HOUR, answered);
      if (calling) answered.add(calling.id);
      return calling?.phase ?? null;
    });
    expect(phases).toEqual(['warning', null, 'warning', null, 'overdue', null]);
  });

  it('calls anew for a clock that was moved', () => {
    const [calling] = callingOf(one, 25 * HOUR, nobody);
    const moved = runningClocks(
      [incidentOf({ times: timesOf({ suspected: MINUTE }) })],
      [deadlineOf()],
    );
    expect(callingOf(moved, 25 * HOUR, new Set([calling?.id ?? ''])).length).toBe(1);
  });

  it('names each call once, and calls for nothing that still has time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someIncident, { maxLength: 3 }),
        someDeadlines,
        fc.integer({ min: 1_000_000_000_000, max: 1_000_000_000_000 + 40 * 24 * HOUR }),
        (incidents, deadlines, now) => {
          const distinct = incidents.map((incident, i) => ({ ...incident, id: `i-${i}` }));
          const running = runningClocks(distinct, deadlines);
          const calling = callingOf(running, now, nobody);
          expect(new Set(calling.map(({ id }) => id)).size).toBe(calling.length);
          expect(calling.map(({ clock }) => clock)).toEqual(
            running.flatMap(({ clock }) => (phaseOf(clock, now) === 'running' ? [] : [clock])),
          );
          const answered = new Set(calling.map(({ id }) => id));
          expect(callingOf(running, now, answered)).toEqual([]);
        },
      ),
    );
  });
});

describe('hoursOf', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:00'],
    [MINUTE, '0:01'],
    [21 * HOUR + 14 * MINUTE + 59_000, '21:14'],
    [72 * HOUR, '72:00'],
    [-1, '0:00'],
  ])('says %i ms as %s', (ms, text) => {
    expect(hoursOf(ms)).toBe(text);
  });
});
