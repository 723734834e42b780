import type { SessionScreen, TerminalOutput } from '../../shared/terminal.ts';

/**
 * How one session's screen follows the console's numbered pieces of output. The console keeps the
 * whole screen; the page asks for it (attaches) whenever it cannot go on from where it is.
 */
export type Following =
  /** A screen was asked for; pieces that arrive meanwhile are held. */
  | { state: 'attaching'; held: readonly TerminalOutput[] }
  /** Everything up to `seq` is on the screen. */
  | { state: 'attached'; seq: number }
  /** The screen draws slower than output comes; what comes is left out until it has caught up. */
  | { state: 'behind' };

export type FollowEvent =
  | { kind: 'screen'; screen: SessionScreen }
  /** `seen`: whether the window is; a hidden one is given time to draw once a second. */
  | { kind: 'output'; piece: TerminalOutput; pendingBytes: number; seen: boolean }
  /** Everything written so far is drawn, and the window is seen. */
  | { kind: 'drained' }
  /** The link was new, or the screen could not be fetched before. */
  | { kind: 'restart' };

export type FollowAction =
  /** Clears the screen, scrollback included, and shows this one. */
  | { do: 'show'; screen: SessionScreen }
  | { do: 'write'; piece: TerminalOutput }
  /** The piece is not drawn, and nobody shall wait for it. */
  | { do: 'leaveOut'; seq: number }
  | { do: 'attach' };

export interface Followed {
  next: Following;
  actions: readonly FollowAction[];
}

/**
 * The console lets the quickest page set the pace, and has far less than this on its way to it. A
 * page with more to draw is a slower one: writing it out would only delay what is current.
 */
const BEHIND_BYTES = 1_000_000;
/** What a hidden window draws in one of its turns. */
const HIDDEN_BYTES = 64 * 1024;

const ATTACH: Followed = { next: { state: 'attaching', held: [] }, actions: [{ do: 'attach' }] };

/** The state of a new screen, with the first thing to do. */
export const FOLLOW_START = ATTACH;

/** One step of following a session's output. Never writes a piece twice, never leaves one out unsaid. */
export function follow(now: Following, event: FollowEvent): Followed {
  switch (event.kind) {
    case 'restart':
      return ATTACH;
    case 'drained':
      return now.state === 'behind' ? ATTACH : { next: now, actions: [] };
    case 'screen':
      return now.state === 'attaching'
        ? takeScreen(now.held, event.screen)
        : { next: now, actions: [] };
    case 'output':
      return takeOutput(now, event.piece, event.pendingBytes > bearable(event.seen));
  }
}

function bearable(seen: boolean): number {
  return seen ? BEHIND_BYTES : HIDDEN_BYTES;
}

function takeScreen(held: readonly TerminalOutput[], screen: SessionScreen): Followed {
  const actions: FollowAction[] = [{ do: 'show', screen }];
  let reached = screen.seq;
  for (const piece of held) {
    if (piece.seq <= reached) continue;
    if (piece.seq !== reached + 1) return ATTACH;
    actions.push({ do: 'write', piece });
    reached = piece.seq;
  }
  return { next: { state: 'attached', seq: reached }, actions };
}

function takeOutput(now: Following, piece: TerminalOutput, tooMuch: boolean): Followed {
  switch (now.state) {
    case 'behind':
      return leaveOut(piece);
    case 'attaching':
      return { next: { state: 'attaching', held: [...now.held, piece] }, actions: [] };
    case 'attached':
      if (piece.seq <= now.seq) return { next: now, actions: [] };
      if (piece.seq !== now.seq + 1) {
        return { next: { state: 'attaching', held: [piece] }, actions: [{ do: 'attach' }] };
      }
      if (tooMuch) return leaveOut(piece);
      return { next: { state: 'attached', seq: piece.seq }, actions: [{ do: 'write', piece }] };
  }
}

function leaveOut({ seq }: TerminalOutput): Followed {
  return { next: { state: 'behind' }, actions: [{ do: 'leaveOut', seq }] };
}
