import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Operator, OperatorName } from '../../../shared/operator.ts';
import { useSay } from '../../app/language.tsx';
import { keepOperator } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { RolePick } from './RolePick.tsx';

interface Props {
  operator: Operator;
  onLeave: () => void;
}

/** Another name or another role; what was done under the old name stays signed with it. */
export function EditOperator({ operator, onLeave }: Props) {
  const say = useSay();
  const [name, setName] = useState(operator.name);
  const [role, setRole] = useState(operator.role);
  const { run, busy, problem } = useCall('operators.edit');
  const named = OperatorName.safeParse(name);
  const changed = name.trim() !== operator.name || role !== operator.role;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !changed || !named.success) return;
    const done = await run({ operator: operator.id, name: named.data, role });
    if (!done) return;
    keepOperator(done.value);
    onLeave();
  };
  return (
    <form
      className="operator-form"
      aria-label={say('desk.operators.editOf', { name: operator.name })}
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
        error={named.success ? null : say('desk.operators.nameNeeded')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RolePick role={role} onRole={setRole} />
      <div className="settings-keys">
        <Button
          type="submit"
          variant="filled"
          aria-busy={busy}
          disabled={!changed || !named.success}
        >
          {say('frame.save')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {say('frame.cancel')}
        </Button>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}
