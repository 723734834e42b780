import { NativeSelect } from '@mantine/core';
import { type Incident, isOpen } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { useIncidents } from '../incidents/store.ts';

/** Incidents people work on, the newest first. */
export function openOnes(incidents: Iterable<Incident>): Incident[] {
  return [...incidents].filter(isOpen).sort((a, b) => b.number - a.number);
}

interface Props {
  chosen: string | null;
  onChoose(incident: string | null): void;
}

/** The incident that a run is written to. */
export function IncidentPick({ chosen, onChoose }: Props) {
  const say = useSay();
  const open = openOnes(useIncidents().values());
  if (open.length === 0) return null;
  return (
    <NativeSelect
      label={say('runbookView.incident')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[
        { value: '', label: say('runbookView.noIncident') },
        ...open.map(({ id, number, title }) => ({
          value: id,
          label: `${say('incidentView.number', { number })} ${title}`,
        })),
      ]}
    />
  );
}
