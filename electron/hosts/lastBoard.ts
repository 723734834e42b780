import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot, World } from '../../shared/contract.ts';
import { LastBoard } from '../../shared/lastBoard.ts';
import { composeFirstBoard } from './composeFirstBoard.ts';
import { FIRST_BOARD_FILE } from './firstBoard.ts';
import { saveWhole } from './save.ts';

const FILE = 'last-board.json';
/** Ten thousand checks take some 8 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
/**
 * A console that is killed leaves a board no older than this, milliseconds. With ten thousand checks
 * each time holds up the main thread for as long as it takes to write 8 MB of JSON.
 */
const KEEP_EVERY_MS = 300_000;

/** The board as it was last, as JSON for a page; null where none of this world is kept. */
export async function readLastBoard(dataFolder: string, world: World): Promise<Buffer | null> {
  const file = join(dataFolder, FILE);
  try {
    if ((await stat(file)).size > MOST_BYTES) return null;
    const bytes = await readFile(file);
    const kept = LastBoard.parse(JSON.parse(bytes.toString('utf8')));
    return isDeepStrictEqual(kept.world, world) ? bytes : null;
  } catch {
    // Nothing is lost: the page waits for the console, as at the first start.
    return null;
  }
}

/**
 * Keeps the board of an office's catalogue from time to time, and when the console ends. A drill
 * begins anew at each start: of it nothing is kept.
 * @param snapshot how everything is now
 * @returns keeps it a last time, and no more
 */
export function keepLastBoard(
  dataFolder: string,
  snapshot: () => Snapshot | Promise<Snapshot>,
): () => Promise<void> {
  async function keep(): Promise<void> {
    const now = await snapshot();
    if (now.world.kind === 'drill') return;
    const board = pickLastBoard(now);
    const first = composeFirstBoard(board, now.world.path);
    await save(FILE, board);
    await save(FIRST_BOARD_FILE, first);
  }
  // A full disk is told by what must not be lost.
  async function save(file: string, value: unknown): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(value));
    await saveWhole(join(dataFolder, file), bytes, 0o600).catch(() => {});
  }
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = keep();
  }, KEEP_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await last;
    await keep();
  };
}

function pickLastBoard(snapshot: Snapshot): LastBoard {
  const { now, settings, world, services, grounds, station, health, recent, handling } = snapshot;
  return { now, settings, world, services, grounds, station, health, recent, handling };
}
