import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Traffic } from './script.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Korea Standard Time, without daylight saving. */
const KST_MS = 9 * 3600 * 1000;
const MINUTE = 60_000;

/**
 * The access log's lines from one moment of the story to before another, in nginx's `combined`
 * format, in order of time. A pure function, so that a jump can write what would have been written.
 */
export function linesBetween(traffic: readonly Traffic[], from: number, to: number): string[] {
  const lines: { at: number; line: string }[] = [];
  for (const source of traffic) {
    const gap = MINUTE / source.perMinute;
    const first = Math.max(0, Math.ceil((from - source.from) / gap));
    const end = Math.min(to, source.to);
    for (let n = first; source.from + n * gap < end; n += 1) {
      const at = source.from + n * gap;
      lines.push({ at, line: lineOf(source, n, at) });
    }
  }
  return lines.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

function lineOf(source: Traffic, n: number, at: number): string {
  const address = source.addresses[n % source.addresses.length];
  // Paths change once per round of addresses, so that one address does not always ask the same.
  const round = Math.floor(n / source.addresses.length) + n;
  const path = source.paths[round % source.paths.length];
  const bytes = source.status === 200 ? 4000 + ((n * 389) % 9000) : 0;
  return `${address} - - [${stampOf(at)}] "GET ${path} HTTP/1.1" ${source.status} ${bytes} "-" "${source.agent}"\n`;
}

/** `23/Nov/2023:09:19:00 +0900` */
function stampOf(at: number): string {
  const [date = '', time = ''] = new Date(at + KST_MS).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0900`;
}

/** The log as a real file in a temporary folder of its own; it holds the story up to now. */
export class AccessLog {
  readonly path: string;
  readonly #traffic: readonly Traffic[];
  readonly #folder: string;
  #writtenTo = Number.NEGATIVE_INFINITY;

  constructor(traffic: readonly Traffic[]) {
    this.#traffic = traffic;
    this.#folder = mkdtempSync(join(tmpdir(), 'watchroom-drill-'));
    this.path = join(this.#folder, 'access.log');
    writeFileSync(this.path, '');
  }

  /** Whether lines are being written at a moment of the story. */
  busyAt(story: number): boolean {
    return this.#traffic.some(({ from, to }) => story >= from && story < to);
  }

  /** Makes the file hold exactly what stands before a moment of the story. */
  follow(story: number): void {
    const anew = story < this.#writtenTo;
    const from = anew ? Number.NEGATIVE_INFINITY : this.#writtenTo;
    const text = linesBetween(this.#traffic, from, story).join('');
    this.#writtenTo = story;
    try {
      if (anew) writeFileSync(this.path, text);
      else if (text) appendFileSync(this.path, text);
    } catch {
      // A full disk or a swept temporary folder: the drill goes on, and its next jump writes anew.
      this.#writtenTo = Number.POSITIVE_INFINITY;
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
