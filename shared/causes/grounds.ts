import type { GroundSummary, ServiceSummary } from '../catalogue.ts';
import type { Bilingual } from '../words.ts';

/** Something several services can share: what they stand on, or who runs them. */
export interface Element {
  readonly kind: 'ground' | 'service' | 'organisation';
  readonly id: string;
  readonly name: Bilingual;
  /**
   * The service whose health tells this one's own; for a service, itself. It counts neither as
   * standing on the element nor as standing elsewhere. -1 where there is none.
   */
  readonly own: number;
  /** The services that stand on it, directly or not. */
  readonly on: readonly number[];
  /** How many grounds and services it stands on itself: of two that carry the same, more is closer. */
  readonly height: number;
}

/** Who stands on what, through every ground between. Services are named by their place in the list. */
export interface GroundIndex {
  readonly services: readonly ServiceSummary[];
  /** Everything each service stands on, and its organisation. */
  readonly elements: readonly (readonly Element[])[];
  /** The services that can explain each one: what it stands on and what tells a ground's health. */
  readonly parents: readonly (readonly number[])[];
}

const indexes = new WeakMap<
  readonly ServiceSummary[],
  { grounds: readonly GroundSummary[]; index: GroundIndex }
>();

/** The index of one catalogue, made once for the same two lists. */
export function indexGrounds(
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
): GroundIndex {
  const kept = indexes.get(services);
  if (kept?.grounds === grounds) return kept.index;
  const index = makeIndex(services, grounds);
  indexes.set(services, { grounds, index });
  return index;
}

function makeIndex(
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
): GroundIndex {
  const placeOf = new Map(services.map((service, place) => [service.id, place]));
  const groundOf = new Map(grounds.map((ground) => [ground.id, ground]));
  const building = new Map<string, Element & { on: number[] }>();
  const elements: Element[][] = [];
  const parents: number[][] = [];

  /** Where one goes from an id: what it stands on, and the service that tells a ground's health. */
  function below(id: string): readonly string[] {
    const ground = groundOf.get(id);
    if (ground) return ground.service ? [...ground.standsOn, ground.service] : ground.standsOn;
    const service = services[placeOf.get(id) ?? -1];
    return service?.standsOn.map((one) => one.id) ?? [];
  }

  /** Everything that is reached from some ids, themselves included. A circle is walked once. */
  function reach(from: readonly string[]): Set<string> {
    const reached = new Set(from);
    for (const id of reached) for (const next of below(id)) reached.add(next);
    return reached;
  }

  function element(kind: Element['kind'], id: string, name: Bilingual, own: number) {
    const key = `${kind} ${id}`;
    let found = building.get(key);
    if (!found) {
      const height = kind === 'organisation' ? 0 : reach(below(id)).size;
      found = { kind, id, name, own, on: [], height };
      building.set(key, found);
    }
    return found;
  }

  for (const [place, service] of services.entries()) {
    const mine: Element[] = [];
    const explaining = new Set<number>();
    for (const id of reach(service.standsOn.map((one) => one.id))) {
      const ground = groundOf.get(id);
      const own = placeOf.get(ground ? (ground.service ?? '') : id) ?? -1;
      if (own >= 0 && own !== place) explaining.add(own);
      const name = ground?.name ?? services[own]?.name;
      // What tells a ground's health does not stand on it, whatever circle the catalogue draws.
      if (!name || own === place) continue;
      const shared = element(ground ? 'ground' : 'service', id, name, own);
      shared.on.push(place);
      mine.push(shared);
    }
    const owner = element('organisation', service.owner.id, service.owner.name, -1);
    owner.on.push(place);
    mine.push(owner);
    elements.push(mine);
    parents.push([...explaining]);
  }
  return { services, elements, parents };
}
