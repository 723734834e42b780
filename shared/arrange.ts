import type { GroundSummary, ServiceSummary } from './catalogue.ts';
import type { Cause } from './causes.ts';
import { type GradeNames, gradeNames } from './gradeNames.ts';
import { STATES, type State } from './health.ts';
import type { BoardView } from './settings.ts';
import type { Standing } from './standing.ts';
import type { Bilingual } from './words.ts';

export interface Group {
  key: string;
  /** Null for what belongs to none. */
  name: Bilingual | null;
  services: ServiceSummary[];
}

/** A cause as the board shows it. */
export interface Need {
  cause: Cause;
  /** Somebody has everything in hand that it drags along. */
  inHand: boolean;
  /** Nobody is called about anything that it drags along. */
  silenced: boolean;
}

export interface Arrangement {
  /** What needs a person, worst first; what somebody has in hand below. */
  needs: Need[];
  /** Everything else, in the catalogue's order; in a group, what is not well first. */
  groups: Group[];
}

export interface Asked {
  services: ReadonlyMap<string, ServiceSummary>;
  places: Places;
  standings: ReadonlyMap<string, Pick<Standing, 'state'>>;
  /** Worst first. */
  causes: readonly Cause[];
  acknowledged: ReadonlySet<string>;
  silenced: ReadonlySet<string>;
  wanted: (service: ServiceSummary) => boolean;
}

/** Every service in its group, whatever its state: made once for a catalogue and a way of grouping. */
export type Places = readonly Group[];

/** @param services in the catalogue's order */
export function placesOf(
  services: Iterable<ServiceSummary>,
  grounds: readonly GroundSummary[],
  by: BoardView['group'],
  gradeName: GradeNames = gradeNames([]),
): Places {
  const groups = new Map<string, Group>();
  const groupOf = grouping(by, grounds, gradeName);
  for (const service of services) {
    const { key, name } = groupOf(service);
    const group = groups.get(key);
    if (group) group.services.push(service);
    else groups.set(key, { key, name, services: [service] });
  }
  return sorted(by, [...groups.values()]);
}

const QUIET_ORDER: readonly State[] = [
  'down',
  'degraded',
  'unknown',
  'pending',
  'maintenance',
  'up',
];

/** The board: whom it needs first, and everything else where people expect it. */
export function arrange(asked: Asked): Arrangement {
  const { services, causes, acknowledged, silenced, standings, wanted } = asked;
  const failing = new Set(causes.flatMap((cause) => cause.services));
  const wants = (id: string): boolean => {
    const service = services.get(id);
    return service !== undefined && wanted(service);
  };
  const needs = causes
    .filter((cause) => cause.services.some(wants))
    .map((cause) => ({
      cause,
      inHand: cause.services.every((id) => acknowledged.has(id)),
      silenced: cause.services.every((id) => silenced.has(id)),
    }));
  const groups: Group[] = [];
  for (const { key, name, services: all } of asked.places) {
    const quiet = all.filter((service) => !failing.has(service.id) && wanted(service));
    if (quiet.length === 0) continue;
    const stateOf = ({ id }: ServiceSummary) => standings.get(id)?.state ?? 'pending';
    groups.push({ key, name, services: wellLast(quiet, stateOf) });
  }
  return {
    needs: [...needs.filter((n) => !n.inHand), ...needs.filter((n) => n.inHand)],
    groups,
  };
}

/** What is not well first; else in the order given, which most groups keep whole. */
function wellLast(
  services: ServiceSummary[],
  stateOf: (service: ServiceSummary) => State,
): ServiceSummary[] {
  if (services.every((one) => stateOf(one) === 'up')) return services;
  const byState = Map.groupBy(services, stateOf);
  return QUIET_ORDER.flatMap((state) => byState.get(state) ?? []);
}

type Place = Pick<Group, 'key' | 'name'>;

const NO_PLACE: Place = { key: '', name: null };

function grouping(
  by: BoardView['group'],
  grounds: readonly GroundSummary[],
  gradeName: GradeNames,
): (service: ServiceSummary) => Place {
  switch (by) {
    case 'organisation':
      return ({ owner }) => ({ key: owner.id, name: owner.name });
    case 'ground':
      return ({ standsOn }) => (standsOn.length === 0 ? NO_PLACE : together(standsOn));
    case 'datacentre': {
      const centreOf = datacentres(grounds);
      return ({ standsOn }) => {
        for (const { id } of standsOn) {
          const centre = centreOf(id);
          if (centre) return { key: centre.id, name: centre.name };
        }
        return NO_PLACE;
      };
    }
    case 'grade':
      return ({ grade }) =>
        grade === null ? NO_PLACE : { key: String(grade), name: gradeName(grade) };
  }
}

/** Who stands on exactly the same stands together, so that each service is shown once. */
function together(standsOn: ServiceSummary['standsOn']): Place {
  return {
    key: standsOn.map(({ id }) => id).join(' '),
    name: {
      ko: standsOn.map(({ name }) => name.ko).join(' · '),
      en: standsOn.map(({ name }) => name.en).join(' · '),
    },
  };
}

/** The datacentre a ground is or stands in, the first one found. */
function datacentres(grounds: readonly GroundSummary[]): (id: string) => GroundSummary | null {
  const byId = new Map(grounds.map((ground) => [ground.id, ground]));
  const known = new Map<string, GroundSummary | null>();
  const find = (id: string): GroundSummary | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Said before it is looked for, so that grounds which stand on each other end the search.
    known.set(id, null);
    const ground = byId.get(id);
    const found =
      ground?.kind === 'datacentre'
        ? ground
        : (ground?.standsOn.map(find).find((each) => each !== null) ?? null);
    known.set(id, found);
    return found;
  };
  return find;
}

/** Grades count up; everything else keeps the catalogue's order. What belongs to none is last. */
function sorted(by: BoardView['group'], groups: Group[]): Group[] {
  const last = (group: Group) => Number(group.key === '');
  return groups.sort(
    (a, b) => last(a) - last(b) || (by === 'grade' ? Number(a.key) - Number(b.key) : 0),
  );
}

/** How many services stand in each state. */
export function countStates(standings: Iterable<Pick<Standing, 'state'>>): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of standings) counts[state] += 1;
  return counts;
}
