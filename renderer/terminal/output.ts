import type { TerminalOutput } from '../../shared/terminal.ts';

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
  | { kind: 'screen'; screen: string; seq: number }
  | { kind: 'output'; piece: TerminalOutput; pendingBytes: number }
  /** Everything written so far is drawn. */
  | { kind: 'drained' }
  /** The link was new, or the screen could not be fetched before. */
  | { kind: 'restart' };

/** What to do to the screen. `reset` clears it, scrollback included. */
export type FollowAction = { do: 'reset' } | { do: 'write'; data: string } | { do: 'attach' };

export interface Followed {
  next: Following;
  actions: readonly FollowAction[];
}

/** More than a screen of anything: writing it out would only delay what is current. */
const BEHIND_BYTES = 1_000_000;

const ATTACH: Followed = { next: { state: 'attaching', held: [] }, actions: [{ do: 'attach' }] };

/** The state of a new screen, with the first thing to do. */
export const FOLLOW_START = ATTACH;

/** One step of following a session's output. Never writes a piece twice, never leaves one out. */
export function follow(now: Following, event: FollowEvent): Followed {
  switch (event.kind) {
    case 'restart':
      return ATTACH;
    case 'drained':
      return now.state === 'behind' ? ATTACH : { next: now, actions: [] };
    case 'screen':
      return now.state === 'attaching' ? takeScreen(now.held, event) : { next: now, actions: [] };
    case 'output':
      return takeOutput(now, event.piece, event.pendingBytes);
  }
}

function takeScreen(
  held: readonly TerminalOutput[],
  { screen, seq }: { screen: string; seq: number },
): Followed {
  const actions: FollowAction[] = [{ do: 'reset' }, { do: 'write', data: screen }];
  let reached = seq;
  for (const piece of held) {
    if (piece.seq <= reached) continue;
    if (piece.seq !== reached + 1) return ATTACH;
    actions.push({ do: 'write', data: piece.data });
    reached = piece.seq;
  }
  return { next: { state: 'attached', seq: reached }, actions };
}

function takeOutput(now: Following, piece: TerminalOutput, pendingBytes: number): Followed {
  switch (now.state) {
    case 'behind':
      return { next: now, actions: [] };
    case 'attaching':
      return { next: { state: 'attaching', held: [...now.held, piece] }, actions: [] };
    case 'attached':
      if (piece.seq <= now.seq) return { next: now, actions: [] };
      if (piece.seq !== now.seq + 1) {
        return { next: { state: 'attaching', held: [piece] }, actions: [{ do: 'attach' }] };
      }
      if (pendingBytes > BEHIND_BYTES) return { next: { state: 'behind' }, actions: [] };
      return {
        next: { state: 'attached', seq: piece.seq },
        actions: [{ do: 'write', data: piece.data }],
      };
  }
}
