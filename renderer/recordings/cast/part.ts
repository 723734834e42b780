import type { CastHeader } from '../../../shared/cast.ts';
import type { CastEvent, CastFault } from '../../../shared/castReader.ts';

/** Output closer together than this is drawn in one frame anyway, milliseconds. */
const JOIN_MS = 8;
/** But no event grows beyond what is drawn in a small slice, UTF-16 units. */
const JOIN_CHARS = 64 * 1024;
/** A damaged file can have as many faults as lines; the page shows the first and their number. */
const MOST_FAULTS = 100;

export interface Size {
  cols: number;
  rows: number;
}

/** Where the header does not tell. */
const COMMON_SIZE: Size = { cols: 80, rows: 24 };

/** What a player does: draw, or change the screen's size. */
export type Step = { kind: 'output'; data: string } | { kind: 'resize'; size: string };

/** One file of a recording, in memory as it is played: output in steps of frames, the rest left out. */
export class CastPart {
  size: Size = COMMON_SIZE;
  readonly faults: CastFault[] = [];
  faultCount = 0;
  readonly #times: number[] = [];
  readonly #steps: Step[] = [];
  /** A marker came last: what follows is not drawn before it. */
  #marked = false;

  header({ cols, rows }: CastHeader): void {
    this.size = { cols, rows };
  }

  event({ atMs, code, data }: CastEvent): void {
    if (code === 'r') this.#add(atMs, { kind: 'resize', size: data });
    if (code === 'm') this.#marked = true;
    if (code !== 'o') return;
    const last = this.#steps.at(-1);
    const joins =
      last?.kind === 'output' &&
      !this.#marked &&
      atMs - (this.#times.at(-1) ?? 0) < JOIN_MS &&
      last.data.length + data.length <= JOIN_CHARS;
    if (joins) last.data += data;
    else this.#add(atMs, { kind: 'output', data });
    this.#marked = false;
  }

  fault(fault: CastFault): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  get length(): number {
    return this.#steps.length;
  }

  step(index: number): Step | undefined {
    return this.#steps[index];
  }

  /** When a step happens, from the part's beginning; undefined after the last. Milliseconds. */
  timeOf(index: number): number | undefined {
    return this.#times[index];
  }

  /** How many steps have happened at a moment. */
  countAt(atMs: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #add(atMs: number, step: Step): void {
    this.#times.push(atMs);
    this.#steps.push(step);
  }
}
