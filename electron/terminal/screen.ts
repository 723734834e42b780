import serialize from '@xterm/addon-serialize';
import unicode11 from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { rememberModes } from './modes.ts';
import { wholeLength } from './pieces.ts';

/** Pages get at most one piece per 8 ms: half a frame, so typing still echoes within one. */
const PIECE_MS = 8;
/** Lines above the screen that a reloaded page gets back. */
const SCROLLBACK = 5000;
/**
 * With this much output not yet on the screen the shell has to wait. One piece holds no more, so
 * `yes` reaches the pages at about 8 MB/s, which a page's own terminal can draw.
 */
const HIGH_WATER = 64 * 1024;
const LOW_WATER = 16 * 1024;

/** Stops and restarts the reading of the pty, in UTF-16 units of output that wait. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/**
 * What a session shows, kept in the main process so that a page can come and go: a terminal
 * without a window that reads the same pieces as the pages.
 */
export class Screen {
  readonly #terminal;
  readonly #serializer = new serialize.SerializeAddon();
  readonly #modes: () => string;
  readonly #emit: (data: string, seq: number) => void;
  readonly #flow: Flow;
  #pending = '';
  #unparsed = 0;
  #paused = false;
  #seq = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    size: { cols: number; rows: number },
    emit: (data: string, seq: number) => void,
    flow: Flow,
  ) {
    this.#terminal = new headless.Terminal({
      ...size,
      scrollback: SCROLLBACK,
      allowProposedApi: true,
    });
    // The add-ons' types name the terminal with a window; they use only what both have.
    const addons = this.#terminal as unknown as { loadAddon(addon: unknown): void };
    addons.loadAddon(this.#serializer);
    // The widths the pages use: Hangul and symbols must wrap at the same place here.
    addons.loadAddon(new unicode11.Unicode11Addon());
    this.#terminal.unicode.activeVersion = '11';
    this.#modes = rememberModes(this.#terminal.parser);
    this.#emit = emit;
    this.#flow = flow;
  }

  /** Takes output of the pty; it reaches the pages at once after a rest, else in the next piece. */
  push(data: string): void {
    this.#pending += data;
    this.#regulate();
    if (!this.#timer) this.#tick();
  }

  /**
   * Whether pasted text would reach the shell's line editor as it is.
   * @param withinMs how long to wait for an editor that is about to start
   */
  async bracketedPaste(withinMs: number): Promise<boolean> {
    await this.#parsed();
    const isOn = (): boolean => this.#terminal.modes.bracketedPasteMode;
    if (isOn() || withinMs === 0) return isOn();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve(isOn());
      };
      const timer = setTimeout(done, withinMs);
      const listener = this.#terminal.onWriteParsed(() => {
        if (isOn()) done();
      });
    });
  }

  /**
   * The screen with scrollback, modes and cursor, as text for a terminal of the same size, and the
   * number of the last piece it contains.
   */
  attach(): Promise<{ screen: string; seq: number }> {
    this.#flush();
    const seq = this.#seq;
    // Within the callback, for it comes right after this write: once it has returned, the terminal
    // may read later pieces before anyone who awaits it goes on.
    return new Promise((resolve) => {
      this.#terminal.write('', () => {
        resolve({ screen: this.#serializer.serialize() + this.#modes(), seq });
      });
    });
  }

  resize(cols: number, rows: number): void {
    this.#terminal.resize(cols, rows);
  }

  /** No more output comes: lets go of what was held back. */
  end(): void {
    this.#stopTimer();
    this.#send(this.#pending.length);
  }

  /** Lets go of the screen, after those who are waiting for it have got it. */
  async dispose(): Promise<void> {
    this.#stopTimer();
    await this.#parsed();
    this.#terminal.dispose();
  }

  #parsed(): Promise<void> {
    return new Promise((resolve) => this.#terminal.write('', resolve));
  }

  #tick(): void {
    this.#timer = null;
    if (this.#flush()) this.#timer = setTimeout(() => this.#tick(), PIECE_MS);
  }

  #flush(): boolean {
    return this.#send(wholeLength(this.#pending));
  }

  #send(length: number): boolean {
    if (length === 0) return false;
    const data = this.#pending.slice(0, length);
    this.#pending = this.#pending.slice(length);
    this.#unparsed += length;
    this.#seq += 1;
    this.#terminal.write(data, () => {
      this.#unparsed -= length;
      this.#regulate();
    });
    this.#emit(data, this.#seq);
    return true;
  }

  #regulate(): void {
    const waiting = this.#pending.length + this.#unparsed;
    if (!this.#paused && waiting > HIGH_WATER) {
      this.#paused = true;
      this.#flow.pause();
    } else if (this.#paused && waiting < LOW_WATER) {
      this.#paused = false;
      this.#flow.resume();
    }
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
