import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { Sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { useOperatorName, useOperators } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import './forms.css';

interface Props {
  label: string;
  /** Whose it is now; null for nobody. */
  name: string | null;
  /** False while the seat is locked: what was typed waits. */
  may: boolean;
  busy: boolean;
  problem: Sentence | null;
  onName(name: string | null): void;
  onCancel(): void;
}

/** Names somebody: typed, one of the operators, oneself with one key, or nobody again. */
export function NameForm({ label, name, may, busy, problem, onName, onCancel }: Props) {
  const say = useSay();
  const me = useOperatorName();
  const operators = useOperators();
  const known = useId();
  const [text, setText] = useState(name ?? '');
  const give = (to: string | null): void => {
    if (may && !busy) onName(to);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give(text.trim() === '' ? null : text.trim());
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <TextInput
        className="inline-name"
        autoFocus
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        maxLength={60}
        list={known}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
        }}
      />
      <datalist id={known}>
        {operators.map((operator) => (
          <option key={operator.id} value={operator.name} />
        ))}
      </datalist>
      <Button type="submit" aria-busy={busy} disabled={!may}>
        {say('frame.save')}
      </Button>
      {may && me !== '' && me !== name && (
        <Button variant="subtle" onClick={() => give(me)}>
          {say('incidentView.me')}
        </Button>
      )}
      {may && name !== null && (
        <Button variant="subtle" onClick={() => give(null)}>
          {say('incidentView.nobody')}
        </Button>
      )}
      <Button variant="subtle" onClick={onCancel}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
