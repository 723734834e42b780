/** What the screen was after so many steps, to begin from when going back. */
export interface Keyframe {
  /** How many steps had been drawn. */
  steps: number;
  cols: number;
  rows: number;
  screen: string;
}

/** More would be memory for little: between two of them there is then more to draw again. */
const MOST = 48;

/**
 * Keyframes of one file, taken while it is drawn. With too many, every other one goes and the next
 * are taken half as often, so that a file of any length has them all along.
 */
export class Keyframes {
  readonly #spacing: number;
  #frames: Keyframe[] = [];
  #every = 1;
  #since = 0;

  /** @param spacing how much is drawn between two, UTF-16 units */
  constructor(spacing: number) {
    this.#spacing = spacing;
  }

  /**
   * Takes note of what was drawn.
   * @param steps how many steps have been drawn in all
   * @returns whether a keyframe is due here
   */
  drew(steps: number, chars: number): boolean {
    this.#since += chars;
    return this.#since >= this.#spacing * this.#every && steps > (this.#frames.at(-1)?.steps ?? 0);
  }

  keep(frame: Keyframe): void {
    this.#since = 0;
    this.#frames.push(frame);
    if (this.#frames.length <= MOST) return;
    this.#frames = this.#frames.filter((_, index) => index % 2 === 1);
    this.#every *= 2;
  }

  /** The screen was set to a keyframe, or to the beginning: counting begins anew from there. */
  restarted(): void {
    this.#since = 0;
  }

  /** The last one at or before so many steps. */
  before(steps: number): Keyframe | null {
    return this.#frames.findLast((frame) => frame.steps <= steps) ?? null;
  }
}
