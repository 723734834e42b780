import { Link, useLocation } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import { isOpen } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { keepIncident, useIncidents } from '../incidents/store.ts';
import { proposalWith, useProposals } from '../proposals/store.ts';
import { useProposed } from '../proposals/useProposed.ts';
import { Key } from '../ui/Key.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';

interface Props {
  service: ServiceSummary;
  /** What else the incident is about: whatever the service drags along. */
  others?: readonly string[];
}

/** A call takes so many services; an incident of more is about what drags them along. */
const MOST = 100;

/**
 * Opens an incident of a service and goes there: the one the console proposes, with all it found;
 * to the open one where there is one already. Who may not open one is shown only the way there.
 */
export function IncidentKey({ service, others = [] }: Props) {
  const say = useSay();
  const name = useNames()(service.name);
  const [, navigate] = useLocation();
  const incidents = useIncidents();
  const opening = useCall('incidents.open');
  const open = [...incidents.values()].find(
    (incident) => isOpen(incident) && incident.services.some((one) => one.id === service.id),
  );
  const proposed = useProposed(proposalWith(useProposals(), [service.id, ...others]));
  if (open && !(proposed && opening.may)) {
    return (
      <Link
        href={`/incidents/${open.id}`}
        data-key="i"
        aria-label={say('board.incidentOf', { service: name, number: open.number })}
      >
        {say('board.incident', { number: open.number })}
      </Link>
    );
  }
  if (!opening.may) return null;
  const act = async () => {
    if (opening.busy) return;
    const answer = await opening.run({ services: [service.id, ...others].slice(0, MOST) });
    if (!answer) return;
    keepIncident(answer.value);
    navigate(`/incidents/${answer.value.id}`);
  };
  // One key, whatever it does: another in its place would lose the press or the focus that is on it.
  return (
    <>
      <Key
        data-key="i"
        data-proposed={proposed ? true : undefined}
        aria-label={proposed?.label ?? say('board.openIncidentOf', { service: name })}
        aria-busy={proposed?.busy ?? opening.busy}
        onClick={proposed?.press ?? (() => void act())}
      >
        {proposed?.words ?? say('board.openIncident')}
      </Key>
      <ProblemText of={proposed ? proposed.problem : opening.problem} />
    </>
  );
}
