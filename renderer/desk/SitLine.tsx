import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Operator, Seat } from '../../shared/operator.ts';
import { useSay } from '../app/language.tsx';
import { Key } from '../ui/Key.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { closeSeat } from './desk.ts';
import { PinField } from './PinField.tsx';
import { useSignIn } from './useSignIn.ts';

interface Props {
  operator: Operator;
  seat: Seat;
  /** Whether the panel opens with the focus here. */
  first: boolean;
  /** Whether the PIN is asked here. */
  chosen: boolean;
  onChoose: () => void;
  onLeave: () => void;
}

/** One who may take the seat: chosen first, then the PIN, in the same line. */
export function SitLine({ operator, seat, first, chosen, onChoose, onLeave }: Props) {
  const say = useSay();
  const { name, role, id } = operator;
  const { field, submit, busy, problem } = useSignIn(operator, closeSeat);
  const present = id === seat.operator.id && !seat.locked;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <li className="seat-line">
      <span className="clip" title={name}>
        {name}
      </span>
      <span className="muted">{say(`desk.role.${role}`)}</span>
      {present && <span className="seat-present muted">{say('desk.seat.present')}</span>}
      {!present && !chosen && (
        <Key
          aria-label={say('desk.seat.sitAs', { name })}
          data-autofocus={first || undefined}
          onClick={onChoose}
        >
          {say('desk.seat.sit')}
        </Key>
      )}
      {!present && chosen && (
        <form
          className="seat-form"
          aria-label={say('desk.seat.sitAs', { name })}
          onSubmit={(event) => void submit(event)}
          onKeyDown={onKey}
        >
          {operator.hasPin && (
            <PinField
              ref={field}
              aria-label={say('desk.pinOf', { name })}
              placeholder={say('desk.pin')}
              autoFocus
            />
          )}
          <Button type="submit" variant="filled" aria-busy={busy} autoFocus={!operator.hasPin}>
            {say('desk.seat.sit')}
          </Button>
          <Button variant="subtle" onClick={onLeave}>
            {say('frame.cancel')}
          </Button>
        </form>
      )}
      {chosen && <ProblemText of={problem} />}
    </li>
  );
}
