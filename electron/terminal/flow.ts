/** Stops and restarts the reading of a pty; the program in it then waits at its next print. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/**
 * As much output may be on its way to the screens, in UTF-16 units, before it is known how quickly
 * they draw.
 */
export const HIGH_WATER = 256 * 1024;
/**
 * What a page draws in so long may be on its way to it: enough that it always has some to draw
 * while its word goes to the console and more comes back, and little enough that a key's echo,
 * which comes behind it, is there within 100 ms.
 */
const AHEAD_MS = 30;
export const LEAST_HIGH_WATER = 128 * 1024;
export const MOST_HIGH_WATER = 1024 * 1024;
/** How much the last measurement counts among those before. */
const NEWEST = 0.2;
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
  #highWater = HIGH_WATER;

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
    const now = this.#now();
    const tookMs = now - this.#silentSince;
    this.#silentSince = now;
    if (!this.#followed) {
      // How far it is behind is not known any more; from here on it is.
      this.#followed = true;
      this.#drawn = this.#sent;
      if (this.#paused) this.#listenForPages();
      return;
    }
    const open = this.#undrawn.findIndex((piece) => piece.seq > seq);
    const done = this.#undrawn.splice(0, open === -1 ? this.#undrawn.length : open).at(-1);
    if (!done) return;
    if (this.#paused) this.#measure(done.sent - this.#drawn, tookMs);
    this.#drawn = done.sent;
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

  /** A page has drawn so much in so long, and there was always more for it to draw. */
  #measure(length: number, tookMs: number): void {
    const ahead = (length / Math.max(1, tookMs)) * AHEAD_MS;
    const mean = this.#highWater + NEWEST * (ahead - this.#highWater);
    this.#highWater = Math.min(MOST_HIGH_WATER, Math.max(LEAST_HIGH_WATER, mean));
  }

  #regulate(): void {
    if (!this.#paused && this.#waiting > this.#highWater) {
      this.#paused = true;
      this.#flow.pause();
      this.#listenForPages();
    } else if (this.#paused && this.#waiting < this.#highWater / 2) {
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
