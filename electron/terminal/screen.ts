import serialize from '@xterm/addon-serialize';
import unicode11 from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { SCROLLBACK_LINES, type SessionScreen } from '../../shared/terminal.ts';
import { refuseEndlessRepeats } from '../../shared/terminalRepeats.ts';
import { answerer } from './answers.ts';
import { Backlog, pieceOf } from './backlog.ts';
import { cursorLine } from './cursorLine.ts';
import { type Flow, FlowControl } from './flow.ts';
import { rememberModes, rememberRegion } from './modes.ts';
import { wholeLength } from './pieces.ts';
import { Places } from './places.ts';
import { TitleNews } from './title.ts';

/** What comes one by one is gathered for half a frame, so typing still echoes within one. */
const PIECE_MS = 8;
/** What comes faster than that goes as soon as it is so much, in UTF-16 units. */
const PIECE_CHARS = 64 * 1024;
/** Where nothing came for so long, the flood is over. */
const REST_MS = 50;
/** No more than a glance's work is put off, in UTF-16 units: whoever asks for the screen waits for it. */
const BACKLOG_CHARS = 1024 * 1024;
/**
 * So much is read without a look at anything else, in UTF-16 units: sequences of a few bytes can
 * each make xterm work for milliseconds.
 */
const SLICE_CHARS = 2048;

export interface ScreenOptions {
  size: { cols: number; rows: number };
  /** What the shell signs its marks with; null where it has none. */
  nonce: string | null;
  flow: Flow;
  /** A piece of output for the pages; `seq` counts them from 1. */
  emit(data: string, seq: number): void;
  /** Gives the answer to what a program asked of its terminal to the program. */
  reply(answer: string): void;
  /** What the program calls itself, cleaned. */
  titled(title: string | null): void;
}

/**
 * What a session shows, kept in the main process so that a page can come and go: a terminal
 * without a window that reads the same pieces as the pages. In a flood of plain text it reads only
 * what is still on it at the end.
 */
export class Screen {
  readonly #terminal;
  readonly #serializer = new serialize.SerializeAddon();
  readonly #modes: () => string;
  readonly #confined: () => boolean;
  readonly #options: ScreenOptions;
  readonly #flow: FlowControl;
  readonly #places: Places;
  readonly #titles: TitleNews;
  /** What this screen has yet to read, and what the pages are yet to be told. */
  readonly #unread = new Backlog();
  readonly #untold = new Backlog();
  #pending = '';
  #seq = 0;
  /** Whether the pages were not told of the last pieces. */
  #missed = false;
  #timer: NodeJS.Timeout | null = null;
  #restTimer: NodeJS.Timeout | null = null;

