import { useEffect } from 'react';
import type { TimelineEntry } from '../../../shared/incident.ts';
import type { EntryFinder } from './filter.ts';

/** What is left of an idle moment when the page should have it back, milliseconds. */
const SPARE_MS = 2;

/** Makes the words of a long timeline while the page is idle, so that the first search is quick too. */
export function useReady(finder: EntryFinder, entries: readonly TimelineEntry[]): void {
  useEffect(() => {
    let next = 0;
    let waiting = 0;
    const go = (idle: IdleDeadline): void => {
      next = finder.prepare(entries, next, () => idle.timeRemaining() < SPARE_MS);
      if (next < entries.length) waiting = requestIdleCallback(go);
    };
    waiting = requestIdleCallback(go);
    return () => cancelIdleCallback(waiting);
  }, [finder, entries]);
}
