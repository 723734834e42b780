import { useState } from 'react';
import type { Incident, IncidentState } from '../../../shared/incident.ts';
import type { Sentence } from '../../../shared/problem.ts';
import { requiredLeft } from '../../../shared/progress.ts';
import { useCall } from '../../ui/useCall.ts';
import { showItem } from '../do/focusItem.ts';
import { keepIncident } from '../store.ts';

export interface Moving {
  /** @param reason needed on the way back */
  move(to: IncidentState, reason?: string): Promise<boolean>;
  busy: boolean;
  problem: Sentence | null;
  /** Whether the last move was refused because required items are left. */
  held: boolean;
}

/**
 * Moves an incident through its states. Where required items keep it from being resolved, the first
 * of them gets the focus.
 */
export function useMoving(incident: Incident): Moving {
  const { run, busy, problem } = useCall('incidents.move');
  const [held, setHeld] = useState(false);
  const move = async (to: IncidentState, reason?: string): Promise<boolean> => {
    if (busy) return false;
    const [first] = to === 'resolved' || to === 'closed' ? requiredLeft(incident) : [];
    setHeld(first !== undefined);
    if (first) {
      showItem(incident.id, first.id);
      return false;
    }
    const args = { incident: incident.id, to };
    const answer = await run(reason === undefined ? args : { ...args, reason });
    if (answer) keepIncident(answer.value);
    return answer !== null;
  };
  return { move, busy, problem, held };
}
