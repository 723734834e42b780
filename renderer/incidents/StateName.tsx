import type { IncidentState } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { useSay } from '../app/language.tsx';
import './incidentList.css';

const NAMES: Record<IncidentState, MessageKey> = {
  open: 'incidentView.stateOpen',
  resolved: 'incidentView.stateResolved',
  closed: 'incidentView.stateClosed',
};

/** Where an incident is in its life, in a word. */
export function StateName({ state }: { state: IncidentState }) {
  const say = useSay();
  return (
    <span className="incident-state" data-incident={state}>
      {say(NAMES[state])}
    </span>
  );
}
