import { useState } from 'react';
import type { Operator } from '../../../shared/operator.ts';
import { useSay } from '../../app/language.tsx';
import { Key } from '../../ui/Key.tsx';
import { EditOperator } from './EditOperator.tsx';
import { PinForm } from './PinForm.tsx';
import { RemoveOperator } from './RemoveOperator.tsx';

interface Props {
  operator: Operator;
  /** Whether they sit here now. */
  present: boolean;
  /** Whether who sits here decides about others. */
  commands: boolean;
}

type Doing = 'edit' | 'pin' | 'remove' | null;

/** One operator: name, role, whether a PIN is set, and what a commander may do about them. */
export function OperatorRow({ operator, present, commands }: Props) {
  const say = useSay();
  const [doing, setDoing] = useState<Doing>(null);
  const leave = () => setDoing(null);
  const { hasPin, name, role } = operator;
  return (
    <li className="operator">
      <div className="operator-line">
        <span className="operator-name clip" title={name}>
          {name}
        </span>
        <span title={say(`desk.roleHint.${role}`)}>{say(`desk.role.${role}`)}</span>
        <span className="muted">
          {say('desk.operators.pin')}{' '}
          {say(hasPin ? 'desk.operators.hasPin' : 'desk.operators.noPin')}
        </span>
        <span className="muted">{present && say('desk.seat.present')}</span>
        {commands && (
          <span className="operator-keys">
            <Key
              aria-label={say('desk.operators.editOf', { name })}
              aria-expanded={doing === 'edit'}
              onClick={() => setDoing(doing === 'edit' ? null : 'edit')}
            >
              {say('desk.operators.edit')}
            </Key>
            {!present && (
              <>
                <Key
                  aria-label={say('desk.operators.setPinOf', { name })}
                  aria-expanded={doing === 'pin'}
                  onClick={() => setDoing(doing === 'pin' ? null : 'pin')}
                >
                  {say('desk.operators.pin')}
                </Key>
                <Key
                  aria-label={say('desk.operators.removeOf', { name })}
                  aria-expanded={doing === 'remove'}
                  onClick={() => setDoing(doing === 'remove' ? null : 'remove')}
                >
                  {say('desk.operators.remove')}
                </Key>
              </>
            )}
          </span>
        )}
      </div>
      {commands && doing === 'edit' && <EditOperator operator={operator} onLeave={leave} />}
      {commands && doing === 'pin' && (
        <PinForm operator={operator} own={false} onLeave={leave} onSaved={leave} />
      )}
      {commands && doing === 'remove' && <RemoveOperator operator={operator} onLeave={leave} />}
    </li>
  );
}
