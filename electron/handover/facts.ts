import { clocksOf } from '../../shared/clocks.ts';
import type { Deadline } from '../../shared/deadline.ts';
import type { Acknowledgement, Handling } from '../../shared/handling.ts';
import type { HandoverFacts } from '../../shared/handover.ts';
import type { Transition } from '../../shared/health.ts';
import { beganAt, type Incident, isOpen } from '../../shared/incident.ts';
import { standingOf } from '../../shared/progress.ts';
import type { Bilingual } from '../../shared/words.ts';

/**
 * How far ahead a silence or a maintenance that ends concerns the next shift, milliseconds: control
 * rooms change shifts every twelve hours at the latest.
 */
export const NEXT_SHIFT_MS = 12 * 3_600_000;

/** What one person can take in; beyond it, the board and the incidents themselves tell more. */
const MOST_CHANGES = 500;
const MOST_ITEMS = 200;
const MOST_LISTED = 500;

export interface ServiceName {
  id: string;
  name: Bilingual;
}

/** All that a handover is composed from, as it is now. */
export interface Circumstances {
  /** When the shift began, milliseconds. */
  since: number;
  at: number;
  incidents: readonly Incident[];
  deadlines: readonly Deadline[];
  /** Firm changes since the shift began, in any order, each with the service its check is of. */
  transitions: readonly (Transition & { service: ServiceName })[];
  handling: Handling;
  /** Undefined where the catalogue has none such. */
  service: (id: string) => ServiceName | undefined;
}

/** What the next shift must know. */
export function factsOf(now: Circumstances): HandoverFacts {
  return {
    since: now.since,
    at: now.at,
    incidents: now.incidents
      .filter(isOpen)
      .toSorted((a, b) => a.number - b.number)
      .map((incident) => openOf(incident, now.deadlines)),
    changes: lastOfEach(now),
    acknowledged: now.handling.acknowledgements
      .filter(({ until }) => until === null || until > now.at)
      .slice(0, MOST_LISTED)
      .map((one) => inHand(one, now)),
    ending: endingIn(now),
  };
}

function openOf(incident: Incident, deadlines: readonly Deadline[]): HandoverFacts['incidents'][0] {
  const { id, number, title, state } = incident;
  return {
    id,
    number,
    title,
    state,
    startedAt: beganAt(incident),
    items: incident.items
      .flatMap((item) => {
        const standing = standingOf(item, incident);
        if (standing !== 'open' && standing !== 'blocked') return [];
        const { text, required, assignee, reason } = item;
        return [{ text, state: standing, required, assignee, reason }];
      })
      .slice(0, MOST_ITEMS),
    clocks: clocksOf(incident, deadlines).flatMap(({ deadline, due, met }) =>
      met ? [] : [{ name: deadline.name, due }],
    ),
  };
}

/** What a check came to, however often it changed on the way. */
function lastOfEach({ transitions, since }: Circumstances): HandoverFacts['changes'] {
  const last = new Map<string, HandoverFacts['changes'][0]>();
  for (const one of transitions.toSorted((a, b) => a.at - b.at)) {
    if (one.at < since) continue;
    // That a check is seen to be well for the first time is no news.
    if (one.from === 'pending' && one.to === 'up' && !last.has(one.check)) continue;
    last.set(one.check, one);
  }
  return [...last.values()]
    .toSorted((a, b) => b.at - a.at || (a.check < b.check ? -1 : 1))
    .slice(0, MOST_CHANGES);
}

function inHand(
  { service, owner, reason, until }: Acknowledgement,
  now: Circumstances,
): HandoverFacts['acknowledged'][0] {
  const name = now.service(service)?.name ?? { ko: service, en: service };
  return { service: name, owner, reason, until };
}

/** The soonest first. */
function endingIn({ at, handling }: Circumstances): HandoverFacts['ending'] {
  const silences = handling.silences.map(({ reason, until }) => ({
    kind: 'silence' as const,
    reason,
    until,
  }));
  const maintenance = handling.maintenance.flatMap(({ reason, next }) =>
    next ? [{ kind: 'maintenance' as const, reason, until: next.until }] : [],
  );
  return [...silences, ...maintenance]
    .filter(({ until }) => until > at && until <= at + NEXT_SHIFT_MS)
    .toSorted((a, b) => a.until - b.until)
    .slice(0, MOST_LISTED);
}
