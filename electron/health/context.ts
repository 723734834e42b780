import type { Clock } from '../clock.ts';

/** What every probe run of a prober shares. */
export interface ProbeContext {
  readonly clock: Clock;
  /** Sentences by which a page is known to announce a disruption, as the catalogue says. */
  readonly notices: readonly string[];
  /** When a batch job last reported; null where it never did. Milliseconds since the epoch. */
  heartbeat(check: string): number | null;
  /** When this prober began to listen for reports, milliseconds since the epoch. */
  readonly listensSince: number;
}

/** For a look without a catalogue around it: no notices, no reports. */
export function plainContext(clock: Clock): ProbeContext {
  return { clock, notices: [], heartbeat: () => null, listensSince: clock() };
}
