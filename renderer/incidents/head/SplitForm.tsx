import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Incident } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useCall } from '../../ui/useCall.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { keepIncident } from '../store.ts';

/** Makes some of the services an incident of their own, whose history until now is this one's. */
export function SplitForm({ incident, onEnd }: { incident: Incident; onEnd(): void }) {
  const say = useSay();
  const name = useNames();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState('');
  const { run, may, busy, problem } = useCall('incidents.split');
  const services = incident.services.map(({ id }) => id).filter((id) => chosen.has(id));
  const fits = services.length > 0 && services.length < incident.services.length;
  const split = async (reason: string): Promise<void> => {
    if (!fits) return;
    const args = { incident: incident.id, services, reason };
    const answer = await run(title.trim() === '' ? args : { ...args, title });
    if (!answer) return;
    keepIncident(answer.value);
    onEnd();
    navigate(`/incidents/${answer.value.id}`);
  };
  return (
    <>
      <fieldset className="split-services">
        <legend>{say('incidentView.splitServices')}</legend>
        {incident.services.map(({ id, name: called }) => (
          <Checkbox
            key={id}
            size="xs"
            label={name(called)}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              setChosen(next);
            }}
          />
        ))}
      </fieldset>
      {!fits && <p className="muted">{say('incidentView.splitHint')}</p>}
      <TextInput
        label={say('incidentView.splitTitle')}
        autoComplete="off"
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {fits && (
        <ReasonForm
          label={say('incidentView.reason.split')}
          action={say('incidentView.split')}
          may={may}
          busy={busy}
          problem={problem}
          onReason={(reason) => void split(reason)}
          onCancel={onEnd}
        />
      )}
    </>
  );
}
