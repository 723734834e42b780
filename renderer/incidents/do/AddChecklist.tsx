import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Incident } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { useChecklists } from '../plans.ts';
import { keepIncident } from '../store.ts';

/** Adds one of the checklists that the incident does not have yet. */
export function AddChecklist({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const had = new Set(incident.checklists.map(({ template }) => template));
  const others = useChecklists().filter(({ id }) => !had.has(id));
  const [chosen, setChosen] = useState('');
  const { run, busy, problem } = useCall('incidents.addChecklist');
  const checklist = others.find(({ id }) => id === chosen) ?? others[0];
  if (!checklist) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const answer = await run({ incident: incident.id, checklist: checklist.id });
    if (answer) keepIncident(answer.value);
  };
  return (
    <form className="inline-form" onSubmit={(event) => void submit(event)}>
      <NativeSelect
        className="inline-grow"
        aria-label={say('incidentView.otherChecklists')}
        value={checklist.id}
        data={others.map(({ id, title }) => ({ value: id, label: name(title) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit" aria-busy={busy}>
        {say('incidentView.addChecklist')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
