import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import { SecretName, SecretValue } from '../../../shared/secret.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepSecretName } from '../store.ts';

interface Props {
  name: string;
  /** Whether it opens with the focus here. */
  first?: boolean;
  onKept(): void;
  onCancel(): void;
}

/**
 * Takes a secret's value to the host's store. What is typed stays in the field alone: it is read
 * and cleared when it is sent, and never becomes a part of the page's state. No form, for it may
 * stand inside one.
 */
export function KeepSecret({ name, first = true, onKept, onCancel }: Props) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const { run, may, busy, problem, dismiss } = useCall('secrets.keep');
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const keep = async () => {
    if (busy || !may) return;
    const value = field.current?.value ?? '';
    if (field.current) field.current.value = '';
    const fit = SecretName.safeParse(name).success && SecretValue.safeParse(value).success;
    dismiss();
    setMalformed(fit ? null : sentence('runbookView.secretUnfit'));
    if (fit && (await run({ name, value }))) {
      keepSecretName(name, true);
      onKept();
    } else {
      field.current?.focus();
    }
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter') {
      // The form around it must not be sent by it.
      event.preventDefault();
      void keep();
    }
  };
  return (
    <div className="keep-secret">
      <TextInput
        ref={field}
        type="password"
        autoComplete="off"
        autoFocus={first}
        maxLength={10_000}
        aria-label={say('runbookView.secretValue', { name })}
        placeholder={say('runbookView.secretHint')}
        onKeyDown={keyed}
      />
      <Button aria-busy={busy} disabled={!may} onClick={() => void keep()}>
        {say('runbookView.secretKeep')}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={malformed ?? problem} />
    </div>
  );
}
