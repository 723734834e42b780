import type { IMarker, Terminal } from '@xterm/headless';
import { readShellMark, readStandardMark, type ShellMark } from '../../shared/shellMark.ts';
import type { CommandPlace } from '../../shared/terminal.ts';

/** As many commands as anyone jumps back to; the scrollback seldom holds more. */
const MAX_PLACES = 1000;
/** A longer line cannot be run again from its place: it is not kept. */
const COMMAND_CHARS = 10_000;

interface Place {
  state: 'prompt' | 'running' | 'ended';
  prompt: IMarker;
  output: IMarker | null;
  end: IMarker | null;
  exitCode: number | null;
  command: string | null;
}

/**
 * Where the commands of a session stand on its screen, told by the shell's marks. A marker of xterm
 * goes with its row, through scrolling, new widths and clearing, and ends with it.
 *
 * Marks with the session's nonce are believed (OSC 633); those that any program can print (OSC 133)
 * only where the shell never signed one.
 */
export class Places {
  readonly #terminal: Terminal;
  readonly #nonce: string | null;
  #signed = false;
  #places: Place[] = [];

  /** @param nonce what the shell signs its marks with; null where it has none */
  constructor(terminal: Terminal, nonce: string | null) {
    this.#terminal = terminal;
    this.#nonce = nonce;
    const { parser } = terminal;
    parser.registerOscHandler(633, (text) => this.#signedMark(text));
    parser.registerOscHandler(133, (text) => this.#openMark(text));
    // RIS, a full reset, leaves markers of rows that are gone.
    parser.registerEscHandler({ final: 'c' }, () => {
      for (const place of this.#places) forget(place);
      this.#places = [];
      return false;
    });
  }

  /** Those whose prompt is still on the screen or above it, oldest first. */
  list(): CommandPlace[] {
    this.#places = this.#places.filter(({ prompt }) => !prompt.isDisposed);
    return this.#places.map(({ state, prompt, output, end, exitCode, command }) => {
      const promptRow = prompt.line;
      // A program may have erased the rows of its own output.
      const outputRow = state === 'prompt' ? null : (rowOf(output) ?? promptRow);
      const endRow = state === 'ended' ? (rowOf(end) ?? outputRow) : null;
      return { promptRow, outputRow, endRow, exitCode, command };
    });
  }

  #signedMark(payload: string): boolean {
    const mark = this.#nonce === null ? null : readShellMark(payload, this.#nonce);
    if (!mark) return false;
    this.#signed = true;
    this.#take(mark);
    return true;
  }

  #openMark(payload: string): boolean {
    const mark = this.#signed ? null : readStandardMark(payload);
    if (mark) this.#take(mark);
    return mark !== null;
  }

  #take(mark: ShellMark): void {
    // Commands do not begin and end on the alternate screen, which has no scrollback.
    if (this.#terminal.buffer.active.type === 'alternate') return;
    const last = this.#places.at(-1);
    switch (mark.kind) {
      case 'A':
        if (last?.state === 'prompt') this.#drop();
        else if (last?.state === 'running') this.#end(last, null);
        this.#begin();
        break;
      case 'E':
        if (last?.state === 'prompt' && mark.command.length <= COMMAND_CHARS) {
          last.command = mark.command;
        }
        break;
      case 'C':
        this.#start(last?.state === 'prompt' ? last : this.#begin());
        break;
      case 'X':
        if (last?.state === 'running') last.end ??= this.#afterOutput();
        break;
      case 'D':
        if (last?.state === 'running') this.#end(last, mark.exitCode);
        break;
      case 'B':
      case 'P':
        break;
    }
  }

  #begin(): Place | null {
    const prompt = this.#marker(0);
    if (!prompt) return null;
    const place: Place = {
      state: 'prompt',
      prompt,
      output: null,
      end: null,
      exitCode: null,
      command: null,
    };
    this.#places.push(place);
    if (this.#places.length > MAX_PLACES) {
      for (const old of this.#places.splice(0, this.#places.length - MAX_PLACES)) forget(old);
    }
    return place;
  }

  #start(place: Place | null): void {
    if (!place) return;
    place.output = this.#marker(0);
    place.state = 'running';
  }

  #end(place: Place, exitCode: number | null): void {
    place.end ??= this.#afterOutput();
    place.exitCode = exitCode;
    place.state = 'ended';
  }

  /** A prompt at which nothing was run, or that was drawn again elsewhere. */
  #drop(): void {
    const place = this.#places.pop();
    if (place) forget(place);
  }

  /** Output that does not end its last line leaves the cursor in it. */
  #afterOutput(): IMarker | null {
    return this.#marker(this.#terminal.buffer.active.cursorX === 0 ? 0 : 1);
  }

  #marker(rowsBelow: number): IMarker | null {
    return this.#terminal.registerMarker(rowsBelow) ?? null;
  }
}

function forget({ prompt, output, end }: Place): void {
  for (const marker of [prompt, output, end]) marker?.dispose();
}

function rowOf(marker: IMarker | null): number | null {
  return marker && !marker.isDisposed ? marker.line : null;
}
