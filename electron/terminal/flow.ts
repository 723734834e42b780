/** Stops and restarts the reading of a pty; the program in it then waits at its next print. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/**
 * A page is sent more while it has no more than this left to draw, in UTF-16 units: what is typed
 * and answered goes at once, and of a flood one piece at a time, so that a key's answer comes
 * behind no more than that.
 */
export const AHEAD = 4 * 1024;
/**
 * With so much waiting for pages or the console's own screen, in UTF-16 units, the program is held
 * back. What a {@link Backlog} may leave out never waits, so that plain text is seldom held.
 */
export const HIGH_WATER = 1024 * 1024;
/** So much is told to pages of which none says that it draws: they may just be opening. */
export const UNHEARD = 4 * 1024 * 1024;
/** A page that draws says so many times a second. One that was silent for so long has gone or sleeps. */
export const SILENT_MS = 1000;

/**
 * Says when pages are to be sent more, by what the quickest of them has drawn, and holds a program
 * back while much of its output waits for that, or for the console's own screen. The slower pages
 * leave some out and fetch the whole screen instead; where no page says that it draws, the
 * console's own screen alone sets the pace.
 */
export class FlowControl {
  readonly #flow: Flow;
  readonly #now: () => number;
  readonly #released: () => void;
  #held = 0;
  #sent = 0;
  #unread = 0;
  /** How much was sent up to what is drawn. */
  #drawn = 0;
  /** Whether a page draws; else nobody waits for it. */
  #followed = false;
  /** What no page has drawn, oldest first: a piece's number, and how much was sent with it. */
  #undrawn: { seq: number; sent: number }[] = [];
  /** Since when a page could have said that it draws. */
  #silentSince = 0;
  #silence: NodeJS.Timeout | null = null;
  #paused = false;

  /**
   * @param now milliseconds, of a clock that never goes back
   * @param released the page that was waited for is gone: {@link ready} again
   */
  constructor(flow: Flow, now: () => number, released: () => void) {
    this.#flow = flow;
    this.#now = now;
    this.#released = released;
  }

  /** Whether pages are to be sent what there is. */
  get ready(): boolean {
    return !this.#followed || this.#sent - this.#drawn <= AHEAD;
  }

  /** Whether pages are told of more: what nobody takes would fill the memory of the link. */
  get heard(): boolean {
    return this.#followed || this.#sent - this.#drawn < UNHEARD;
  }

  /** How much the console's own screen was given and has not read. */
  get unread(): number {
    return this.#unread;
  }

  /** So much waits until pages are to be sent more. */
  holds(length: number): void {
    this.#held = length;
    this.#regulate();
    if (length > 0 && !this.ready && !this.#silence) this.#listenForPages();
  }

  /** A piece of so much was sent on. */
  sent(seq: number, length: number): void {
    this.#sent += length;
    if (!this.#followed) return;
    if (this.#undrawn.length === 0) this.#silentSince = this.#now();
    this.#undrawn.push({ seq, sent: this.#sent });
  }

  /** So much was given to the console's own screen. */
  reading(length: number): void {
    this.#unread += length;
    this.#regulate();
  }

  /** So much of it is read. */
  read(length: number): void {
    this.#unread -= length;
    this.#regulate();
  }

  /** A page has fetched the whole screen, and may be about to draw what follows. */
  fetched(): void {
    if (!this.#followed) this.#drawn = this.#sent;
  }

  /** A page has drawn everything up to a piece. */
  drawn(seq: number): void {
    this.#silentSince = this.#now();
    if (!this.#followed) {
      // How far it is behind is not known any more; from here on it is.
      this.#followed = true;
      this.#drawn = this.#sent;
      return;
    }
    const open = this.#undrawn.findIndex((piece) => piece.seq > seq);
    const done = this.#undrawn.splice(0, open === -1 ? this.#undrawn.length : open).at(-1);
    if (done) this.#drawn = done.sent;
  }

  /** No more output comes, or nobody wants it. */
  stop(): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = null;
  }

  #regulate(): void {
    const waiting = Math.max(this.#held, this.#unread);
    if (!this.#paused && waiting > HIGH_WATER) {
      this.#paused = true;
      this.#flow.pause();
    } else if (this.#paused && waiting < HIGH_WATER / 2) {
      this.#paused = false;
      this.#flow.resume();
    }
  }

  /** While output waits for a page, that page must still be there. */
  #listenForPages(): void {
    this.#silence = null;
    if (this.#held === 0 || this.ready) return;
    const left = this.#silentSince + SILENT_MS - this.#now();
    if (left > 0) {
      this.#silence = setTimeout(() => this.#listenForPages(), left);
      return;
    }
    this.#followed = false;
    this.#undrawn = [];
    this.#released();
  }
}
