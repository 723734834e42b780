import { FIRST_BOARD_PATH, LAST_BOARD_PATH } from '../../shared/wire.ts';

/** Reads a board as it was, as JSON; null where there is none, or no reason to show it any more. */
export type BoardReader = () => Promise<Buffer | null>;

/** What a page can show before the console is open, by the path where it asks for it. */
export type Past = Readonly<Record<string, BoardReader>>;

/** @param first see firstBoard.ts @param last see lastBoard.ts */
export function pastOf(first: BoardReader, last: BoardReader): Past {
  return { [FIRST_BOARD_PATH]: first, [LAST_BOARD_PATH]: last };
}
