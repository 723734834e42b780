import { FitAddon } from '@xterm/addon-fit';
import { SearchAddon } from '@xterm/addon-search';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { WebglAddon } from '@xterm/addon-webgl';
import { Terminal } from '@xterm/xterm';
import type { TerminalOutput } from '../../shared/terminal.ts';
import { call } from '../bridge.ts';
import { FOLLOW_START, type FollowEvent, type Followed, follow } from './output.ts';
import { cleanPaste } from './paste.ts';
import type { ScreenColours } from './theme.ts';

/** As many lines as a long command prints; the console keeps no more itself. */
const SCROLLBACK_LINES = 10_000;
/** Under the contract's limit of one write, so that any paste goes through in pieces. */
const WRITE_CHARS = 500_000;
const FONTS =
  'ui-monospace, "Cascadia Mono", Consolas, D2Coding, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace, "Pretendard Variable"';

/** What a screen tells the panel. */
export interface ScreenEvents {
  resized(size: { cols: number; rows: number }): void;
  /** A link was chosen; nothing is opened. */
  linked(address: string): void;
  failed(error: unknown): void;
  found(result: { index: number; total: number }): void;
}

/** One session's screen. It lives as long as the session, shown or not. */
export class Screen {
  readonly #session: string;
  readonly #events: ScreenEvents;
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  readonly #search = new SearchAddon();
  /** Moves in and out of the document; xterm stays in it. */
  readonly #element = document.createElement('div');
  #label = '';
  #webgl: WebglAddon | null = null;
  #colours: ScreenColours;
  #following = FOLLOW_START.next;
  #pendingBytes = 0;
  /** Counts attachments from the first showing on, so that the answer to an earlier one is not taken for the latest. */
  #attachment = 0;

