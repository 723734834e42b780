import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import { type Clock, createWake } from '../../clock.ts';
import type { RunTerminal } from './options.ts';
import type { Broken, CommandEnd } from './rules/verdict.ts';

/**
 * Ctrl+C is pressed so often, and so many milliseconds apart, before a session counts as one that
 * does not come back: the first may come before the line is typed, and some programs ask again.
 */
const PRESSES = 5;
const APART_MS = 1000;
/**
 * How long a session that was opened just now may take to come to its prompt, milliseconds: the
 * shell reads its own files first. The step's limit counts from when the line is typed.
 */
const PROMPT_MS = 12_000;

/** How the following of a command ended. */
export type PursuitEnd =
  | { kind: 'ended'; end: CommandEnd; broken: Broken | null }
  /** It was never typed. */
  | { kind: 'refused'; why: Sentence; broken: Broken | null }
  /** It was broken off, but the session did not come back. */
  | { kind: 'lost'; broken: Broken };

/** A command that is being followed to its end. */
export interface Pursuit {
  /** Presses Ctrl+C. What was broken off already stays so for the first reason. */
  breakOff(broken: Broken): void;
  /** Looks no longer; nothing is told. */
  drop(): void;
}

/**
 * Types a line and follows it: to its end, to its limit, or until somebody breaks it off.
 * @param limit.ms counts from when the line is typed
 * @param limit.fresh whether the session was opened for this line
 * @param over told once
 * @throws Problem at once where the terminal does
 */
export function pursue(
  type: (typed: () => void) => Promise<CommandEnd>,
  { terminal, clock, session }: { terminal: RunTerminal; clock: Clock; session: string },
  limit: { ms: number; fresh: boolean; broken: Broken },
  over: (how: PursuitEnd) => void,
): Pursuit {
  let broken: Broken | null = null;
  let isOver = false;
  let isTyped = false;
  let pressed = 0;
  const wake = createWake(clock, () => breakOff(limit.broken));
  const patience = createWake(clock, press);

  function drop(): void {
    isOver = true;
    wake.stop();
    patience.stop();
  }

  function finish(how: PursuitEnd): void {
    if (isOver) return;
    drop();
    over(how);
  }

  function press(): void {
    if (!broken) return;
    if (pressed === PRESSES) {
      finish({ kind: 'lost', broken });
      return;
    }
    pressed += 1;
    patience.set(clock() + APART_MS);
    try {
      terminal.interrupt(session);
    } catch {
      // The session is gone: its end is told in a moment.
    }
  }

  function breakOff(why: Broken): void {
    if (isOver || broken) return;
    broken = why;
    wake.stop();
    press();
  }

  function typed(): void {
    if (isOver || isTyped) return;
    isTyped = true;
    // Broken off before it was typed, it must not run on.
    if (broken) press();
    else wake.set(clock() + limit.ms);
  }

  const ended = type(typed);
  if (!isTyped) wake.set(clock() + limit.ms + (limit.fresh ? PROMPT_MS : 0));
  ended.then(
    (end) => finish({ kind: 'ended', end, broken }),
    (error) => finish({ kind: 'refused', why: sentenceOf(error), broken }),
  );
  return { breakOff, drop };
}
