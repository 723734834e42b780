import { describe, expect, it } from 'vitest';
import { earlierTimes } from '../../../../renderer/incidents/know/earlier.ts';
import type { TimelineEntry, TimeName } from '../../../../shared/incident.ts';

function changed(
  id: number,
  time: TimeName,
  from: number | null,
  to: number | null,
): TimelineEntry {
  const what = { kind: 'time', time, from, to, reason: null } as const;
  return { id, incident: 'i-1', at: id, writtenAt: id, by: `근무자 ${id}`, what };
}

describe('what a time was before', () => {
  it('is the value before it was last set right, whatever order the entries come in', () => {
    const entries = [
      changed(3, 'started', 200, 100),
      changed(1, 'started', 300, 200),
      changed(2, 'detected', null, 500),
    ];
    for (const order of [entries, entries.toReversed()]) {
      expect(earlierTimes(order, 'i-1')).toEqual(
        new Map([['started', { at: 200, by: '근무자 3' }]]),
      );
    }
  });

  it('is not that of an incident that went on here', () => {
    expect(earlierTimes([changed(1, 'started', 300, 200)], 'i-2').size).toBe(0);
  });
});
