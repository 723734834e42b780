import type { Transition } from '../../shared/health.ts';

/** How far back outages are counted, milliseconds: "the fourth in seven days". */
export const RECENT_MS = 7 * 24 * 3_600_000;

/** A service and what its checks went through, in any order. */
export interface Watched {
  service: string;
  transitions: readonly Transition[];
}

/**
 * How many-eth outage in seven days one is, itself counted: the others are those that lasted at some
 * time of the seven days before it began. What lasts of the services it affects is this outage.
 * @param watched every service whose outages are worth counting
 * @param services whom the outage affects
 * @param since when it began, milliseconds
 */
export function nthOutage(
  watched: readonly Watched[],
  services: readonly string[],
  since: number,
): number {
  const affected = new Set(services);
  const earlier = watched.flatMap(({ service, transitions }) =>
    outagesOf(transitions).filter(
      ({ from, to }) =>
        to > since - RECENT_MS && (affected.has(service) ? to <= since : from <= since),
    ),
  );
  return earlier.length + 1;
}

/** From the fall of its first check until none of them is down any more. */
function outagesOf(transitions: readonly Transition[]): { from: number; to: number }[] {
  const down = new Set<string>();
  const outages: { from: number; to: number }[] = [];
  for (const { check, to, since } of transitions.toSorted((a, b) => a.since - b.since)) {
    const last = outages.at(-1);
    if (to === 'down') {
      if (down.size === 0) outages.push({ from: since, to: Number.POSITIVE_INFINITY });
      down.add(check);
      // That nobody can say how it is does not end an outage.
    } else if (to !== 'unknown' && to !== 'pending' && down.delete(check)) {
      if (down.size === 0 && last) last.to = since;
    }
  }
  return outages;
}
