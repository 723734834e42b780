import { type CastCode, type CastHeader, type CastWhy, readHeader, readLine } from './cast.ts';

/** An event at its place in the file, milliseconds from the file's beginning. */
export interface CastEvent {
  atMs: number;
  code: CastCode;
  data: string;
}

/** A line that could not be read, counted from 1. */
export interface CastFault {
  line: number;
  why: CastWhy;
}

/** What a reader tells, in the order of the file. */
export interface CastEars {
  header(header: CastHeader): void;
  event(event: CastEvent): void;
  fault(fault: CastFault): void;
}

/** Our own lines are shorter; a longer one is passed over, so that no file can fill the memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/** Reads a file piece by piece, as it comes. A line that is damaged is told and passed over. */
export class CastReader {
  readonly #ears: CastEars;
  #rest = '';
  #line = 0;
  #skipping = false;
  #atMs = 0;

  constructor(ears: CastEars) {
    this.#ears = ears;
  }

  /** Where the last event stands: the length so far, milliseconds. */
  get atMs(): number {
    return this.#atMs;
  }

  push(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      this.#take(this.#rest + text.slice(from, end));
      this.#rest = '';
      this.#skipping = false;
      from = end + 1;
    }
    if (!this.#skipping) this.#rest += text.slice(from);
    if (this.#rest.length > LONGEST_LINE) {
      this.#rest = '';
      this.#skipping = true;
    }
  }

  /** No more comes. @returns whether a last line was there without its end */
  end(): boolean {
    const torn = this.#rest !== '' || this.#skipping;
    if (torn) this.#ears.fault({ line: this.#line + 1, why: 'torn' });
    return torn;
  }

  #take(text: string): void {
    this.#line += 1;
    if (this.#skipping || text.length > LONGEST_LINE) this.#fault('long');
    else if (this.#line === 1) this.#takeFirst(text);
    else this.#takeLine(text);
  }

  #takeFirst(text: string): void {
    const header = readHeader(text);
    if (header) this.#ears.header(header);
    else this.#fault('header');
  }

  #takeLine(text: string): void {
    const line = readLine(text);
    if (line.kind === 'broken') this.#fault(line.why);
    if (line.kind !== 'event') return;
    const { intervalMs, code, data } = line;
    this.#atMs += intervalMs;
    if (code !== null) this.#ears.event({ atMs: this.#atMs, code, data });
  }

  #fault(why: CastWhy): void {
    this.#ears.fault({ line: this.#line, why });
  }
}

/** A whole file. */
export interface Cast {
  header: CastHeader | null;
  events: CastEvent[];
  faults: CastFault[];
  durationMs: number;
}

/** Reads a whole file at once. */
export function parseCast(text: string): Cast {
  const cast: Cast = { header: null, events: [], faults: [], durationMs: 0 };
  const reader = new CastReader({
    header: (header) => {
      cast.header = header;
    },
    event: (event) => cast.events.push(event),
    fault: (fault) => cast.faults.push(fault),
  });
  reader.push(text);
  reader.end();
  cast.durationMs = reader.atMs;
  return cast;
}
