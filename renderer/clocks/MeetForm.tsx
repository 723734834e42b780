import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { kstInput, readKstInput } from '../incidents/kst.ts';
import { keepIncident } from '../incidents/store.ts';
import { useKept } from '../incidents/useKept.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';

interface Props {
  incident: string;
  clock: string;
  name: string;
  onLeave: () => void;
}

/** Records on the spot that a clock's duty was done: who was told, how and when. */
export function MeetForm({ incident, clock, name, onLeave }: Props) {
  const say = useSay();
  const [note, setNote] = useKept(`clock.note.${incident}.${clock}`);
  const [when, setWhen] = useState(() => kstInput(Date.now()));
  const { run, may, busy, problem } = useCall('incidents.meet');
  const at = readKstInput(when);
  const ready = may && note.trim() !== '' && at !== null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !ready) return;
    const answer = await run({ incident, clock, note, at });
    if (!answer) return;
    setNote('');
    keepIncident(answer.value);
    onLeave();
  };
  return (
    <form
      className="clock-form"
      aria-label={say('clock.meetOf', { name })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave();
      }}
    >
      <Textarea
        label={say('clock.note')}
        description={say('clock.noteHint')}
        value={note}
        maxLength={100_000}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        step={1}
        label={say('clock.at')}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
      <div className="clock-keys">
        <Button type="submit" variant="filled" aria-busy={busy} disabled={!ready}>
          {say('clock.meet')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {say('frame.cancel')}
        </Button>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}
