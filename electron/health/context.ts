import type { Clock } from '../clock.ts';

/** What is known of a batch job that reports by itself. */
export interface Heartbeat {
  /** When it last reported or, where it never did, since when a report is awaited. Milliseconds. */
  at: number;
  status: 'up' | 'down' | 'awaited';
  /** The job's own words, at most 200 characters; empty where it gave none. */
  message: string;
}

/** What every probe run of a prober shares. */
export interface ProbeContext {
  readonly clock: Clock;
  /** Sentences by which a page is known to announce a disruption, as the catalogue says. */
  readonly notices: readonly string[];
  /** The job of a push check; null where this prober does not listen for its reports. */
  heartbeat(check: string): Heartbeat | null;
}

/** For a look without a catalogue around it: no notices, no reports. */
export function plainContext(clock: Clock): ProbeContext {
  return { clock, notices: [], heartbeat: () => null };
}
