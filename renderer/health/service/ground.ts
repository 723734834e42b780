import type { GroundSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import type { Suspect } from '../../../shared/causes.ts';
import type { Bilingual } from '../../../shared/words.ts';

/** Something a service stands on, and how those who stand there are. */
export interface Footing {
  id: string;
  name: Bilingual;
  /** A ground's kind, `service` or `organisation`. */
  kind: string;
  /** How many services stand on it, this one included. */
  standing: number;
  /** Where failing services share it; null where nothing on it fails. */
  suspect: Suspect | null;
}

/** All grounds and services by id, for following what stands on what. */
type Elements = ReadonlyMap<string, Pick<Footing, 'name' | 'kind'> & { on: readonly string[] }>;

function elementsOf(
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
): Elements {
  return new Map([
    ...services.map(({ id, name, standsOn }) => {
      return [id, { name, kind: 'service', on: standsOn.map((one) => one.id) }] as const;
    }),
    ...grounds.map(({ id, name, kind, standsOn }) => [id, { name, kind, on: standsOn }] as const),
  ]);
}

/** Everything something stands on, the nearest first, each once. */
function below(id: string, elements: Elements): Set<string> {
  const found = new Set(elements.get(id)?.on);
  // A set can be walked while it grows: what is found leads on.
  for (const one of found) for (const next of elements.get(one)?.on ?? []) found.add(next);
  found.delete(id);
  return found;
}

/**
 * What a service stands on, the likeliest common cause first; its organisation only where it is
 * suspect, for every service has one.
 */
export function footingsOf(
  service: ServiceSummary,
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
  suspects: readonly Suspect[],
): Footing[] {
  const elements = elementsOf(services, grounds);
  const under = services.map((one) => below(one.id, elements));
  const suspectOf = (id: string, organisation: boolean) =>
    suspects.find((one) => one.id === id && (one.kind === 'organisation') === organisation) ?? null;
  const footings = [...below(service.id, elements)].flatMap((id): Footing[] => {
    const element = elements.get(id);
    if (!element) return [];
    const standing = under.filter((on) => on.has(id)).length;
    return [
      { id, name: element.name, kind: element.kind, standing, suspect: suspectOf(id, false) },
    ];
  });
  const owner = suspectOf(service.owner.id, true);
  if (owner && owner.failing > 1) {
    const { id, name } = service.owner;
    footings.push({ id, name, kind: 'organisation', standing: owner.standing, suspect: owner });
  }
  return footings.sort((a, b) => (b.suspect?.score ?? -1) - (a.suspect?.score ?? -1));
}
