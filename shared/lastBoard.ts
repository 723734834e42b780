import type { z } from 'zod';
import { Snapshot } from './contract.ts';

/**
 * The board as it was when the console was last seen: what a page shows until the console has
 * opened its catalogue anew. Nothing in it is news, and nothing can be done with it.
 */
export const LastBoard = Snapshot.pick({
  now: true,
  settings: true,
  world: true,
  services: true,
  grounds: true,
  station: true,
  health: true,
  recent: true,
  handling: true,
});
export type LastBoard = z.infer<typeof LastBoard>;
