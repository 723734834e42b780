import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../shared/words.ts';
import { readScript } from './readScript.ts';

/** A drill that can be started. */
export interface DrillSummary {
  name: string;
  title: Bilingual;
  /** For `startDrill`. */
  folder: string;
}

/**
 * The drills shipped in `drills/` of the assets, by name.
 * @throws Problem where a script is damaged
 */
export function listDrills(assetsFolder: string): DrillSummary[] {
  const drills = join(assetsFolder, 'drills');
  if (!existsSync(drills)) return [];
  return readdirSync(drills)
    .toSorted()
    .map((name) => ({ name, folder: join(drills, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'script.yaml')))
    .map((drill) => ({ ...drill, title: readScript(join(drill.folder, 'script.yaml')).title }));
}
