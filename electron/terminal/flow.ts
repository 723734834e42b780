/** Stops and restarts the reading of a pty; the program in it then waits at its next print. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/**
 * As much output may be on its way to the screens, in UTF-16 units: what a page draws in a few of
 * its frames, so that it always has some to draw, and little enough that a key's echo, which comes
 * behind it, is there within 100 ms.
 */
export const HIGH_WATER = 384 * 1024;
const LOW_WATER = 192 * 1024;
/** So much is told to pages of which none says that it draws: they may just be opening. */
export const UNHEARD = 4 * 1024 * 1024;
/** A page that draws says so many times a second. One that was silent for so long has gone or sleeps. */
export const SILENT_MS = 1000;

/**
 * Holds a program back while much of its output is not yet read by the console's own screen or not
 * drawn by the quickest page. The slower pages leave some out and fetch the whole screen instead;
 * where no page says that it draws, the console's own screen alone sets the pace.
 */
export class FlowControl {
  readonly #flow: Flow;
  readonly #now: () => number;
  #received = 0;
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

  /** @param now milliseconds, of a clock that never goes back */
  constructor(flow: Flow, now: () => number) {
    this.#flow = flow;
    this.#now = now;
  }

  /** Whether pages are told of more: what nobody takes would fill the memory of the link. */
  get heard(): boolean {
    return this.#followed || this.#sent - this.#drawn < UNHEARD;
  }

  /** The pty printed so much. */
  received(length: number): void {
    this.#received += length;
    this.#regulate();
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
      if (this.#paused) this.#listenForPages();
      return;
    }
    const open = this.#undrawn.findIndex((piece) => piece.seq > seq);
    const done = this.#undrawn.splice(0, open === -1 ? this.#undrawn.length : open);
    this.#drawn = done.at(-1)?.sent ?? this.#drawn;
    this.#regulate();
  }

  /** No more output comes, or nobody wants it. */
  stop(): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = null;
  }

  get #waiting(): number {
    const undrawn = this.#followed ? this.#sent - this.#drawn : 0;
    return this.#received - this.#sent + Math.max(undrawn, this.#unread);
  }

  #regulate(): void {
    if (!this.#paused && this.#waiting > HIGH_WATER) {
      this.#paused = true;
      this.#flow.pause();
      this.#listenForPages();
    } else if (this.#paused && this.#waiting < LOW_WATER) {
      this.#paused = false;
      this.stop();
      this.#flow.resume();
    }
  }

  /** While the program waits for a page, that page must still be there. */
  #listenForPages(): void {
    this.stop();
    if (!this.#followed) return;
    const left = this.#silentSince + SILENT_MS - this.#now();
    if (left > 0) {
      this.#silence = setTimeout(() => this.#listenForPages(), left);
      return;
    }
    this.#followed = false;
    this.#undrawn = [];
    this.#regulate();
  }
}