  constructor(options: ScreenOptions) {
    const now = (): number => performance.now();
    this.#options = options;
    this.#terminal = new headless.Terminal({
      ...options.size,
      scrollback: SCROLLBACK_LINES,
      allowProposedApi: true,
    });
    // The add-ons' types name the terminal with a window; they use only what both have.
    const addons = this.#terminal as unknown as { loadAddon(addon: unknown): void };
    addons.loadAddon(this.#serializer);
    // The widths the pages use: Hangul and symbols must wrap at the same place here.
    addons.loadAddon(new unicode11.Unicode11Addon());
    this.#terminal.unicode.activeVersion = '11';
    refuseEndlessRepeats(this.#terminal.parser);
    this.#modes = rememberModes(this.#terminal.parser);
    this.#confined = rememberRegion(this.#terminal);
    this.#flow = new FlowControl(options.flow, now, () => this.#tell());
    this.#places = new Places(this.#terminal, options.nonce);
    this.#titles = new TitleNews((title) => options.titled(title));
    this.#terminal.onData(answerer((answer) => options.reply(answer), now));
    // Icon and window's name together, then each by itself.
    for (const ident of [0, 1, 2]) {
      this.#terminal.parser.registerOscHandler(ident, (title) => {
        this.#titles.set(title);
        return true;
      });
    }
  }

  /** Takes output of the pty; it reaches the pages at once after a rest, else in the next piece. */
  push(data: string): void {
    this.#pending += data;
    if (!this.#timer) this.#tick();
    else if (this.#pending.length >= PIECE_CHARS) this.#flush();
  }

  /** A page has drawn everything up to this piece. */
  drawn(seq: number): void {
    this.#flow.drawn(seq);
    this.#tell();
  }

  /**
   * Whether pasted text would reach the shell's line editor as it is.
   * @param withinMs how long to wait for an editor that is about to start
   */
  async bracketedPaste(withinMs: number): Promise<boolean> {
    const isOn = (): boolean => this.#terminal.modes.bracketedPasteMode;
    if ((await this.#upToDate(isOn)) || withinMs === 0) return isOn();
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

  /** Where a prompt would stand: see {@link cursorLine}. */
  line(): Promise<string | null> {
    return this.#upToDate(() => cursorLine(this.#terminal));
  }

  /**
   * The screen with scrollback, modes, cursor and commands, as text for a terminal of the same
   * size, and the number of the last piece it contains.
   */
  attach(): Promise<SessionScreen> {
    this.#flush();
    this.#emit();
    this.#flow.fetched();
    const seq = this.#seq;
    return this.#upToDate(() => {
      const screen = this.#serializer.serialize() + this.#modes();
      return { screen, seq, nonce: this.#options.nonce, commands: this.#places.list() };
    });
  }

  /** The screen without what lies above it, as text for a terminal of the same size. */
  text(): Promise<string> {
    return this.#upToDate(() => this.#serializer.serialize({ scrollback: 0 }) + this.#modes());
  }

  resize(cols: number, rows: number): void {
    this.#emit();
    this.#read();
    this.#terminal.resize(cols, rows);
  }

  /** No more output comes: lets go of what was held back. */
  end(): void {
    this.#take(this.#pending.length);
    this.#emit();
    this.#stopTimers();
    this.#rest();
  }

  /** Lets go of the screen, after those who are waiting for it have got it. */
  async dispose(): Promise<void> {
    await this.#upToDate(() => {});
    this.#stopTimers();
    this.#titles.stop();
    this.#terminal.dispose();
  }

  /**
   * Looks at the screen when everything that came so far is on it, and nothing more: once the
   * callback of that write has returned, the terminal may read later pieces.
   */
  #upToDate<T>(look: () => T): Promise<T> {
    this.#flush();
    this.#read();
    return new Promise((resolve) => this.#terminal.write('', () => resolve(look())));
  }

  #tick(): void {
    this.#timer = null;
    if (this.#flush()) this.#timer = setTimeout(() => this.#tick(), PIECE_MS);
  }

  #flush(): boolean {
    return this.#take(wholeLength(this.#pending));
  }

  #take(length: number): boolean {
    if (length === 0) return false;
    const piece = pieceOf(this.#pending.slice(0, length));
    this.#pending = this.#pending.slice(length);
    const keep = this.#keep();
    this.#untold.add(piece, keep);
    this.#tell();
    this.#unread.add(piece, keep);
    if (!piece.plain || this.#unread.length > BACKLOG_CHARS) this.#read();
    if (this.#restTimer) this.#restTimer.refresh();
    else this.#restTimer = setTimeout(() => this.#rest(), REST_MS);
    return true;
  }

  /** Tells the pages what they are yet to be told, once the quickest of them has drawn the rest. */
  #tell(): void {
    if (this.#flow.ready) this.#emit();
    this.#flow.holds(this.#untold.length);
  }

  #emit(): void {
    const data = this.#untold.take();
    if (data === '') return;
    this.#seq += 1;
    this.#flow.sent(this.#seq, data.length);
    if (this.#flow.heard) this.#options.emit(data, this.#seq);
    else this.#missed = true;
  }

  /** Nothing came for a while: the screens catch up. */
  #rest(): void {
    this.#restTimer = null;
    this.#read();
    if (!this.#missed) return;
    this.#missed = false;
    // A piece that does not follow on the last one a page got: it fetches the screen.
    this.#seq += 1;
    this.#options.emit('', this.#seq);
  }

  #read(): void {
    const text = this.#unread.take();
    this.#flow.reading(text.length);
    for (let at = 0; at < text.length; at += SLICE_CHARS) {
      const slice = text.slice(at, at + SLICE_CHARS);
      this.#terminal.write(slice, () => this.#flow.read(slice.length));
    }
  }

  /** How many lines a {@link Backlog} keeps; null while the state of the screen is not known. */
  #keep(): number | null {
    const { buffer, rows } = this.#terminal;
    const usual = this.#flow.unread === 0 && buffer.active.type === 'normal' && !this.#confined();
    return usual ? SCROLLBACK_LINES + 2 * rows : null;
  }

  #stopTimers(): void {
    for (const timer of [this.#timer, this.#restTimer]) if (timer) clearTimeout(timer);
    this.#timer = null;
    this.#restTimer = null;
    this.#flow.stop();
  }
}
