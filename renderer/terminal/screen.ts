import type { TerminalOutput } from '../../shared/terminal.ts';
import { call } from '../bridge.ts';
import { type ChosenCommand, CommandWalk } from './commandWalk.ts';
import { Follower } from './follower.ts';
import { cleanPaste, reviewOf } from './paste.ts';
import type { ScreenColours } from './theme.ts';
import { FastDrawing, type Look, makeXterm, type Xterm } from './xterm.ts';

/** Under the contract's limit of one write, so that any paste goes through in pieces. */
const WRITE_CHARS = 500_000;

/** What a screen tells the panel. */
export interface ScreenEvents {
  resized(size: { cols: number; rows: number }): void;
  /** A link was chosen; nothing is opened. */
  linked(address: string): void;
  /** A person must look at this before it is pasted. */
  pasted(paste: { text: string; bracketed: boolean }): void;
  /** The command that is looked at, whenever it may have changed. */
  chosen(command: ChosenCommand | null): void;
  failed(error: unknown): void;
  found(result: { index: number; total: number }): void;
  /** Whether a key is the window's, so that the shell does not get it. */
  isWindowKey(event: KeyboardEvent): boolean;
}

/** One session's screen. It lives as long as the session, shown or not. */
export class Screen {
  readonly #session: string;
  readonly #events: ScreenEvents;
  readonly #xterm: Xterm;
  readonly #drawing: FastDrawing;
  readonly #follower: Follower;
  readonly #walk: CommandWalk;
  /** Moves in and out of the document; xterm stays in it. */
  readonly #element = document.createElement('div');
  #label = '';
  #colours: ScreenColours;

  constructor(session: string, look: Look, events: ScreenEvents) {
    this.#session = session;
    this.#events = events;
    this.#colours = look.colours;
    this.#element.className = 'terminal-screen';
    this.#xterm = makeXterm(look, events.linked);
    const { terminal, search } = this.#xterm;
    this.#drawing = new FastDrawing(terminal);
    this.#walk = new CommandWalk(terminal, look.colours.signs, () =>
      events.chosen(this.#walk.chosen()),
    );
    this.#follower = new Follower({
      session,
      write: (data, drawn) => terminal.write(data, drawn),
      attaching: () => this.#tellSize(),
      shown: ({ nonce, commands }) => this.#walk.show(nonce, commands),
      failed: events.failed,
    });
    terminal.attachCustomKeyEventHandler((event) => this.#takesKey(event));
    terminal.onData((data) => this.#send(data));
    terminal.onResize(({ cols, rows }) => {
      if (this.#follower.begun) this.#tellSize();
      events.resized({ cols, rows });
    });
    search.onDidChangeResults(({ resultIndex, resultCount }) =>
      events.found({ index: resultIndex + 1, total: resultCount }),
    );
    this.#element.addEventListener('paste', (event) => this.#takesPaste(event), true);
  }

  /** Its commands: to jump between them, and what one of them was and printed. */
  get commands(): CommandWalk {
    return this.#walk;
  }

  /** Puts the screen into the document and fills its parent. */
  show(parent: HTMLElement): void {
    parent.append(this.#element);
    if (!this.#xterm.terminal.element) {
      this.#xterm.terminal.open(this.#element);
      this.label(this.#label);
    }
    this.#drawing.begin();
    this.fit();
    this.#follower.begin();
  }

  /** Takes it out again. */
  hide(): void {
    this.#drawing.end();
    this.#element.remove();
  }

  /** As many columns and rows as its parent has room for; the shell is told. */
  fit(): void {
    this.#xterm.fit.fit();
  }

  focus(): void {
    this.#xterm.terminal.focus();
  }

  /** The accessible name of its input. */
  label(label: string): void {
    this.#label = label;
    this.#xterm.terminal.textarea?.setAttribute('aria-label', label);
  }

  colour(colours: ScreenColours): void {
    this.#colours = colours;
    this.#xterm.terminal.options.theme = colours.terminal;
    this.#walk.colour(colours.signs);
  }

  /** @param pixels the size of its letters */
  fontSize(pixels: number): void {
    this.#xterm.terminal.options.fontSize = pixels;
    if (this.#element.isConnected) this.fit();
  }

  /** Whether what is on the screen is also written out for a screen reader. */
  readOut(on: boolean): void {
    this.#xterm.terminal.options.screenReaderMode = on;
  }

  /** Whether its keys go to the shell and its size is the panel's. Else it is only looked at. */
  takesKeys(on: boolean): void {
    const { options } = this.#xterm.terminal;
    const fresh = on && options.disableStdin === true;
    options.disableStdin = !on;
    if (fresh && this.#follower.begun) this.#tellSize();
  }

  find(text: string, towards: 'next' | 'previous', incremental = false): void {
    const options = { decorations: this.#colours.search, incremental };
    if (towards === 'next') this.#xterm.search.findNext(text, options);
    else this.#xterm.search.findPrevious(text, options);
  }

  endSearch(): void {
    this.#xterm.search.clearDecorations();
  }

  output(piece: TerminalOutput): void {
    this.#follower.output(piece);
  }

  /** The link to the console is new. */
  restart(): void {
    this.#follower.restart();
  }

  /** The window is seen again. */
  catchUp(): void {
    this.#follower.catchUp();
  }

  /** Pastes what needs no review, or was reviewed; without control characters either way. */
  paste(text: string): void {
    this.#xterm.terminal.paste(cleanPaste(text));
  }

  /**
   * Puts the command that is looked at to the prompt again.
   * @returns whether it was also entered; null where it is not known, or must be reviewed first
   */
  repeat(): 'entered' | 'put' | null {
    const again = this.#walk.repeatable();
    if (!again || this.#asksReview(again.text, 'anyLines')) return null;
    this.paste(again.text);
    if (again.enter) this.#xterm.terminal.input('\r');
    return again.enter ? 'entered' : 'put';
  }

  dispose(): void {
    this.#follower.dispose();
    this.hide();
    this.#xterm.terminal.dispose();
  }

  #tellSize(): void {
    const { options, cols, rows } = this.#xterm.terminal;
    if (options.disableStdin) return;
    call('terminal.resize', { session: this.#session, cols, rows }).catch(this.#events.failed);
  }

  #send(data: string): void {
    for (let at = 0; at < data.length; at += WRITE_CHARS) {
      const piece = data.slice(at, at + WRITE_CHARS);
      call('terminal.write', { session: this.#session, data: piece }).catch(this.#events.failed);
    }
  }

  #takesPaste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.#xterm.terminal.options.disableStdin && !this.#asksReview(text)) this.paste(text);
  }

  /** @param lines whether several lines are what it is about, where the shell takes them as one text */
  #asksReview(text: string, lines: 'oneLine' | 'anyLines' = 'oneLine'): boolean {
    const bracketed = this.#xterm.terminal.modes.bracketedPasteMode;
    const review = reviewOf(text, bracketed);
    const expected = lines === 'anyLines' && bracketed;
    if (!review || (expected && review.leftOut === 0 && !review.unseen)) return false;
    this.#events.pasted({ text, bracketed });
    return true;
  }

  /**
   * What the shell does not get: the window's own keys, Ctrl+V (paste, as elsewhere on an office
   * PC), and Ctrl+C while something is selected (copy).
   */
  #takesKey(event: KeyboardEvent): boolean {
    if (this.#events.isWindowKey(event)) return false;
    if (!event.ctrlKey || event.altKey || event.metaKey) return true;
    if (event.code === 'KeyV') return false;
    return !(event.code === 'KeyC' && this.#xterm.terminal.hasSelection());
  }
}
