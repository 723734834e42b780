import { z } from 'zod';

/**
 * Lines of asciicast v3 (https://docs.asciinema.org/manual/asciicast/v3/): a header, then one event
 * a line, each with the time since the event before it.
 */

/** What a file says of itself in its first line. */
export interface CastHeader {
  cols: number;
  rows: number;
  /** Milliseconds since the epoch; null where the file does not say. */
  startedAt: number | null;
  title: string | null;
  /** Path or name of the shell. */
  shell: string | null;
}

/** Output, input, a marker, a new size, the end. */
export const CAST_CODES = ['o', 'i', 'm', 'r', 'x'] as const;
export type CastCode = (typeof CAST_CODES)[number];

export type CastWhy = 'header' | 'json' | 'shape' | 'size' | 'long' | 'torn';

export type CastLine =
  /** `code` is null for a kind nobody here knows: its time counts all the same. */
  | { kind: 'event'; intervalMs: number; code: CastCode | null; data: string }
  | { kind: 'comment' }
  | { kind: 'broken'; why: CastWhy };

/** No recording goes on for longer; a larger number is damage. Seconds. */
const LONGEST_INTERVAL = 10 * 366 * 86_400;
/** What a terminal of ours can have, and xterm bears. */
const Cols = z.number().int().min(1).max(1000);
const Rows = z.number().int().min(1).max(500);
const SIZE = /^(\d{1,4})x(\d{1,4})$/;

const Header = z.object({
  version: z.literal(3),
  term: z.object({ cols: Cols, rows: Rows }),
  timestamp: z.number().min(0).max(8.64e12).optional().catch(undefined),
  title: z.string().max(1000).optional().catch(undefined),
  env: z
    .object({ SHELL: z.string().max(4096).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const Event = z.tuple([z.number().min(0).max(LONGEST_INTERVAL), z.string(), z.string()]);

/** The first line of a file, with its line feed. The format keeps whole seconds. */
export function headerLine({ cols, rows, startedAt, title, shell }: CastHeader): string {
  return `${JSON.stringify({
    version: 3,
    term: { cols, rows, type: 'xterm-256color' },
    ...(startedAt === null ? {} : { timestamp: Math.floor(startedAt / 1000) }),
    ...(title === null ? {} : { title }),
    ...(shell === null ? {} : { env: { SHELL: shell } }),
  })}\n`;
}

/** One event's line, with its line feed. @param intervalMs since the event before, whole milliseconds */
export function eventLine(intervalMs: number, code: CastCode, data: string): string {
  // Reckoned in digits, so that what is read back adds up to the millisecond.
  const seconds = `${Math.floor(intervalMs / 1000)}.${String(intervalMs % 1000).padStart(3, '0')}`;
  return `[${seconds}, "${code}", ${JSON.stringify(data)}]\n`;
}

/** Players pass over it. */
export function commentLine(text: string): string {
  return `# ${text.replaceAll(/\s+/g, ' ')}\n`;
}

/** @returns null where the line is no header of version 3 */
export function readHeader(line: string): CastHeader | null {
  const read = Header.safeParse(jsonOf(line));
  if (!read.success) return null;
  const { term, timestamp, title, env } = read.data;
  return {
    cols: term.cols,
    rows: term.rows,
    startedAt: timestamp === undefined ? null : Math.round(timestamp * 1000),
    title: title ?? null,
    shell: env?.SHELL ?? null,
  };
}

/** Reads any line but the first. */
export function readLine(line: string): CastLine {
  if (line.startsWith('#') || line.trim() === '') return { kind: 'comment' };
  const json = jsonOf(line);
  if (json === undefined) return { kind: 'broken', why: 'json' };
  const read = Event.safeParse(json);
  if (!read.success) return { kind: 'broken', why: 'shape' };
  const [interval, name, data] = read.data;
  const code = CAST_CODES.find((known) => known === name) ?? null;
  if (code === 'r' && !readSize(data)) return { kind: 'broken', why: 'size' };
  // To the microsecond, the finest the format's own recorder writes.
  return { kind: 'event', intervalMs: Math.round(interval * 1e6) / 1000, code, data };
}

/** Reads `120x30`. @returns null where it is no size a terminal can have */
export function readSize(data: string): { cols: number; rows: number } | null {
  const match = SIZE.exec(data);
  const cols = Cols.safeParse(Number(match?.[1]));
  const rows = Rows.safeParse(Number(match?.[2]));
  return cols.success && rows.success ? { cols: cols.data, rows: rows.data } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
