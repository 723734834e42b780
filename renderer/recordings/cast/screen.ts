import { SearchAddon } from '@xterm/addon-search';
import { SerializeAddon } from '@xterm/addon-serialize';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { Terminal } from '@xterm/xterm';
import { readSize } from '../../../shared/cast.ts';
import { piecesOf } from '../../../shared/textPieces.ts';
import { type ScreenColours, TERMINAL_FONTS } from '../../terminal/theme.ts';
import { fontSizeFor } from './fit.ts';
import { makeHarmless } from './harmless.ts';
import { Keyframes } from './keyframes.ts';
import type { CastPart } from './part.ts';

/** Lines above the screen that can be scrolled back to; a keyframe has them, too. */
const SCROLLBACK = 200;
/** xterm looks at the time between two pieces, and lets the page breathe. UTF-16 units. */
const WRITE_CHARS = 8 * 1024;
/** So much is on its way at once; then it is asked again where to go. UTF-16 units. */
const STRETCH_CHARS = 128 * 1024;
/** Drawn anew in a moment: some hundredths of a second of xterm's time. UTF-16 units. */
const KEYFRAME_CHARS = 512 * 1024;

/**
 * The screen of a recording. It is told which moment to show and gets there by the shortest way:
 * on from where it is, or from the keyframe before.
 */
export class CastScreen {
  readonly #element = document.createElement('div');
  readonly #terminal: Terminal;
  readonly #serializer = new SerializeAddon();
  readonly #search = new SearchAddon();
  readonly #arrived: () => void;
  #colours: ScreenColours;
  #place: HTMLElement | null = null;
  #part: CastPart | null = null;
  #drawn = 0;
  #keyframes = new Keyframes(KEYFRAME_CHARS);
  #cursorHidden = false;
  #aim: { part: CastPart; steps: number } | null = null;
  #going = false;
  #readsOut = false;
  #disposed = false;

