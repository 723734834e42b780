import { indexGrounds } from '../../shared/causes/grounds.ts';
import { NEARLY_ALL } from '../../shared/causes/likely.ts';
import type { Standings } from '../../shared/matching.ts';
import type { Bilingual } from '../../shared/words.ts';
import type { Fares } from './standings.ts';

/** A ground that several failing services stand on, and on which hardly anything is well. */
export interface SharedGround {
  id: string;
  name: Bilingual;
  /** As the catalogue has it: `authentication`, `datacentre`, `storage` … */
  kind: string;
  /** Services on it that fail. */
  failing: number;
  /** Services on it of which is known how they fare. */
  judged: number;
}

/**
 * The grounds that all of some failing services stand on, directly or not, and on which
 * {@link NEARLY_ALL} of what can be judged fails: the one that carries least first, for it says
 * most. A service that tells a ground's own health counts as standing on it. Fewer than two share
 * nothing.
 */
export function sharedGrounds(
  services: readonly string[],
  standings: Standings,
  fares: (service: string) => Fares | undefined,
): SharedGround[] {
  if (services.length < 2) return [];
  const index = indexGrounds(standings.services, standings.grounds);
  const kinds = new Map(standings.grounds.map(({ id, kind }) => [id, kind]));
  const placeOf = new Map(standings.services.map(({ id }, place) => [id, place]));
  const places = services.map((id) => placeOf.get(id) ?? -1);
  const grounds = new Set(
    places.flatMap((place) => index.elements[place] ?? []).filter(({ kind }) => kind === 'ground'),
  );
  return [...grounds]
    .flatMap((ground) => {
      const on = new Set([...ground.on, ground.own].filter((place) => place >= 0));
      if (!places.every((place) => on.has(place))) return [];
      const all = [...on].flatMap((place) => fares(standings.services[place]?.id ?? '') ?? []);
      const failing = all.filter((one) => one.failing.length > 0).length;
      const judged = failing + all.filter(({ well }) => well).length;
      if (failing < NEARLY_ALL * judged) return [];
      const { id, name, height } = ground;
      return [{ id, name, kind: kinds.get(id) ?? 'other', failing, judged, on: on.size, height }];
    })
    .toSorted((a, b) => a.on - b.on || b.height - a.height || (a.id < b.id ? -1 : 1))
    .map(({ on: _on, height: _height, ...ground }) => ground);
}
