import type { Cause } from '../../shared/causes.ts';
import type { Kept } from './records.ts';

/** What is proposed: one cause's services that nobody has in an incident yet. */
export interface Proposed {
  id: string;
  cause: Cause;
  /** In the cause's order. */
  services: string[];
}

/** What failures make of the proposals that were. */
export interface Arrangement {
  /** Worst first. */
  proposed: Proposed[];
  /** All is well again. */
  ended: Kept[];
  /** Undecided ones that became part of another one. */
  absorbed: Kept[];
  /** Undecided ones whose services are all in hand: in the incident named. */
  taken: { kept: Kept; incident: string }[];
  /** Undecided ones of which nobody can say just now how they fare: they stand as they were. */
  held: Kept[];
}

/** All that decides what is proposed, as it is now. */
export interface Circumstances {
  /** What fails firmly, worst first. */
  causes: readonly Cause[];
  down(service: string): boolean;
  /** Of a service the catalogue has no more, true. */
  well(service: string): boolean;
  /** Whether nobody can say just now how it fares. */
  unsure(service: string): boolean;
  /** When it began to fail, milliseconds. */
  since(service: string): number;
  /** The incident that a service's present failure is, or was, dealt with in. */
  incidentOf(service: string): string | undefined;
  /** Whether a proposal of an earlier failure has the id. */
  taken(id: string): boolean;
}

/**
 * One proposal for each cause that has a service down which is in no incident and which nobody said
 * is none. It keeps its id while one of its services fails, whatever the cause turns out to be, and
 * stands while nobody can say whether they still do; a service is never in two.
 */
export function arrange(before: readonly Kept[], now: Circumstances): Arrangement {
  const lasting = before.filter(({ services }) => !services.every(now.well));
  const dismissed = new Set(
    lasting.flatMap(({ decision, services }) => (decision?.kind === 'dismissed' ? services : [])),
  );
  const open = (service: string): boolean =>
    !dismissed.has(service) && now.incidentOf(service) === undefined;

  const undecided = new Set(lasting.filter(({ decision }) => decision === null));
  const explained = new Set(now.causes.flatMap(({ services }) => services));
  const proposed: Proposed[] = [];
  const absorbed: Kept[] = [];
  for (const cause of now.causes) {
    const failing = cause.services.filter(open);
    const same = [...undecided].filter((kept) =>
      kept.services.some((service) => failing.includes(service)),
    );
    const [goesOn, ...others] = same;
    if (!goesOn && !failing.some(now.down)) continue;
    // What nobody can say of one just now does not take it out of what fails.
    const unsure = same
      .flatMap((kept) => kept.services)
      .filter((service) => open(service) && !explained.has(service) && now.unsure(service));
    const services = [...failing, ...unsure];
    for (const one of others) absorbed.push(one);
    for (const one of [goesOn, ...others]) if (one) undecided.delete(one);
    const id = goesOn?.id ?? newId(cause, services, now);
    proposed.push({ id, cause, services });
  }

  const taken = [...undecided].flatMap((kept) => {
    const [incident, ...more] = kept.services.map(now.incidentOf);
    return incident !== undefined && more.every((one) => one !== undefined)
      ? [{ kept, incident }]
      : [];
  });
  const ended = before.filter((kept) => !lasting.includes(kept));
  const held = [...undecided].filter(
    ({ services }) => services.every(open) && services.some(now.unsure),
  );
  return { proposed, ended, absorbed, taken, held };
}

/** Says what fails and since when, so that it is the same after a restart. */
function newId({ key }: Cause, services: readonly string[], now: Circumstances): string {
  const id = `${key}@${Math.min(...services.map(now.since))}`;
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? id : `${id}.${n}`;
    if (!now.taken(numbered)) return numbered;
  }
}
