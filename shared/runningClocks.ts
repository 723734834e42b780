import { clocksOf } from './clocks.ts';
import type { Clock, Deadline } from './deadline.ts';
import type { Incident } from './incident.ts';

/** A clock with the incident it runs in. */
export interface RunningClock {
  incident: Incident;
  clock: Clock;
}

/**
 * The clocks that nobody has met yet, of all incidents, the soonest due first. Closing an incident
 * ends no duty: what ends after it was closed still runs, and only what had ended before is history.
 * Of an incident that goes on in another one, the clocks run there.
 */
export function runningClocks(
  incidents: readonly Incident[],
  deadlines: readonly Deadline[],
): RunningClock[] {
  return incidents
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap((incident) =>
      clocksOf(incident, deadlines)
        .filter(({ due, met }) => met === null && due > (incident.closedAt ?? 0))
        .map((clock) => ({ incident, clock })),
    )
    .sort((a, b) => a.clock.due - b.clock.due || a.incident.number - b.incident.number);
}
