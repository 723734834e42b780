import type { Handling } from '../../../shared/handling.ts';
import type { Matcher } from '../../../shared/matching.ts';
import type { BoardView } from '../../../shared/settings.ts';
import type { Standing } from '../../../shared/standing.ts';

/** What the board can be narrowed to. */
export type Trait = BoardView['only'][number];

/** In the order in which they are offered: states first, then what is true of a state. */
export const TRAITS: readonly Trait[] = [
  'down',
  'degraded',
  'unknown',
  'maintenance',
  'soft',
  'flapping',
  'stale',
  'acknowledged',
  'silenced',
];

/** Which services operators have said something about, at one moment. */
export interface Handled {
  acknowledged: ReadonlySet<string>;
  silenced: ReadonlySet<string>;
}

/** @param now milliseconds since the epoch: a silence that has run out holds no more */
export function handledAt(handling: Handling, matcher: Matcher, now: number): Handled {
  const silences = handling.silences.filter(({ until }) => until > now);
  return {
    acknowledged: new Set(handling.acknowledgements.map(({ service }) => service)),
    silenced: new Set(silences.flatMap(({ match }) => [...matcher(match)])),
  };
}

/** Whether one trait is true of a service. */
export function has(trait: Trait, service: string, shown: Standing, handled: Handled): boolean {
  switch (trait) {
    case 'soft':
      return !shown.firm;
    case 'flapping':
      return shown.flapping;
    case 'stale':
      return shown.stale;
    case 'acknowledged':
      return handled.acknowledged.has(service);
    case 'silenced':
      return handled.silenced.has(service);
    default:
      return shown.state === trait;
  }
}

/** How many services each trait is true of. */
export function countTraits(
  standings: ReadonlyMap<string, Standing>,
  handled: Handled,
): Record<Trait, number> {
  const counts = Object.fromEntries(TRAITS.map((trait) => [trait, 0])) as Record<Trait, number>;
  for (const [service, shown] of standings) {
    if (shown.state === 'up' && !shown.flapping && !shown.stale && !handled.silenced.has(service)) {
      continue;
    }
    for (const trait of TRAITS) if (has(trait, service, shown, handled)) counts[trait] += 1;
  }
  return counts;
}
