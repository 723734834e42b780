import type { State } from './health.ts';
import type { Settings } from './settings.ts';

/** A line of the first board, in words of the operator's language. */
export type FirstLine =
  | { kind: 'title'; of: 'needs' | 'others'; text: string; count: number }
  | { kind: 'group'; text: string; count: number }
  | { kind: 'calm'; text: string }
  | FirstNeed
  | FirstQuiet;

export interface FirstService {
  name: string;
  state: State;
  firm: boolean;
  /** The state as a word. */
  word: string;
  /** That it changes to and fro, in words; empty where it does not. */
  flaps: string;
  stale: boolean;
  /** Why it stands so; empty where it is well. */
  reason: string;
}

export interface FirstNeed extends FirstService {
  kind: 'need';
  /** Somebody has it in hand. */
  inHand: boolean;
  /** That it is probably the one cause, in words; empty where it fails itself. */
  likely: string;
  /** How many services it drags along, in words; empty for itself alone. */
  drags: string;
}

export interface FirstQuiet extends FirstService {
  kind: 'quiet';
}

/**
 * The top of the board as it was last, ready to be drawn by a page whose scripts are still on their
 * way. It says the same as the last board (lastBoard.ts), which takes its place, and is kept with it.
 */
export interface FirstBoard extends Pick<Settings, 'language' | 'theme'> {
  /** Of which it is the board: an absolute path. */
  catalogue: string;
  heading: string;
  /** What the place of the notices is called. */
  notices: string;
  /** That it is the past, and of when. */
  notice: string;
  lines: readonly FirstLine[];
}

/** More quiet services than fit on any screen. */
export const FIRST_LINES = 300;

/** More than a row shows of any reason, and than any path has. UTF-16 units. */
export const FIRST_TEXT = 4096;
