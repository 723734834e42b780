import { INCIDENT_STATES, type Incident, type IncidentState } from '../../../shared/incident.ts';

/** Where a state lies from the present one. */
export type Place = 'past' | 'now' | 'ahead';

export function placeOf(state: IncidentState, now: IncidentState): Place {
  const at = INCIDENT_STATES.indexOf(state) - INCIDENT_STATES.indexOf(now);
  return at < 0 ? 'past' : at === 0 ? 'now' : 'ahead';
}

/** The next state in order; null after the last. */
export function nextState({ state }: Pick<Incident, 'state'>): IncidentState | null {
  return INCIDENT_STATES[INCIDENT_STATES.indexOf(state) + 1] ?? null;
}

/** Whether one may go there at once: any state ahead, but only what is resolved is closed. */
export function mayMove(now: IncidentState, to: IncidentState): boolean {
  return placeOf(to, now) === 'ahead' && (to !== 'closed' || now === 'resolved');
}

/** Whether it can go back to being investigated, with a reason. */
export function mayReopen({ state, mergedInto }: Pick<Incident, 'state' | 'mergedInto'>): boolean {
  return mergedInto === null && placeOf('investigating', state) === 'past';
}
