import type { Terminal } from '@xterm/xterm';
import { readShellMark, readStandardMark, type ShellMark } from '../../shared/shellMark.ts';
import type { CommandPlace } from '../../shared/terminal.ts';
import { isMarker } from './commandSigns.ts';
import {
  type Anchor,
  afterMark,
  type Command,
  entered,
  fromPlaces,
  type Place,
} from './commands.ts';

/** A row of no screen: where a mark could not be set. */
const NOWHERE: Anchor = { line: -1 };

/** Follows where a session's commands stand on its screen, by the shell's marks. */
export class CommandMarks {
  readonly #terminal: Terminal;
  readonly #changed: (newest: readonly Command[] | null) => void;
  #nonce: string | null = null;
  /** Whether the shell signed a mark: from then on unsigned ones are anybody's. */
  #signed = false;
  #commands: readonly Command[] = [];
  /** Places that came while a program had the whole screen; marked when it is gone. */
  #later: readonly CommandPlace[] = [];

  /** @param changed with the one or two a mark changed; with null where all are other ones now */
  constructor(terminal: Terminal, changed: (newest: readonly Command[] | null) => void) {
    this.#terminal = terminal;
    this.#changed = changed;
    const { parser } = terminal;
    parser.registerOscHandler(633, (payload) => this.#signedMark(payload));
    parser.registerOscHandler(133, (payload) => this.#standardMark(payload));
    // RIS, a full reset: xterm forgets all rows with it and tells no marker so.
    parser.registerEscHandler({ final: 'c' }, () => {
      this.#replace([]);
      return false;
    });
    terminal.buffer.onBufferChange(() => {
      if (this.atShell() && this.#later.length > 0) this.#place(this.#later);
    });
  }

  /** A screen was sent anew: what its shell signs marks with, and where its commands stand. */
  show(nonce: string | null, places: readonly CommandPlace[]): void {
    this.#nonce = nonce;
    // Where a shell was given a nonce, what marked its commands signed them.
    this.#signed = nonce !== null && places.length > 0;
    if (this.atShell()) this.#place(places);
    else this.#later = places;
  }

  /** Whether the rows on the screen are those of the shell, not of a program that has it all. */
  atShell(): boolean {
    return this.#terminal.buffer.active.type === 'normal';
  }

  /** What was entered and is still to be seen, oldest first. */
  entered(): readonly Command[] {
    const { buffer, options, rows } = this.#terminal;
    return entered(this.#commands, buffer.normal.length >= (options.scrollback ?? 0) + rows);
  }

  /** Whether the shell stands at its prompt and nothing is typed there, as far as its marks tell. */
  promptIsFree(): boolean {
    const last = this.#commands.at(-1);
    if (!this.atShell() || last?.state !== 'prompt' || !last.input) return false;
    const { baseY, cursorX, cursorY } = this.#terminal.buffer.active;
    const { anchor, column, cols } = last.input;
    return cols === this.#terminal.cols && column === cursorX && anchor.line === baseY + cursorY;
  }

  #signedMark(payload: string): boolean {
    const mark = this.#nonce === null ? null : readShellMark(payload, this.#nonce);
    if (mark) {
      this.#signed = true;
      this.#take(mark);
    }
    return true;
  }

  #standardMark(payload: string): boolean {
    const mark = this.#signed ? null : readStandardMark(payload);
    if (mark) this.#take(mark);
    return true;
  }

  #take(mark: ShellMark): void {
    if (!this.atShell()) return;
    this.#commands = afterMark(this.#commands, mark, () => this.#here());
    // As often as a prompt appears, so that the list is no longer than the scrollback.
    if (mark.kind === 'A') this.#commands = this.#withoutTheGone();
    this.#changed(this.#commands.slice(-2));
  }

  #place(places: readonly CommandPlace[]): void {
    const { baseY, cursorY, length } = this.#terminal.buffer.normal;
    const anchorAt = (row: number): Anchor =>
      row < length ? this.#anchor(row - baseY - cursorY) : NOWHERE;
    this.#replace(fromPlaces(places, anchorAt));
  }

  #replace(commands: readonly Command[]): void {
    for (const { prompt, input, output, end } of this.#commands) {
      for (const anchor of [prompt, input?.anchor, output, end?.anchor]) {
        if (anchor && isMarker(anchor)) anchor.dispose();
      }
    }
    this.#later = [];
    this.#commands = commands;
    this.#changed(null);
  }

  #withoutTheGone(): readonly Command[] {
    const kept = new Set(this.entered());
    return this.#commands.filter((one) => one.state === 'prompt' || kept.has(one));
  }

  #here(): Place {
    const { cols, buffer } = this.#terminal;
    return { anchor: this.#anchor(0), column: buffer.active.cursorX, cols };
  }

  #anchor(fromCursor: number): Anchor {
    return this.#terminal.registerMarker(fromCursor) ?? NOWHERE;
  }
}
