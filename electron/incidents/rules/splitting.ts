import type { AffectedService, Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { type Act, type Change, mustBeOpen, refTo } from './change.ts';
import { type Several, without } from './services.ts';

export interface Split {
  /** Of the new incident. */
  id: string;
  number: number;
  title: string;
  services: readonly string[];
  /** The n-th of its services within seven days. */
  nth: number;
  reason: string;
}

/** Services that leave an incident. @throws Problem where they are none, all, or not in it */
export function leaving(source: Incident, ids: readonly string[]): Several<AffectedService> {
  mustBeOpen(source);
  const { number } = source;
  const stranger = ids.find((id) => !source.services.some((service) => service.id === id));
  if (stranger !== undefined) {
    throw new Problem('incident.notAffected', { number, service: stranger });
  }
  const [first, ...others] = source.services.filter(({ id }) => ids.includes(id));
  if (!first || others.length + 1 === source.services.length) {
    throw new Problem('incident.splitSome', { number });
  }
  return [first, ...others];
}

/**
 * Some services become an incident of their own. Until then both have one history, so what was
 * found, done and told until then is true of both.
 */
export function split(
  source: Incident,
  { id, number, title, services: ids, nth, reason }: Split,
  act: Act,
): { source: Change; off: Change } {
  const services = leaving(source, ids);
  const names = services.map(({ name }) => name);
  return {
    source: {
      incident: { ...source, services: without(source.services, services) },
      happenings: [{ kind: 'split', other: { id, number }, off: true, services: names, reason }],
    },
    off: {
      incident: {
        ...source,
        id,
        number,
        title,
        services: [...services],
        nth,
        openedAt: act.at,
        openedBy: act.by,
        splitFrom: { ...refTo(source), at: act.at },
      },
      happenings: [{ kind: 'split', other: refTo(source), off: false, services: names, reason }],
    },
  };
}
