import { Cron } from 'croner';
import { Problem } from './problem.ts';

/** A span of time, milliseconds since the epoch; `until` is no longer in it. */
export interface Span {
  from: number;
  until: number;
}

/** Spans of one length that begin again and again. */
export interface Recurrence {
  /** The last span that began at `at` or before; null where there was none. */
  before(at: number): Span | null;
  /** The first span that begins after `at`; null where there is none to come. */
  after(at: number): Span | null;
}

const FIVE_FIELDS = /^\S+(?:\s+\S+){4}$/;

/**
 * Reads when something recurs.
 * @param cron minute hour day month weekday
 * @param timezone an IANA name, whose clock the fields mean
 * @param durationMs how long each span lasts, milliseconds, more than 0
 * @throws {Problem} a timezone nobody knows, a line that cannot be read or never comes to pass
 */
export function recurrence(cron: string, timezone: string, durationMs: number): Recurrence {
  mustBeTimezone(timezone);
  const line = cron.trim();
  const times = readCron(line, timezone);
  const from = (date: Date | null | undefined): Span | null =>
    date ? { from: date.getTime(), until: date.getTime() + durationMs } : null;
  if (!times.nextRun()) throw new Problem('handling.cronNever', { cron: line });
  return {
    // Croner looks before the moment it is given, and a span begins at its first millisecond.
    before: (at) => from(times.previousRuns(1, new Date(at + 1))[0]),
    after: (at) => from(times.nextRun(new Date(at))),
  };
}

function mustBeTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch (error) {
    throw new Problem('handling.timezone', { timezone }, { cause: error });
  }
}

function readCron(line: string, timezone: string): Cron {
  if (!FIVE_FIELDS.test(line)) throw new Problem('handling.cronFields', { cron: line });
  try {
    return new Cron(line, { timezone, mode: '5-part', paused: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error);
    throw new Problem('handling.cron', { cron: line, detail }, { cause: error });
  }
}
