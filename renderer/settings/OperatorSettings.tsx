import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useMayAct, useOperators, useSeat } from '../desk/seat.ts';
import { Key } from '../ui/Key.tsx';
import { AddOperator } from './operators/AddOperator.tsx';
import { LockAfter } from './operators/LockAfter.tsx';
import { OperatorRow } from './operators/OperatorRow.tsx';
import { PinForm } from './operators/PinForm.tsx';
import { Setting } from './Setting.tsx';
import './operators/operators.css';

/** Who may sit here. A commander decides; everybody may change their own PIN. */
export function OperatorSettings() {
  const say = useSay();
  const operators = useOperators();
  const seat = useSeat();
  const commands = useMayAct('operators.edit');
  const [ownPin, setOwnPin] = useState<'asked' | 'saved' | null>(null);
  if (!seat) return null;
  const own = operators.find(({ id }) => id === seat.operator.id) ?? seat.operator;
  return (
    <>
      <Setting id="operators">
        <div className="settings-fields">
          {!own.hasPin && <p className="operators-first">{say('desk.operators.firstPin')}</p>}
          <ul className="operators">
            {operators.map((operator) => (
              <OperatorRow
                key={operator.id}
                operator={operator}
                present={operator.id === own.id}
                commands={commands}
              />
            ))}
          </ul>
          {!seat.locked &&
            (ownPin === 'asked' ? (
              <PinForm
                operator={own}
                own
                onLeave={() => setOwnPin(null)}
                onSaved={() => setOwnPin('saved')}
              />
            ) : (
              <div className="settings-keys">
                <Key onClick={() => setOwnPin('asked')}>
                  {say(own.hasPin ? 'desk.seat.ownPin' : 'desk.operators.setOwnPin')}
                </Key>
                <span role="status" className="muted">
                  {ownPin === 'saved' && say('desk.operators.pinSaved')}
                </span>
              </div>
            ))}
          {commands ? (
            <AddOperator />
          ) : (
            <p className="muted">{say('desk.operators.commanderOnly')}</p>
          )}
        </div>
      </Setting>
      <Setting id="lockAfter">
        <LockAfter seat={seat} commands={commands} />
      </Setting>
    </>
  );
}
