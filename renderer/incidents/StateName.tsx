import type { IncidentState } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import './list/incidentList.css';

/** Where an incident is in its life, in a word. */
export function StateName({ state }: { state: IncidentState }) {
  const say = useSay();
  return (
    <span className="incident-state" data-incident={state}>
      {say(`incident.state.${state}`)}
    </span>
  );
}