  constructor(session: string, colours: ScreenColours, events: ScreenEvents) {
    this.#session = session;
    this.#events = events;
    this.#colours = colours;
    this.#element.className = 'terminal-screen';
    const activate = (_: MouseEvent, address: string): void => events.linked(address);
    this.#terminal = new Terminal({
      allowProposedApi: true,
      cursorInactiveStyle: 'outline',
      fontFamily: FONTS,
      fontSize: 13,
      lineHeight: 1.25,
      linkHandler: { activate },
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK_LINES,
      theme: colours.terminal,
    });
    this.#terminal.loadAddon(this.#fit);
    this.#terminal.loadAddon(this.#search);
    this.#terminal.loadAddon(new Unicode11Addon());
    this.#terminal.loadAddon(new WebLinksAddon(activate));
    this.#terminal.unicode.activeVersion = '11';
    this.#terminal.attachCustomKeyEventHandler((event) => this.#takesKey(event));
    this.#terminal.onData((data) => this.#send(data));
    this.#terminal.onResize(({ cols, rows }) => {
      if (this.#attachment > 0) this.#tellSize();
      events.resized({ cols, rows });
    });
    this.#search.onDidChangeResults(({ resultIndex, resultCount }) =>
      events.found({ index: resultIndex + 1, total: resultCount }),
    );
    this.#element.addEventListener('paste', (event) => this.#paste(event), true);
  }

  /** Puts the screen into the document and fills its parent. */
  show(parent: HTMLElement): void {
    parent.append(this.#element);
    if (!this.#terminal.element) {
      this.#terminal.open(this.#element);
      this.label(this.#label);
    }
    this.#drawFast();
    this.fit();
    if (this.#attachment === 0) this.#perform(FOLLOW_START);
  }

  /** Takes it out again; a graphics context is kept only for what is seen. */
  hide(): void {
    this.#webgl?.dispose();
    this.#webgl = null;
    this.#element.remove();
  }

  /** As many columns and rows as its parent has room for; the shell is told. */
  fit(): void {
    this.#fit.fit();
  }

  focus(): void {
    this.#terminal.focus();
  }

  /** The accessible name of its input. */
  label(label: string): void {
    this.#label = label;
    this.#terminal.textarea?.setAttribute('aria-label', label);
  }

  colour(colours: ScreenColours): void {
    this.#colours = colours;
    this.#terminal.options.theme = colours.terminal;
  }

  /** Whether what is on the screen is also written out for a screen reader. */
  readOut(on: boolean): void {
    this.#terminal.options.screenReaderMode = on;
  }

  /**
   * Whether its keys go to the shell and its size is the panel's. Else it is only looked at: nothing
   * is sent, not even what a shell asks of its terminal.
   */
  takesKeys(on: boolean): void {
    const fresh = on && this.#terminal.options.disableStdin === true;
    this.#terminal.options.disableStdin = !on;
    if (fresh && this.#attachment > 0) this.#tellSize();
  }

  find(text: string, towards: 'next' | 'previous', incremental = false): void {
    const options = { decorations: this.#colours.search, incremental };
    if (towards === 'next') this.#search.findNext(text, options);
    else this.#search.findPrevious(text, options);
  }

  endSearch(): void {
    this.#search.clearDecorations();
  }

  output(piece: TerminalOutput): void {
    this.#step({ kind: 'output', piece, pendingBytes: this.#pendingBytes });
  }

  /** The link to the console is new: everything is asked for again. */
  restart(): void {
    if (this.#attachment > 0) this.#step({ kind: 'restart' });
  }

  dispose(): void {
    this.#attachment += 1;
    this.hide();
    this.#terminal.dispose();
  }

  #step(event: FollowEvent): void {
    this.#perform(follow(this.#following, event));
  }

  #perform({ next, actions }: Followed): void {
    this.#following = next;
    for (const action of actions) {
      if (action.do === 'reset') this.#terminal.reset();
      else if (action.do === 'write') this.#write(action.data);
      else void this.#attach();
    }
  }

  async #attach(): Promise<void> {
    this.#attachment += 1;
    const attachment = this.#attachment;
    // The screen comes laid out for the session's size, so that is made this one's first.
    this.#tellSize();
    try {
      const { screen, seq } = await call('terminal.attach', { session: this.#session });
      if (attachment === this.#attachment) this.#step({ kind: 'screen', screen, seq });
    } catch (error) {
      if (attachment === this.#attachment) this.#events.failed(error);
    }
  }

  #tellSize(): void {
    if (this.#terminal.options.disableStdin) return;
    const { cols, rows } = this.#terminal;
    call('terminal.resize', { session: this.#session, cols, rows }).catch(this.#events.failed);
  }

  #write(data: string): void {
    this.#pendingBytes += data.length;
    this.#terminal.write(data, () => {
      this.#pendingBytes -= data.length;
      if (this.#pendingBytes === 0) this.#step({ kind: 'drained' });
    });
  }

  #send(data: string): void {
    for (let at = 0; at < data.length; at += WRITE_CHARS) {
      const piece = data.slice(at, at + WRITE_CHARS);
      call('terminal.write', { session: this.#session, data: piece }).catch(this.#events.failed);
    }
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#terminal.paste(cleanPaste(event.clipboardData?.getData('text/plain') ?? ''));
  }

  /**
   * What the shell does not get: the window's own keys, Ctrl+V (paste, as elsewhere on an office
   * PC), and Ctrl+C while something is selected (copy).
   */
  #takesKey(event: KeyboardEvent): boolean {
    if (event.key === 'F6') return false;
    if (!event.ctrlKey || event.altKey || event.metaKey) return true;
    if (event.code === 'Backquote' || event.code === 'KeyV') return false;
    if (event.shiftKey && event.code === 'KeyF') return false;
    return !(event.code === 'KeyC' && this.#terminal.hasSelection());
  }

  /** Draws by the graphics card; where there is none or it is lost, xterm draws by itself. */
  #drawFast(): void {
    if (this.#webgl) return;
    try {
      const webgl = new WebglAddon();
      webgl.onContextLoss(() => {
        webgl.dispose();
        if (this.#webgl === webgl) this.#webgl = null;
      });
      this.#terminal.loadAddon(webgl);
      this.#webgl = webgl;
    } catch {
      this.#webgl = null;
    }
  }
}
