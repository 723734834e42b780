import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { kstInput, readKstInput } from '../kst.ts';

interface Props {
  name: string;
  /** Null while it is not set. */
  at: number | null;
  /** False while the seat is locked: what was typed waits. */
  may: boolean;
  busy: boolean;
  problem: Sentence | null;
  /** @param reason empty where none was given */
  onTime(at: number | null, reason: string): void;
  onCancel(): void;
}

/** Sets a time right, to the second, and may say why. What it was stays on the timeline. */
export function TimeForm({ name, at, may, busy, problem, onTime, onCancel }: Props) {
  const say = useSay();
  const [text, setText] = useState(kstInput(at ?? Date.now()));
  const [reason, setReason] = useState('');
  const chosen = readKstInput(text);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (may && !busy && chosen !== null) onTime(chosen, reason);
  };
  return (
    <form
      className="inline-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <TextInput
        type="datetime-local"
        step={1}
        autoFocus
        aria-label={say('incidentView.timeField', { name })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        className="inline-grow"
        autoComplete="off"
        aria-label={say('incidentView.reason.time')}
        placeholder={say('incidentView.reason.time')}
        maxLength={100_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" aria-busy={busy} disabled={!may || chosen === null}>
        {say('frame.save')}
      </Button>
      {may && at !== null && (
        <Button variant="subtle" onClick={() => !busy && onTime(null, reason)}>
          {say('incidentView.unset')}
        </Button>
      )}
      <Button variant="subtle" onClick={onCancel}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
