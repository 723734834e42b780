import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Incident, isOpen } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useHealth } from '../../health/store.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { useEditable } from '../editable.ts';
import { keepIncident } from '../store.ts';
import { AffectedService } from './AffectedService.tsx';

/** A list longer than this is searched, not scrolled. */
const SHOWN = 50;

/** What the incident is about, each service as it stands now; more are added, others taken out. */
export function AffectedServices({ incident }: { incident: Incident }) {
  const say = useSay();
  const editable = useEditable(incident) && isOpen(incident);
  const { run, busy, problem } = useCall('incidents.services');
  const change = async (services: string[]): Promise<void> => {
    if (busy) return;
    const answer = await run({ incident: incident.id, services });
    if (answer) keepIncident(answer.value);
  };
  const ids = incident.services.map(({ id }) => id);
  return (
    <section aria-label={say('incidentView.services')}>
      <h3 className="know-title">{say('incidentView.services')}</h3>
      <ul className="affected">
        {incident.services.map((service) => (
          <AffectedService
            key={service.id}
            service={service}
            // An incident of no service is none.
            onRemove={
              editable && ids.length > 1
                ? () => void change(ids.filter((id) => id !== service.id))
                : undefined
            }
          />
        ))}
      </ul>
      {editable && <AddService ids={ids} onAdd={(id) => void change([...ids, id])} />}
      <ProblemText of={problem} />
    </section>
  );
}

function AddService({ ids, onAdd }: { ids: readonly string[]; onAdd(id: string): void }) {
  const say = useSay();
  const name = useNames();
  const services = useHealth((state) => state.services);
  const [query, setQuery] = useState('');
  const choices = useMemo(
    () =>
      [...services.values()]
        .filter(({ id }) => !ids.includes(id))
        .map((service) => ({ value: service.id, label: name(service.name) })),
    [services, ids, name],
  );
  return (
    <Select
      className="affected-add"
      size="xs"
      aria-label={say('incidentView.addService')}
      placeholder={say('incidentView.addService')}
      data={choices}
      value={null}
      searchValue={query}
      onSearchChange={setQuery}
      limit={SHOWN}
      searchable
      nothingFoundMessage={say('incidentView.noService')}
      onChange={(id) => {
        if (id === null) return;
        onAdd(id);
        setQuery('');
      }}
    />
  );
}
