import type { Cause } from '../../shared/causes.ts';
import type { Live } from './live.ts';

/** What is one alarm from now on: the alarms it was before and the causes it is about now. */
export interface Group {
  /** The one that goes on first. */
  alarms: Live[];
  /** Worst first, as given. */
  causes: Cause[];
}

/**
 * Puts together what belongs together: alarms and causes that share a service or a root. So one
 * alarm never becomes two while it lasts, two whose services turn out to share a cause become one,
 * and no service is ever in two alarms.
 */
export function groupsOf(live: readonly Live[], causes: readonly Cause[]): Group[] {
  const groups = new Set<Group>();
  const at = new Map<string, Group>();

  function join(names: readonly string[], part: Group): void {
    const met = new Set([part]);
    for (const name of names) {
      const other = at.get(name);
      if (other) met.add(other);
    }
    const [first = part, ...others] = [...met].toSorted(compareGroups);
    for (const other of others) {
      first.alarms.push(...other.alarms);
      first.causes.push(...other.causes);
      groups.delete(other);
      for (const [name, group] of at) if (group === other) at.set(name, first);
    }
    groups.add(first);
    for (const name of names) at.set(name, first);
  }

  for (const alarm of live) {
    const { kind, id } = alarm.cause;
    const names = [`root ${kind}:${id}`, ...alarm.services.map((service) => service.id)];
    join(names, { alarms: [alarm], causes: [] });
  }
  for (const cause of causes) {
    join([`root ${cause.key}`, ...cause.services], { alarms: [], causes: [cause] });
  }
  const order = new Map(causes.map((cause, place) => [cause, place]));
  return [...groups].map(({ alarms, causes }) => ({
    alarms: alarms.toSorted(compareAlarms),
    causes: causes.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }));
}

/** Those with alarms first. */
function compareGroups(a: Group, b: Group): number {
  return Number(b.alarms.length > 0) - Number(a.alarms.length > 0);
}

/** What has called goes on before what has not, the older before the newer. */
function compareAlarms(a: Live, b: Live): number {
  return Number(b.called !== null) - Number(a.called !== null) || a.raisedAt - b.raisedAt;
}
