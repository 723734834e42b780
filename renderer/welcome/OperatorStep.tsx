import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { OperatorName } from '../../shared/operator.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { PinField, takePin } from '../desk/PinField.tsx';
import { keepOperator, useSeat } from '../desk/seat.ts';
import { newPin } from '../settings/operators/newPin.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** Who sits here: the name on every record, and a PIN where one is wanted. */
export function OperatorStep(props: StepProps) {
  const say = useSay();
  const seat = useSeat();
  const [name, setName] = useState(seat?.operator.name ?? '');
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const edit = useCall('operators.edit');
  const setPin = useCall('operators.setPin');
  if (!seat) return null;
  const { id: operator, name: before } = seat.operator;
  const wantedPin = () => {
    const [typed, repeated] = [takePin(first.current), takePin(again.current)];
    if (typed === '' && repeated === '') return { pin: null, problem: null };
    return newPin(typed, repeated);
  };
  const submit = async () => {
    const named = OperatorName.safeParse(name);
    const { pin, problem } = wantedPin();
    const wrong = named.success ? problem : sentence('desk.operators.nameNeeded');
    setMalformed(wrong);
    if (wrong || !named.success) return;
    if (named.data !== before) {
      const edited = await edit.run({ operator, name: named.data });
      if (!edited) return;
      keepOperator(edited.value);
    }
    if (pin !== null) {
      const kept = await setPin.run({ operator, old: null, pin });
      if (!kept) {
        first.current?.focus();
        return;
      }
      keepOperator(kept.value);
    }
    props.onNext();
  };
  return (
    <StepForm
      {...props}
      title={say('welcome.operator')}
      hint={say('welcome.operatorHint')}
      busy={edit.busy || setPin.busy}
      onSubmit={() => void submit()}
    >
      <TextInput
        className="settings-name"
        label={say('desk.operators.name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="welcome-pins">
        <PinField ref={first} label={say('desk.operators.newPin')} />
        <PinField ref={again} label={say('desk.operators.again')} />
      </div>
      <p className="muted">{say('welcome.pinHint')}</p>
      <ProblemText of={malformed ?? edit.problem ?? setPin.problem} />
    </StepForm>
  );
}
