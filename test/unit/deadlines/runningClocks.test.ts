import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clocksOf } from '../../../shared/clocks.ts';
import { runningClocks } from '../../../shared/runningClocks.ts';
import { incidentOf } from '../../support/incident.ts';
import { deadlineOf, HOUR, someDeadlines, someIncident, timesOf } from './scene.ts';

it('names what nobody has met, of all incidents, the soonest first', () => {
  fc.assert(
    fc.property(fc.array(someIncident, { maxLength: 4 }), someDeadlines, (incidents, deadlines) => {
      const running = runningClocks(incidents, deadlines);
      const dues = running.map(({ clock }) => clock.due);
      expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      const unmet = incidents.flatMap((one) => clocksOf(one, deadlines).filter((c) => !c.met));
      expect(running.length).toBe(unmet.length);
    }),
  );
});

it('is met by the time that says so, where that is not older than the clock', () => {
  const own = deadlineOf({ until: 'reported' });
  const at = (reported: number | null) =>
    clocksOf(incidentOf({ times: timesOf({ suspected: 5 * HOUR, reported }) }), [own])[0]?.met;
  expect(at(null)).toBeNull();
  expect(at(6 * HOUR)).toEqual({ at: 6 * HOUR, by: '', note: '' });
  // What was reported before an attack was suspected did not tell of it.
  expect(at(4 * HOUR)).toBeNull();
});

it('keeps to what a person said of a clock that a time would meet too', () => {
  const own = deadlineOf({ until: 'reported' });
  const met = [{ clock: own.id, at: 9 * HOUR, by: '당직 1', note: '대면 보고' }];
  const times = timesOf({ suspected: 5 * HOUR, reported: 6 * HOUR });
  expect(clocksOf(incidentOf({ times, met }), [own])[0]?.met).toMatchObject({ by: '당직 1' });
});
