import type { LogFormat } from '../../../shared/triage.ts';
import type { LineTaker } from '../lines.ts';
import { readCombined } from './combined.ts';
import { emptyEntry, type LogEntry, type ReadLine } from './entry.ts';
import { iisReader } from './iis.ts';
import { jsonReader } from './json.ts';

/** What each format is read with; a reader remembers what its file said so far. */
const READERS: Readonly<Record<LogFormat, () => ReadLine>> = {
  combined: () => readCombined,
  iis: iisReader,
  json: jsonReader,
};
const FORMATS = ['combined', 'iis', 'json'] as const satisfies readonly LogFormat[];

/** So many lines are looked at together to tell the format. */
const SAMPLE_LINES = 100;
/** A file whose first lines are none of a log, so many of them, is taken for something else. */
const MOST_STRANGE = 10_000;

/** Makes lines to requests, in the format that explains most of the first ones. */
export class Requests implements LineTaker {
  readonly #take: (entry: LogEntry) => void;
  readonly #entry = emptyEntry();
  #sample: Buffer[] = [];
  #read: ReadLine | null = null;
  format: LogFormat | null = null;
  lines = 0;
  unreadable = 0;

  /** @param take given the same object each time */
  constructor(take: (entry: LogEntry) => void) {
    this.#take = take;
  }

  /** Whether so much was seen without a single request that it is no log. */
  get isStrange(): boolean {
    return this.format === null && this.lines >= MOST_STRANGE;
  }

  line(text: Uint8Array, from: number, to: number): void {
    this.lines++;
    if (this.#read) {
      this.#request(this.#read, text, from, to);
      return;
    }
    this.#sample.push(Buffer.from(text.subarray(from, to)));
    if (this.#sample.length === SAMPLE_LINES) this.#choose();
  }

  spoilt(): void {
    this.lines++;
    this.unreadable++;
  }

  /** There are no more lines. */
  end(): void {
    if (!this.#read) this.#choose();
  }

  #choose(): void {
    const sample = this.#sample;
    this.#sample = [];
    const counts = FORMATS.map((format) => ({ format, explained: explained(format, sample) }));
    const best = counts.reduce((a, b) => (b.explained > a.explained ? b : a));
    if (best.explained === 0) {
      this.unreadable += sample.length;
      return;
    }
    this.format = best.format;
    const read = READERS[best.format]();
    this.#read = read;
    for (const line of sample) this.#request(read, line, 0, line.length);
  }

  #request(read: ReadLine, text: Uint8Array, from: number, to: number): void {
    const what = read(text, from, to, this.#entry);
    if (what === 'request') this.#take(this.#entry);
    else if (what === 'unreadable') this.unreadable++;
  }
}

function explained(format: LogFormat, sample: readonly Buffer[]): number {
  const read = READERS[format]();
  const entry = emptyEntry();
  return sample.filter((line) => read(line, 0, line.length, entry) === 'request').length;
}
