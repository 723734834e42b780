import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Incident, isOpen } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useCall } from '../../ui/useCall.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { keepIncident, useIncidents } from '../store.ts';

/** Has this incident go on in another open one; both histories stay. */
export function MergeForm({ incident, onEnd }: { incident: Incident; onEnd(): void }) {
  const say = useSay();
  const [, navigate] = useLocation();
  const others = [...useIncidents().values()]
    .filter((one) => one.id !== incident.id && isOpen(one) && one.mergedInto === null)
    .sort((a, b) => b.number - a.number);
  const [chosen, setChosen] = useState('');
  const { run, may, busy, problem } = useCall('incidents.merge');
  const into = others.find(({ id }) => id === chosen) ?? others[0];
  if (!into) return <p className="muted">{say('incidentView.nothingToMerge')}</p>;
  const merge = async (reason: string): Promise<void> => {
    const answer = await run({ incident: incident.id, into: into.id, reason });
    if (!answer) return;
    keepIncident(answer.value);
    onEnd();
    navigate(`/incidents/${into.id}`);
  };
  return (
    <>
      <p className="muted">{say('incidentView.mergeHint')}</p>
      <NativeSelect
        label={say('incidentView.mergeInto')}
        value={into.id}
        data={others.map(({ id, number, title }) => ({
          value: id,
          label: `${say('incidentView.number', { number })} ${title}`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <ReasonForm
        label={say('incidentView.reason.merge')}
        action={say('incidentView.merge')}
        may={may}
        busy={busy}
        problem={problem}
        onReason={(reason) => void merge(reason)}
        onCancel={onEnd}
      />
    </>
  );
}
