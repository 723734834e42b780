import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import './forms.css';

interface Props {
  /** What the reason is for, as the field is called. */
  label: string;
  /** What the key says. */
  action: string;
  /** False while the seat is locked: what was typed waits. */
  may: boolean;
  busy: boolean;
  problem: Sentence | null;
  onReason(reason: string): void;
  onCancel(): void;
}

/** Asks why, on the spot. Enter sends, Escape leaves everything as it was. */
export function ReasonForm({ label, action, may, busy, problem, onReason, onCancel }: Props) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const unfit = !may || reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy && !unfit) onReason(reason);
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <TextInput
        className="inline-grow"
        autoFocus
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        maxLength={100_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
        }}
      />
      <Button type="submit" aria-busy={busy} disabled={unfit}>
        {action}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
