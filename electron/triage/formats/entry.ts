/** A stretch of the bytes of {@link LogEntry.text}; `to` does not belong to it. */
export interface Span {
  from: number;
  to: number;
}

/**
 * One request as its line tells it. One object is filled again and again, line after line: a log of
 * a gigabyte has millions. Texts stay bytes until somebody looks at them.
 */
export interface LogEntry {
  /** Where the spans lie. */
  text: Uint8Array;
  /** Milliseconds since the epoch. */
  at: number;
  status: number;
  bytes: number;
  /** Milliseconds; below 0 where the line does not tell. */
  tookMs: number;
  source: Span;
  /** Without the query string. */
  path: Span;
  agent: Span;
}

/** `remark`: a line that belongs to the format, but is no request. */
export type Read = 'request' | 'remark' | 'unreadable';

/** Reads the line `text[from, to)` into the entry, which is anybody's guess where it is no request. */
export type ReadLine = (text: Uint8Array, from: number, to: number, entry: LogEntry) => Read;

/** What {@link LogEntry.tookMs} says where the line does not tell. */
export const UNTOLD = -1;

export function emptyEntry(): LogEntry {
  return {
    text: new Uint8Array(0),
    at: 0,
    status: 0,
    bytes: 0,
    tookMs: UNTOLD,
    source: { from: 0, to: 0 },
    path: { from: 0, to: 0 },
    agent: { from: 0, to: 0 },
  };
}

/** Milliseconds to the microsecond, which is the finest that servers write. */
export function msOf(seconds: number): number {
  return Math.round(seconds * 1e6) / 1000;
}

export function setSpan(span: Span, from: number, to: number): void {
  span.from = from;
  span.to = to;
}
