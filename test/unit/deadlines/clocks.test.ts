import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../../shared/clocks.ts';
import { applies } from '../../../shared/condition.ts';
import { factsOf } from '../../../shared/facts.ts';
import { incidentOf } from '../../support/incident.ts';
import { deadlineOf, HOUR, someDeadlines, someIncident, timesOf } from './scene.ts';

describe('clocksOf', () => {
  it('runs from the time it names, for as long as it says', () => {
    const incident = incidentOf({ times: timesOf({ suspected: 5 * HOUR }) });
    expect(clocksOf(incident, [deadlineOf()])).toEqual([
      { key: 'first-report', deadline: deadlineOf(), from: 5 * HOUR, due: 29 * HOUR, met: null },
    ]);
  });

  it('does not run while its time is not set, nor where its condition is not true', () => {
    expect(clocksOf(incidentOf(), [deadlineOf()])).toEqual([]);
    const attacked = incidentOf({ times: timesOf({ suspected: HOUR }) });
    expect(clocksOf(attacked, [deadlineOf({ when: 'leak' })])).toEqual([]);
  });

  it('gives each new fact a clock of its own, which is met on its own', () => {
    const incident = incidentOf({
      times: timesOf({ suspected: HOUR }),
      newFacts: [
        { entry: 12, at: 3 * HOUR },
        { entry: 7, at: 2 * HOUR },
      ],
      met: [{ clock: 'addition@7', at: 4 * HOUR, by: '김상황', note: '보완 제출' }],
    });
    const addition = deadlineOf({ id: 'addition', from: 'newFact', when: 'attack' });
    expect(clocksOf(incident, [addition])).toMatchObject([
      { key: 'addition@7', due: 26 * HOUR, met: { at: 4 * HOUR, by: '김상황', note: '보완 제출' } },
      { key: 'addition@12', due: 27 * HOUR, met: null },
    ]);
  });

  it('has a clock for every set start whose condition is true, and no other', () => {
    fc.assert(
      fc.property(someIncident, someDeadlines, (incident, deadlines) => {
        const clocks = clocksOf(incident, deadlines);
        for (const deadline of deadlines) {
          const { from, id, when, withinMs } = deadline;
          const starts =
            from === 'newFact'
              ? incident.newFacts.map((fact) => [`${id}@${fact.entry}`, fact.at] as const)
              : [[id, incident.times[from]] as const];
          const running = applies(when, factsOf(incident)) ? starts : [];
          const mine = clocks.filter((clock) => clock.deadline === deadline);
          expect(mine.map(({ key, from }) => [key, from]).sort()).toEqual(
            running.filter(([, at]) => at !== null).sort(),
          );
          for (const clock of mine) {
            expect(clock.due - clock.from).toBe(withinMs);
            expect(clock.met !== null).toBe(incident.met.some((one) => one.clock === clock.key));
          }
        }
      }),
    );
  });

  it('names the soonest first, the same in whatever order the deadlines are given', () => {
    fc.assert(
      fc.property(someIncident, someDeadlines, (incident, deadlines) => {
        const clocks = clocksOf(incident, deadlines);
        expect(clocks.map(({ due }) => due)).toEqual(
          clocks.map(({ due }) => due).sort((a, b) => a - b),
        );
        expect(clocksOf(incident, deadlines.toReversed())).toEqual(clocks);
        expect(new Set(clocks.map(({ key }) => key)).size).toBe(clocks.length);
      }),
    );
  });
});
