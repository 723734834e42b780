import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeTimeline,
  rowsOf,
  writtenApart,
} from '../../../../renderer/incidents/happened/timeline.ts';
import type { TimelineEntry } from '../../../../shared/incident.ts';

function entry(id: number, at: number, writtenAt = at): TimelineEntry {
  const what = { kind: 'note', text: `${id}`, attachments: [], newFact: false } as const;
  return { id, incident: 'i', at, writtenAt, by: null, what: { ...what, attachments: [] } };
}

const ids = (entries: readonly TimelineEntry[]): number[] => entries.map(({ id }) => id);

/** Entries with ids of their own and times that often coincide. */
const entries = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 })
  .map((times) => times.map((at, index) => entry(index + 1, at)));

describe('mergeTimeline', () => {
  it('orders by when it happened, then by when it was written down', () => {
    const merged = mergeTimeline([entry(1, 10), entry(2, 30)], [entry(4, 10), entry(3, 20)]);
    expect(ids(merged)).toEqual([1, 4, 3, 2]);
  });

  it('comes to the same whatever arrives first, twice or in pieces', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.infiniteStream(fc.boolean()), (all, seed, picks) => {
        const whole = mergeTimeline([], all);
        const shuffled = all.toSorted(
          (a, b) => ((a.id * 7919 + seed) % 97) - ((b.id * 7919 + seed) % 97),
        );
        let kept: readonly TimelineEntry[] = [];
        for (const one of shuffled) {
          kept = mergeTimeline(kept, [one]);
          if (picks.next().value) kept = mergeTimeline(kept, [one, ...all.slice(0, 3)]);
        }
        expect(ids(mergeTimeline(kept, all))).toEqual(ids(whole));
      }),
    );
  });

  it('keeps the very list when nothing is new, so that nothing is drawn again', () => {
    const kept = mergeTimeline([], [entry(1, 1)]);
    expect(mergeTimeline(kept, [entry(1, 1)])).toBe(kept);
  });
});

describe('rowsOf', () => {
  it('begins each Korean day with its heading, once', () => {
    // 14:59 UTC is 23:59 in Korea, and a minute later it is tomorrow there.
    const late = Date.UTC(2023, 10, 17, 14, 59);
    const rows = rowsOf([entry(1, late), entry(2, late), entry(3, late + 60_000)]);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'entry', 'entry', 'day', 'entry']);
  });

  it('gives every row a key of its own', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const rows = rowsOf(mergeTimeline([], all));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});

describe('writtenApart', () => {
  it('tells the second time only when they differ by more than a minute', () => {
    expect(writtenApart(entry(1, 0, 60_000))).toBe(false);
    expect(writtenApart(entry(1, 0, 60_001))).toBe(true);
    expect(writtenApart(entry(1, 60_001, 0))).toBe(true);
  });
});
