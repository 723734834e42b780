import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Operator } from '../../../shared/operator.ts';
import type { Sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { PinField, takePin } from '../../desk/PinField.tsx';
import { keepOperator } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { newPin } from './newPin.ts';

interface Props {
  operator: Operator;
  /** One's own, which needs the present one where there is one. */
  own: boolean;
  onLeave: () => void;
  onSaved: () => void;
}

/** Sets a PIN, typed twice. */
export function PinForm({ operator, own, onLeave, onSaved }: Props) {
  const say = useSay();
  const old = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const { run, busy, problem, dismiss } = useCall('operators.setPin');
  const asksOld = own && operator.hasPin;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const present = takePin(old.current);
    const wanted = newPin(takePin(first.current), takePin(second.current));
    setMalformed(wanted.problem);
    dismiss();
    const done =
      wanted.pin === null
        ? null
        : await run({
            operator: operator.id,
            old: asksOld ? present : null,
            pin: wanted.pin,
          });
    if (!done) {
      (asksOld ? old : first).current?.focus();
      return;
    }
    keepOperator(done.value);
    onSaved();
  };
  return (
    <form
      className="operator-form"
      aria-label={say('desk.operators.setPinOf', { name: operator.name })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <div className="operator-pins">
        {asksOld && <PinField ref={old} label={say('desk.operators.old')} autoFocus />}
        <PinField ref={first} label={say('desk.operators.newPin')} autoFocus={!asksOld} />
        <PinField ref={second} label={say('desk.operators.again')} />
      </div>
      <p className="muted">{say('desk.pinHint')}</p>
      <div className="settings-keys">
        <Button type="submit" variant="filled" aria-busy={busy}>
          {say('desk.operators.setPin')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {say('frame.cancel')}
        </Button>
      </div>
      <ProblemText of={malformed ?? problem} />
    </form>
  );
}
