import { resolve } from 'node:path';
import type { World } from '../shared/contract.ts';

/** What opens where nothing was asked for and nothing is remembered. */
const FIRST_DRILL = 'november-2023';

/**
 * The world that a console opens when it starts.
 * @param asked what the command line names
 * @param remembered the catalogue opened last; null while only the drill was used
 */
export function firstWorld(
  asked: { catalogue: string | null; drill: string | null },
  remembered: () => string | null,
): World {
  if (asked.drill !== null) return { kind: 'drill', name: asked.drill };
  const named = asked.catalogue;
  const path = named === null ? remembered() : resolve(named);
  return path === null ? { kind: 'drill', name: FIRST_DRILL } : { kind: 'catalogue', path };
}
