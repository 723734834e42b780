import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../../shared/contract.ts';

/** Beside the last board, in the data folder. */
export const FIRST_BOARD_FILE = 'first-board.json';

/** {@link FIRST_LINES} lines take some 60 KB, with the longest names and reasons. Bytes. */
const MOST_BYTES = 1 << 20;

/**
 * The top of the board as it was last, as JSON for a page, which checks the rest of it; null where
 * none of this world is kept. It needs nothing of the console's code: it is read before that is.
 */
export async function readFirstBoard(dataFolder: string, world: World): Promise<Buffer | null> {
  if (world.kind !== 'catalogue') return null;
  const file = join(dataFolder, FIRST_BOARD_FILE);
  try {
    if ((await stat(file)).size > MOST_BYTES) return null;
    const bytes = await readFile(file);
    const { catalogue }: { catalogue?: unknown } = JSON.parse(bytes.toString('utf8'));
    return catalogue === world.path ? bytes : null;
  } catch {
    return null;
  }
}
