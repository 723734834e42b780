import type { Terminal } from '@xterm/xterm';
import type { CommandPlace } from '../../shared/terminal.ts';
import { CommandMarks } from './commandMarks.ts';
import { CommandSigns } from './commandSigns.ts';
import { type Anchor, type Command, jumped, type Place } from './commands.ts';
import { textOf } from './screenText.ts';
import type { SignColours } from './theme.ts';

/** The command that is looked at, as far as it is known now. */
export interface ChosenCommand {
  /** Counts from 1, the oldest first. */
  index: number;
  total: number;
  running: boolean;
  exitCode: number | null;
  /** Null where neither the shell nor the screen tells it. */
  text: string | null;
}

/** What can be put at the prompt again. */
export interface Repeatable {
  text: string;
  /** Whether the shell itself told the text, stands at its prompt, and nothing is typed there. */
  enter: boolean;
}

/** Leads from one of a session's commands to the next, and gives what one of them was and printed. */
export class CommandWalk {
  readonly #terminal: Terminal;
  readonly #chosenChanged: () => void;
  readonly #marks: CommandMarks;
  readonly #signs: CommandSigns;
  #chosen: Anchor | null = null;

  /** @param chosenChanged {@link chosen} may say something else now */
  constructor(terminal: Terminal, colours: SignColours, chosenChanged: () => void) {
    this.#terminal = terminal;
    this.#chosenChanged = chosenChanged;
    this.#signs = new CommandSigns(terminal, colours);
    this.#marks = new CommandMarks(terminal, (newest) => {
      if (newest === null) this.#drawAnew();
      for (const command of newest ?? []) this.#signs.draw(command);
      if (this.#chosen) chosenChanged();
    });
    terminal.onResize(() => this.#signs.highlight(this.#chosenCommand()));
  }

  /** A screen was sent anew. */
  show(nonce: string | null, places: readonly CommandPlace[]): void {
    this.#marks.show(nonce, places);
  }

  colour(colours: SignColours): void {
    this.#signs.colour(colours);
    this.#drawAnew();
  }

  /** Whether there is a command to jump to, and no program has the whole screen. */
  canJump(): boolean {
    return this.#marks.atShell() && this.#marks.entered().length > 0;
  }

  /** Leads to another command, or past the newest back to the prompt. */
  jump(towards: 'previous' | 'next'): void {
    const command = jumped(this.#marks.entered(), this.#chosen, towards);
    this.#choose(command);
    if (command) this.#terminal.scrollToLine(Math.max(0, topOf(command) - 1));
    else this.#terminal.scrollToBottom();
  }

  /** No command is looked at any more. */
  leave(): void {
    this.#choose(null);
  }

  chosen(): ChosenCommand | null {
    const all = this.#marks.entered();
    const at = all.findIndex(({ prompt }) => prompt === this.#chosen);
    const command = all[at];
    if (!command) return null;
    return {
      index: at + 1,
      total: all.length,
      running: command.state === 'running',
      exitCode: command.exitCode,
      text: this.#textOf(command),
    };
  }

  /** What the chosen command printed. `whole`: whether its beginning is still on the screen. */
  output(): { text: string; whole: boolean } | null {
    const command = this.#chosenCommand();
    if (!command?.output) return null;
    const { normal } = this.#terminal.buffer;
    const begin = command.output.line;
    const text = textOf(normal, {
      from: { row: Math.max(0, begin), column: 0 },
      to: command.end
        ? this.#endOf(command.end)
        : { row: normal.baseY + normal.cursorY + 1, column: 0 },
    });
    return { text: text.replace(/\n+$/, ''), whole: begin >= 0 };
  }

  /** The chosen command for the prompt; null where its text is not known. */
  repeatable(): Repeatable | null {
    const command = this.#chosenCommand();
    const text = command ? this.#textOf(command) : null;
    if (!command || text === null) return null;
    return { text, enter: command.text !== null && this.#marks.promptIsFree() };
  }

  #choose(command: Command | null): void {
    this.#chosen = command?.prompt ?? null;
    this.#signs.highlight(command);
    this.#chosenChanged();
  }

  #chosenCommand(): Command | null {
    return this.#marks.entered().find(({ prompt }) => prompt === this.#chosen) ?? null;
  }

  #drawAnew(): void {
    this.#signs.clear();
    for (const command of this.#marks.entered()) this.#signs.draw(command);
    this.#signs.highlight(this.#chosenCommand());
  }

  #textOf({ text, input, output }: Command): string | null {
    if (text !== null) return text;
    if (!input || !output || input.cols !== this.#terminal.cols) return null;
    const from = { row: input.anchor.line, column: input.column };
    if (from.row < 0 || output.line <= from.row) return null;
    const to = { row: output.line, column: 0 };
    const read = textOf(this.#terminal.buffer.normal, { from, to }).trim();
    // A second line begins with a prompt of its own, which nothing tells from the command.
    return read.includes('\n') || read === '' ? null : read;
  }

  #endOf({ anchor, column, cols }: Place): { row: number; column: number } {
    // In rows that were broken anew the column is another: nothing that was printed shall be missing.
    const moved = column > 0 && cols !== this.#terminal.cols;
    return moved ? { row: anchor.line + 1, column: 0 } : { row: anchor.line, column };
  }
}

function topOf({ prompt, output }: Command): number {
  return prompt.line >= 0 ? prompt.line : (output?.line ?? 0);
}
