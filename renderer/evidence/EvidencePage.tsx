import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { useIncident } from '../incidents/store.ts';
import { EmptyState } from '../ui/Standing.tsx';
import { EvidenceView } from './EvidenceView.tsx';

/** The evidence board at its own address. */
export function EvidencePage({ id }: { id: string }) {
  const say = useSay();
  const incident = useIncident(id);
  if (incident) return <EvidenceView incident={incident} />;
  return (
    <EmptyState title={say('incidentView.gone')} whole>
      <p>{say('incidentView.goneHint')}</p>
      <p>
        <Link href="/incidents">{say('incidentView.toList')}</Link>
      </p>
    </EmptyState>
  );
}
