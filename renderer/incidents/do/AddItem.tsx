import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepIncident } from '../store.ts';
import { useKept } from '../useKept.ts';

/** Adds something to do that no checklist knew of. */
export function AddItem({ incident }: { incident: string }) {
  const say = useSay();
  const [text, setText] = useKept(`item ${incident}`);
  const [required, setRequired] = useState(false);
  const { run, busy, problem } = useCall('incidents.addItem');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    const answer = await run({ incident, text, required });
    if (!answer) return;
    keepIncident(answer.value);
    setText('');
    setRequired(false);
  };
  return (
    <form className="inline-form add-item" onSubmit={(event) => void submit(event)}>
      <TextInput
        className="inline-grow"
        autoComplete="off"
        aria-label={say('incidentView.newItem')}
        placeholder={say('incidentView.newItem')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={say('incidentView.required')}
        checked={required}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
      <Button type="submit" aria-busy={busy} disabled={text.trim() === ''}>
        {say('incidentView.addItem')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
