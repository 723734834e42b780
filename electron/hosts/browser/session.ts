import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_BYTES } from './gate.ts';

const FILE = 'browser-session';

/**
 * The secret that admitted windows of a data folder share, made at the first start. Readable by its
 * owner only, who may read the data beside it anyway.
 */
export function keptSession(dataFolder: string): string {
  const file = join(dataFolder, FILE);
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (Buffer.from(kept, 'base64url').length === SECRET_BYTES) return kept;
  } catch {
    // The first start of this data folder.
  }
  const made = randomBytes(SECRET_BYTES).toString('base64url');
  writeFileSync(file, made, { mode: 0o600 });
  return made;
}
