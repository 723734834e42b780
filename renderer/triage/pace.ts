import type { Triage } from '../../shared/triage.ts';

/** Two looks closer than this tell more of the clock's grain than of the disk. */
const LEAST_MS = 500;

/** How fast a log is read, from where it was read to at two moments. */
export interface Pace {
  /** The older look. Milliseconds since the epoch. */
  at: number;
  read: number;
  bytesPerSecond: number | null;
}

/**
 * The pace after another look at a reading. What rests, or has begun anew, has none.
 * @param now milliseconds since the epoch
 */
export function paceAfter(
  before: Pace | undefined,
  { read, state }: Pick<Triage, 'read' | 'state'>,
  now: number,
): Pace {
  const begun = { at: now, read, bytesPerSecond: null };
  if (state !== 'running' || !before || read < before.read) return begun;
  const passed = now - before.at;
  if (passed < LEAST_MS) return before;
  return { at: now, read, bytesPerSecond: ((read - before.read) / passed) * 1000 };
}
