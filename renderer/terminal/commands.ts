import type { ShellMark } from '../../shared/shellMark.ts';
import type { CommandPlace } from '../../shared/terminal.ts';

/** A row that is followed while the screen scrolls. */
export interface Anchor {
  /** From the first row of the scrollback, from 0; -1 once the row is gone. */
  readonly line: number;
}

/** A place within a row. The column holds for a screen of so many columns. */
export interface Place {
  readonly anchor: Anchor;
  readonly column: number;
  readonly cols: number;
}

/** One command of a session as its shell told of it. */
export interface Command {
  state: 'prompt' | 'running' | 'ended';
  /** Where its prompt begins. */
  readonly prompt: Anchor;
  /** Where what is typed begins; null where the shell does not tell. */
  readonly input: Place | null;
  /** Where its output begins; null before it was entered. */
  readonly output: Anchor | null;
  /** Where its output ends; null before it did. */
  readonly end: Place | null;
  /** Null while it runs, and where the shell ends commands without a code. */
  readonly exitCode: number | null;
  /** What was entered, where the shell tells it. */
  readonly text: string | null;
}

type Commands = readonly Command[];

/**
 * A session's commands, oldest first, after one more mark of its shell. Only the last one can be at
 * its prompt or running.
 * @param here marks the cursor's place; only called for a place that is kept
 */
export function afterMark(commands: Commands, mark: ShellMark, here: () => Place): Commands {
  const last = commands.at(-1);
  switch (mark.kind) {
    case 'A':
      return [...settled(commands, here), atPrompt(here().anchor)];
    case 'B':
      if (last?.state === 'prompt') return withLast(commands, { ...last, input: here() });
      return [...settled(commands, here), { ...atPrompt(here().anchor), input: here() }];
    case 'E':
      return last?.state === 'prompt'
        ? withLast(commands, { ...last, text: mark.command })
        : commands;
    case 'C': {
      const output = here().anchor;
      return last?.state === 'prompt'
        ? withLast(commands, { ...last, state: 'running', output })
        : [...settled(commands, here), { ...atPrompt(output), state: 'running', output }];
    }
    case 'X':
      return last?.state === 'running' && last.end === null
        ? withLast(commands, { ...last, end: here() })
        : commands;
    case 'D': {
      // Without a start before it: an empty line, or one that the shell refused.
      if (last?.state !== 'running') return commands;
      const end = last.end ?? here();
      return withLast(commands, { ...last, state: 'ended', end, exitCode: mark.exitCode });
    }
    case 'P':
      return commands;
  }
}

/** The commands as the console tells where they stand on a screen that it has just sent. */
export function fromPlaces(places: readonly CommandPlace[], anchorAt: (row: number) => Anchor) {
  return places.map((place): Command => {
    const at = (row: number | null) => (row === null ? null : anchorAt(row));
    const output = at(place.outputRow);
    const end = at(place.endRow);
    return {
      state: output === null ? 'prompt' : end === null ? 'running' : 'ended',
      prompt: anchorAt(place.promptRow),
      input: null,
      output,
      end: end && { anchor: end, column: 0, cols: 0 },
      exitCode: place.exitCode,
      text: place.command,
    };
  });
}

/**
 * Those that were entered and are still to be seen, at least in part.
 * @param trimming whether the scrollback is full: then rows that are gone were the oldest; else
 *   they were cleared away, and the command with them
 */
export function entered(commands: Commands, trimming: boolean): Commands {
  return commands.filter(({ state, prompt, output, end }) => {
    if (state === 'prompt') return false;
    const begins = prompt.line >= 0 || (output?.line ?? -1) >= 0;
    return begins || (trimming && (state === 'running' || (end?.anchor.line ?? -1) >= 0));
  });
}

/**
 * Which command a jump leads to.
 * @param chosen the prompt of the one jumped to last, null for none: then the last is the nearest
 * @returns null past the newest; the oldest itself where there is none before it
 */
export function jumped(
  commands: Commands,
  chosen: Anchor | null,
  towards: 'previous' | 'next',
): Command | null {
  const at = chosen === null ? -1 : commands.findIndex(({ prompt }) => prompt === chosen);
  if (at === -1) return towards === 'previous' ? (commands.at(-1) ?? null) : null;
  return commands[towards === 'previous' ? Math.max(0, at - 1) : at + 1] ?? null;
}

function atPrompt(prompt: Anchor): Command {
  return {
    state: 'prompt',
    prompt,
    input: null,
    output: null,
    end: null,
    exitCode: null,
    text: null,
  };
}

function withLast(commands: Commands, last: Command): Commands {
  return [...commands.slice(0, -1), last];
}

/** Without a prompt at which nothing was entered, and with the end of what ran and never told it. */
function settled(commands: Commands, here: () => Place): Commands {
  const last = commands.at(-1);
  if (last?.state === 'prompt') return commands.slice(0, -1);
  if (last?.state !== 'running') return commands;
  return withLast(commands, { ...last, state: 'ended', end: last.end ?? here() });
}
