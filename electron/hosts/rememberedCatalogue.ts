import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILE, SETTINGS_LIMIT } from './settingsFile.ts';

/**
 * The catalogue that the settings name, for a moment in which the settings themselves are not read
 * yet. Null where they name none or cannot be read.
 */
export function rememberedCatalogue(dataFolder: string): string | null {
  const path = join(dataFolder, SETTINGS_FILE);
  try {
    if (statSync(path).size > SETTINGS_LIMIT) return null;
    const { catalogue }: { catalogue?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof catalogue === 'string' ? catalogue : null;
  } catch {
    return null;
  }
}
