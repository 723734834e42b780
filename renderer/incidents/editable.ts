import type { Incident } from '../../shared/incident.ts';
import { useMayAct } from '../desk/seat.ts';

/** Whether the record itself still takes changes: a closed one is reopened first. */
export function takesChanges({ state, mergedInto }: Incident): boolean {
  return state !== 'closed' && mergedInto === null;
}

/** Whether who sits here may change this incident now: whatever changes one needs the same role. */
export function useEditable(incident: Incident): boolean {
  const may = useMayAct('incidents.rename');
  return may && takesChanges(incident);
}
