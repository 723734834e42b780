import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CheckHealth } from '../../shared/health.ts';
import type { Standing } from '../../shared/standing.ts';
import { registerStore } from '../app/sync.ts';
import { HealthCopy, topic } from './copy.ts';
import { Pace } from './pace.ts';

/**
 * How long an arrangement holds, milliseconds for each service: a small board follows every message,
 * a large one leaves the page most of its time.
 */
const HOLDS_MS = 0.05;
/** The longest: often enough for the eye. */
const LONGEST_MS = 250;

export { serviceOf } from './copy.ts';

export const healthCopy = new HealthCopy();

registerStore({
  hydrate: (snapshot) => healthCopy.hydrate(snapshot),
  remember: (board) => healthCopy.hydrate(board),
  apply: (changes) => healthCopy.apply(changes, Date.now()),
});

const pace = new Pace(
  () => Math.min(LONGEST_MS, healthCopy.services.size * HOLDS_MS),
  () => healthCopy.topics.tell(PACED),
);
const PACED = 'paced';
healthCopy.topics.listen(topic.moved, () => pace.ask());

function useTopic<T>(name: string, read: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => healthCopy.topics.listen(name, listener),
    [name],
  );
  return useSyncExternalStore(subscribe, read);
}

/**
 * Something of the copy, looked at after every message. The maps of the copy are changed in place:
 * select an entry of one, not the map.
 */
export function useHealth<T>(select: (copy: HealthCopy) => T): T {
  return useTopic(topic.batch, () => select(healthCopy));
}

/** How a service stands now; undefined where the catalogue no longer names it. */
export function useStanding(service: string): Standing | undefined {
  return useTopic(topic.service(service), () => healthCopy.standings.get(service));
}

/** When this page last heard of a change of a service's state. */
export function useChangedAt(service: string): number | undefined {
  return useTopic(topic.service(service), () => healthCopy.changedAt.get(service));
}

/** The judged state of one check; undefined before the first. */
export function useCheckHealth(check: string | null): CheckHealth | undefined {
  return useTopic(topic.check(check ?? ''), () => healthCopy.health.get(check ?? ''));
}

const NONE: readonly null[] = [];

/** Last latencies of a check in milliseconds, oldest first, null where a run failed. */
export function useRecent(check: string | null): readonly (number | null)[] {
  return useTopic(topic.recent(check ?? ''), () => healthCopy.recent.get(check ?? '') ?? NONE);
}

/**
 * How everything stands, at most every {@link LONGEST_MS} ms on a large board. The map is changed in place;
 * `version` rises whenever it was. What follows from it may be drawn in pieces, so that a large
 * board never holds up the page: rows of their own show a change at once.
 */
export function useStandings(): { standings: ReadonlyMap<string, Standing>; version: number } {
  const [version, setVersion] = useState(healthCopy.moves);
  useEffect(() => {
    const look = () => startTransition(() => setVersion(healthCopy.moves));
    look();
    return healthCopy.topics.listen(PACED, look);
  }, []);
  return { standings: healthCopy.standings, version };
}
