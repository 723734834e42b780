import type { Happening, Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { type Act, type Change, mustBeOpen, mustNotBeClosed, refTo } from './change.ts';
import { joinItems } from './items.ts';
import { mustFit } from './limits.ts';
import { notice, tellAdded, without } from './services.ts';
import { beforeStart } from './times.ts';

/** Of two incidents that are one, what was noticed first counts: a legal clock runs from it. */
const EARLIER = ['started', 'detected', 'suspected', 'leaked'] as const;

/**
 * One incident goes on in another, with all it had found; its own account stays as it was and
 * changes no more.
 * @throws Problem where they are the same, the one is closed or the other not open
 */
export function merge(
  source: Incident,
  into: Incident,
  reason: string,
  act: Act,
): { source: Change; into: Change } {
  if (source.id === into.id) throw new Problem('incident.mergeItself', { number: into.number });
  mustNotBeClosed(source);
  mustBeOpen(into);
  return {
    source: {
      incident: { ...source, state: 'closed', closedAt: act.at, mergedInto: refTo(into) },
      happenings: [
        { kind: 'merged', other: refTo(into), into: true, reason },
        { kind: 'state', from: source.state, to: 'closed', reason },
      ],
    },
    into: received(source, into, reason),
  };
}

function received(source: Incident, into: Incident, reason: string): Change {
  const services = without(source.services, into.services);
  const { items, happenings: settled } = joinItems(into, source);
  const { times, happenings: timed } = joinTimes(source, into);
  const seen = notice(into, { symptoms: source.symptoms, layer: into.layer ?? source.layer });
  const incident: Incident = {
    ...seen,
    services: [...into.services, ...services],
    times,
    nth: Math.max(into.nth, source.nth),
    checklists: joined(into.checklists, source.checklists, ({ template }) => template),
    items,
    newFacts: joined(into.newFacts, source.newFacts, ({ entry }) => entry),
    met: joined(into.met, source.met, ({ clock }) => clock),
    pins: joined(into.pins, source.pins, (entry) => entry),
    absorbed: joined(into.absorbed, [refTo(source), ...source.absorbed], ({ id }) => id),
  };
  mustFit('services', incident.services.length);
  mustFit('newFacts', incident.newFacts.length);
  mustFit('pins', incident.pins.length);
  return {
    incident,
    happenings: [
      { kind: 'merged', other: refTo(source), into: false, reason },
      ...services.map(tellAdded),
      ...timed,
      ...settled,
    ],
  };
}

function joinTimes(source: Incident, into: Incident) {
  let { times } = into;
  const happenings: Happening[] = [];
  for (const time of EARLIER) {
    const [from, to] = [into.times[time], source.times[time]];
    if (to === null || (from !== null && from <= to)) continue;
    const earlier = { ...times, [time]: to };
    if (beforeStart(earlier)) continue;
    times = earlier;
    happenings.push({ kind: 'time', time, from, to, reason: null });
  }
  return { times, happenings };
}

/** Both lists, each thing once; of two with one key, the first. */
function joined<T>(own: readonly T[], others: readonly T[], keyOf: (one: T) => unknown): T[] {
  const keys = new Set(own.map(keyOf));
  return [...own, ...others.filter((one) => !keys.has(keyOf(one)))];
}
