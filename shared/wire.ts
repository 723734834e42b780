/** What both ends of a page's link know before any word is read; without schemas, for the page. */

/** Milliseconds between two beats; two missed ones and a margin stay under the 2 s a page may need. */
export const BEAT_MS = 600;

/** The largest call a page may send, in UTF-16 units of its JSON: a pasted log, with room. */
export const CALL_LIMIT = 2_000_000;

/** What the console tells of itself; what each carries stands in contract.ts. */
export const EVENT_NAMES = [
  'changes',
  'terminal.output',
  'alarm',
  'clock',
  'beat',
  'reset',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** Where a page finds the board as it was last, beside its own files; see lastBoard.ts. */
export const LAST_BOARD_PATH = '/last-board.json';

/** Where it finds as much of that as it can draw before its own scripts are there; see firstBoard.ts. */
export const FIRST_BOARD_PATH = '/first-board.json';
