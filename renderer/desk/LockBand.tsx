import { Button, NativeSelect } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { Seat } from '../../shared/operator.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { PinField } from './PinField.tsx';
import { useOperators, useSeat } from './seat.ts';
import { useLockFocus } from './useLockFocus.ts';
import { useSignIn } from './useSignIn.ts';
import './desk.css';

/**
 * Across the window while nobody may act. It takes room of its own: what a control room must keep
 * seeing stays in sight under it.
 */
export function LockBand() {
  const seat = useSeat();
  return seat?.locked ? <Locked seat={seat} /> : null;
}

function Locked({ seat }: { seat: Seat }) {
  const say = useSay();
  const operators = useOperators();
  const [chosen, choose] = useState(seat.operator.id);
  const operator = operators.find(({ id }) => id === chosen) ?? seat.operator;
  const { field, submit, busy, problem } = useSignIn(operator);
  useLockFocus(field);
  return (
    <form
      className="lock-band"
      aria-label={say('desk.lock.locked')}
      onSubmit={(event) => void submit(event)}
    >
      <IconLock size={18} stroke={1.5} aria-hidden />
      <p className="lock-words" role="status">
        <strong>{say('desk.lock.lockedBy', { name: seat.operator.name })}</strong>{' '}
        <span className="lock-hint">{say('desk.lock.lockedHint')}</span>
      </p>
      <ProblemText of={problem} />
      <NativeSelect
        aria-label={say('desk.lock.who')}
        value={operator.id}
        data={operators.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {operator.hasPin && (
        <PinField
          ref={field}
          aria-label={say('desk.pinOf', { name: operator.name })}
          placeholder={say('desk.pin')}
        />
      )}
      <Button type="submit" variant="filled" aria-busy={busy}>
        {say('desk.lock.unlock')}
      </Button>
    </form>
  );
}
