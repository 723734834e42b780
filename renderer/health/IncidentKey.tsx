import { Link, useLocation } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import { isOpen } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { keepIncident, useIncidents } from '../incidents/store.ts';
import { ProposedKey } from '../proposals/ProposedKey.tsx';
import { proposalWith, useProposals } from '../proposals/store.ts';
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
  const proposal = proposalWith(useProposals(), [service.id, ...others]);
  if (proposal && opening.may) return <ProposedKey proposal={proposal} />;
  if (open) {
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
  return (
    <>
      <Key
        data-key="i"
        aria-label={say('board.openIncidentOf', { service: name })}
        aria-busy={opening.busy}
        onClick={() => void act()}
      >
        {say('board.openIncident')}
      </Key>
      <ProblemText of={opening.problem} />
    </>
  );
}
