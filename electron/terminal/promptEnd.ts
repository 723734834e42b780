import type { Front } from './foreground.ts';
import {
  isShort,
  type Likeness,
  likeness,
  looksLikePrompt,
  mayBePrompt,
  type Prompt,
  promptOf,
} from './prompt.ts';

/** For so long nothing was printed before a prompt counts, in milliseconds. */
export const QUIET_MS = {
  /** The prompt, alone on its line. */
  prompt: 400,
  /** Behind output that did not end its line: a program may have printed the same and go on. */
  behind: 1500,
  /** The same for a prompt so short that any output may end like it. */
  behindShort: 4000,
  /** Another line that ends as prompts do. */
  other: 1000,
  /** A line that is no question: a prompt of a shape of its own. */
  unusual: 2000,
  /** The shell marks its commands, and told no end: another one took its place. */
  unmarked: 2000,
};

/** What can be seen of a session from outside. */
export interface Look {
  /** The cursor's line; null on the alternate screen. */
  line: string | null;
  /** For how long nothing was printed. */
  quietMs: number;
  front: Front;
}

/** What is known of a command that was typed at a prompt. */
export interface Typed {
  /** The prompt it was typed at. */
  prompt: Prompt | null;
  /** Whether a line break was printed since: before, the prompt is still the old one. */
  entered: boolean;
  /** Whether the shell's marks were to tell its end. */
  marked: boolean;
}

/** Whether the command is over, as far as the prompt tells. */
export function isOver({ prompt, entered, marked }: Typed, look: Look): boolean {
  const { line, quietMs, front } = look;
  if (!entered || line === null || front === 'program') return false;
  const like = prompt && likeness(prompt, line);
  if (prompt && like) {
    return quietMs >= Math.max(quietOf(prompt, like, front), marked ? QUIET_MS.unmarked : 0);
  }
  // The command may have changed the prompt. Here it is seen that the shell itself is waiting.
  return !marked && front === 'shell' && looksLikePrompt(line) && quietMs >= QUIET_MS.other;
}

function quietOf(prompt: Prompt, like: Likeness, front: Front): number {
  if (like !== 'behind' || front === 'shell') return QUIET_MS.prompt;
  return isShort(prompt.text) ? QUIET_MS.behindShort : QUIET_MS.behind;
}

/** Whether something was asked for, such as a password, and nothing comes until it is answered. */
export function isAsking({ line, quietMs, front }: Look): boolean {
  if (line === null || front === 'program' || quietMs < QUIET_MS.unusual) return false;
  return line.trim() !== '' && !mayBePrompt(line);
}

/**
 * The prompt at which a command can be typed now; null where the shell shows none.
 * @param known the prompt of this session, where one was seen
 * @param strange whether only the known one counts: something may be reading that is no shell
 */
export function promptAt(known: Prompt | null, strange: boolean, look: Look): Prompt | null {
  const { line, quietMs, front } = look;
  if (line === null || front === 'program') return null;
  const like = known && likeness(known, line);
  if (known && like) {
    if (quietMs < quietOf(known, like, front)) return null;
    return like === 'behind' ? known : promptOf(line);
  }
  if (strange) return null;
  const unusual = known === null && mayBePrompt(line) && quietMs >= QUIET_MS.unusual;
  const usual = looksLikePrompt(line) && quietMs >= QUIET_MS.prompt;
  return usual || unusual ? promptOf(line) : null;
}
