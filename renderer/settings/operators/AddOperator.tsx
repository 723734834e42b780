import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { OperatorName, type Role } from '../../../shared/operator.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { PinField, takePin } from '../../desk/PinField.tsx';
import { keepOperator } from '../../desk/seat.ts';
import { Key } from '../../ui/Key.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { newPin } from './newPin.ts';
import { RolePick } from './RolePick.tsx';

/** Lets another person sit here: who, what they may do, and their first PIN. */
export function AddOperator() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open) return <AddForm onLeave={() => setOpen(false)} />;
  return (
    <div className="settings-keys">
      <Key onClick={() => setOpen(true)}>{say('desk.operators.add')}</Key>
    </div>
  );
}

function AddForm({ onLeave }: { onLeave: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const { run, busy, problem, dismiss } = useCall('operators.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const named = OperatorName.safeParse(name);
    const wanted = newPin(takePin(first.current), takePin(second.current));
    setMalformed(named.success ? wanted.problem : sentence('desk.operators.nameNeeded'));
    dismiss();
    if (!named.success || wanted.pin === null) return;
    const done = await run({ name: named.data, role, pin: wanted.pin });
    if (!done) return;
    keepOperator(done.value);
    onLeave();
  };
  return (
    <form
      className="operator-form"
      aria-label={say('desk.operators.add')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <TextInput
        className="settings-name"
        label={say('desk.operators.name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RolePick role={role} onRole={setRole} />
      <div className="operator-pins">
        <PinField ref={first} label={say('desk.operators.newPin')} />
        <PinField ref={second} label={say('desk.operators.again')} />
      </div>
      <p className="muted">{say('desk.pinHint')}</p>
      <div className="settings-keys">
        <Button type="submit" variant="filled" aria-busy={busy}>
          {say('desk.operators.addKey')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {say('frame.cancel')}
        </Button>
      </div>
      <ProblemText of={malformed ?? problem} />
    </form>
  );
}
