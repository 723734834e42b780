import { Button } from '@mantine/core';
import type { Operator } from '../../../shared/operator.ts';
import { useSay } from '../../app/language.tsx';
import { forgetOperator } from '../../desk/seat.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';

interface Props {
  operator: Operator;
  onLeave: () => void;
}

/** Removing takes a second key, for the PIN is gone with the operator; what they did stays written. */
export function RemoveOperator({ operator, onLeave }: Props) {
  const say = useSay();
  const { id, name } = operator;
  return (
    <div className="operator-form">
      <ActionButton
        call="operators.remove"
        args={{ operator: id }}
        label={say('desk.operators.removeSureOf', { name })}
        onDone={() => forgetOperator(id)}
      >
        {say('desk.operators.removeSure')}
      </ActionButton>
      <Button variant="subtle" onClick={onLeave}>
        {say('frame.cancel')}
      </Button>
    </div>
  );
}
