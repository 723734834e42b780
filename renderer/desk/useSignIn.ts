import { type FormEvent, useRef, useState } from 'react';
import { type Operator, Pin } from '../../shared/operator.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { useCall } from '../ui/useCall.ts';
import { takePin } from './PinField.tsx';
import { takeSeat } from './seat.ts';

/** Taking the seat: by the PIN, or at once where the operator has none. */
export function useSignIn(operator: Operator | undefined, onSeated?: () => void) {
  const field = useRef<HTMLInputElement>(null);
  const { run, busy, problem, dismiss } = useCall('operators.signIn');
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !operator) return;
    const pin = operator.hasPin ? takePin(field.current) : null;
    if (pin !== null && !Pin.safeParse(pin).success) {
      dismiss();
      setMalformed(sentence('desk.pinMalformed'));
      field.current?.focus();
      return;
    }
    setMalformed(null);
    const seated = await run({ operator: operator.id, pin });
    if (!seated) {
      field.current?.focus();
      return;
    }
    takeSeat(seated.value);
    onSeated?.();
  };
  return { field, submit, busy, problem: malformed ?? problem };
}