  /** @param arrived the moment it was sent to is shown */
  constructor(colours: ScreenColours, arrived: () => void) {
    this.#colours = colours;
    this.#arrived = arrived;
    this.#element.className = 'cast-screen';
    this.#terminal = new Terminal({
      allowProposedApi: true,
      cols: 80,
      rows: 24,
      cursorInactiveStyle: 'outline',
      disableStdin: true,
      fontFamily: TERMINAL_FONTS,
      fontSize: 13,
      lineHeight: 1.2,
      // Its links are no links; see makeHarmless.
      linkHandler: null,
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      theme: colours.terminal,
    });
    this.#terminal.loadAddon(this.#serializer);
    this.#terminal.loadAddon(this.#search);
    this.#terminal.loadAddon(new Unicode11Addon());
    this.#terminal.unicode.activeVersion = '11';
    // Every key is the player's.
    this.#terminal.attachCustomKeyEventHandler(() => false);
    makeHarmless(this.#terminal.parser);
    this.#watchCursor();
  }

  /** @param label the accessible name of the screen */
  show(place: HTMLElement, label: string): void {
    this.#place = place;
    place.append(this.#element);
    this.#terminal.open(this.#element);
    // The place itself is reached by Tab, to be scrolled; nothing can be typed here.
    place.tabIndex = 0;
    if (this.#terminal.textarea) this.#terminal.textarea.tabIndex = -1;
    this.#element.addEventListener('focusin', () => place.focus({ preventScroll: true }));
    place.addEventListener('copy', (event) => this.#copy(event));
    this.label(label);
    this.fit();
  }

  label(label: string): void {
    this.#terminal.textarea?.setAttribute('aria-label', label);
  }

  colour(colours: ScreenColours): void {
    this.#colours = colours;
    this.#terminal.options.theme = colours.terminal;
  }

  /** As large as its place has room for the recorded columns and rows. */
  fit(): void {
    const place = this.#place;
    const drawn = this.#element.querySelector<HTMLElement>('.xterm-screen');
    if (!place || !drawn || drawn.offsetWidth === 0) return;
    const { fontSize = 13 } = this.#terminal.options;
    const next = fontSizeFor(
      { width: place.clientWidth, height: place.clientHeight },
      { width: drawn.offsetWidth, height: drawn.offsetHeight, fontSize },
    );
    if (next !== fontSize) this.#terminal.options.fontSize = next;
  }

  /** Whether the screen is also written out for a screen reader, once it stands still. */
  readOut(on: boolean): void {
    this.#readsOut = on;
    if (!this.#going) this.#terminal.options.screenReaderMode = on;
  }

  /** Marks a text on the screen; an empty one takes the marks away. */
  mark(text: string): void {
    this.#terminal.clearSelection();
    if (text === '') this.#search.clearDecorations();
    else this.#search.findPrevious(text, { decorations: this.#colours.search });
  }

  /** Whether it is still on its way to the moment it was sent to. */
  get isBehind(): boolean {
    return this.#going;
  }

  /** Sends it to a moment, counted from the part's beginning in milliseconds. */
  goTo(part: CastPart, atMs: number): void {
    this.#aim = { part, steps: part.countAt(atMs) };
    if (this.#going) return;
    this.#going = true;
    void this.#go();
  }

  dispose(): void {
    this.#disposed = true;
    this.#terminal.dispose();
    this.#element.remove();
  }

  #copy(event: ClipboardEvent): void {
    if (!this.#terminal.hasSelection()) return;
    event.clipboardData?.setData('text/plain', this.#terminal.getSelection());
    event.preventDefault();
    event.stopPropagation();
  }

  async #go(): Promise<void> {
    while (this.#aim && !this.#disposed) {
      const { part, steps } = this.#aim;
      const frame = part === this.#part ? this.#keyframes.before(steps) : null;
      const nearer = frame !== null && frame.steps > this.#drawn;
      if (part === this.#part && steps === this.#drawn) break;
      // Read out on its way, every line would be announced.
      this.#terminal.options.screenReaderMode = false;
      if (part !== this.#part || steps < this.#drawn || nearer) await this.#restore(part, steps);
      else await this.#draw(part, steps);
    }
    this.#going = false;
    if (this.#disposed) return;
    this.#terminal.options.screenReaderMode = this.#readsOut;
    this.#arrived();
  }

  async #restore(part: CastPart, steps: number): Promise<void> {
    if (part !== this.#part) this.#keyframes = new Keyframes(KEYFRAME_CHARS);
    this.#part = part;
    const frame = this.#keyframes.before(steps);
    this.#terminal.reset();
    this.#cursorHidden = false;
    this.#resize(frame ?? part.size);
    if (frame) await this.#write(frame.screen);
    this.#drawn = frame?.steps ?? 0;
    this.#keyframes.restarted();
  }

  /** Draws a stretch of the way to so many steps: up to the next change of size, or a keyframe. */
  async #draw(part: CastPart, steps: number): Promise<void> {
    const first = part.step(this.#drawn);
    if (first?.kind === 'resize') {
      const size = readSize(first.size);
      if (size) this.#resize(size);
      this.#drawn += 1;
      return;
    }
    let text = '';
    let drawn = this.#drawn;
    for (; drawn < steps && text.length < STRETCH_CHARS; drawn++) {
      const step = part.step(drawn);
      if (step?.kind !== 'output') break;
      text += step.data;
    }
    await this.#write(text);
    this.#drawn = drawn;
    if (!this.#disposed && this.#keyframes.drew(drawn, text.length)) this.#takeKeyframe(part);
  }

  #takeKeyframe(part: CastPart): void {
    if (part !== this.#part) return;
    const { cols, rows } = this.#terminal;
    const cursor = this.#cursorHidden ? '\x1b[?25l' : '';
    const screen = this.#serializer.serialize({ scrollback: SCROLLBACK }) + cursor;
    this.#keyframes.keep({ steps: this.#drawn, cols, rows, screen });
  }

  #write(data: string): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    for (const piece of piecesOf(data, WRITE_CHARS)) this.#terminal.write(piece);
    return new Promise((resolve) => this.#terminal.write('', resolve));
  }

  #resize({ cols, rows }: { cols: number; rows: number }): void {
    if (cols === this.#terminal.cols && rows === this.#terminal.rows) return;
    this.#terminal.resize(cols, rows);
    this.fit();
  }

  /** A serialized screen leaves out whether the cursor shows. */
  #watchCursor(): void {
    const watch = (hidden: boolean) => (params: (number | number[])[]) => {
      if (params.includes(25)) this.#cursorHidden = hidden;
      return false;
    };
    this.#terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, watch(true));
    this.#terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, watch(false));
  }
}
