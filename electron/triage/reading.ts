import { Problem } from '../../shared/problem.ts';
import type { Triage, TriageQuery, TriageResult } from '../../shared/triage.ts';
import { filterOf } from './filter.ts';
import { Requests } from './formats/requests.ts';
import { Lines } from './lines.ts';
import { piecesOf } from './pieces.ts';
import { type Limits, Summary } from './summary/summary.ts';
import type { Whois } from './whois/whois.ts';

/** What is read. */
export interface Task {
  path: string;
  /** Bytes: what the file had when it was opened. */
  size: number;
  query: TriageQuery;
  /** Any number; see {@link Summary}. */
  seed: number;
}

export type Progress = Pick<Triage, 'format' | 'read' | 'lines' | 'unreadable'>;

/** One way through a log, from its beginning to its end or until somebody stops it. */
export class Reading {
  readonly #task: Task;
  readonly #summary: Summary;
  readonly #requests: Requests;
  #read = 0;

  /** @param whois opened when the first address must be looked up */
  constructor(task: Task, whois: () => Whois, limits?: Limits) {
    this.#task = task;
    this.#summary = new Summary(whois, task.seed, limits);
    const lets = filterOf(task.query, whois);
    this.#requests = new Requests((entry) => {
      if (lets(entry)) this.#summary.add(entry);
    });
  }

  get progress(): Progress {
    const { format, lines, unreadable } = this.#requests;
    return { format, read: this.#read, lines, unreadable };
  }

  /** What was found so far. */
  result(): TriageResult {
    return this.#summary.result(this.#task.query);
  }

  /**
   * @param goOn asked after each piece; may let the reading wait. False stops it
   * @throws {Problem} where the file cannot be read to its end, or is no log
   */
  async run(goOn: () => Promise<boolean>): Promise<void> {
    const { path, size } = this.#task;
    const lines = new Lines(this.#requests);
    for await (const { bytes, read } of piecesOf(path, size)) {
      lines.feed(bytes);
      this.#read = read;
      if (this.#requests.isStrange) break;
      if (!(await goOn())) return;
    }
    lines.end();
    this.#requests.end();
    if (this.#requests.format === null) throw new Problem('triage.notLog', { path });
  }
}
