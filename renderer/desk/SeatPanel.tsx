import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Seat } from '../../shared/operator.ts';
import { useSay } from '../app/language.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { Since } from '../ui/Since.tsx';
import { closeSeat, lockSeat, useDesk } from './desk.ts';
import { JournalLine } from './JournalLine.tsx';
import { SitLine } from './SitLine.tsx';
import { useOperators } from './seat.ts';

/** Everything about the seat: who has it and since when, who else may take it, lock and handover. */
export function SeatPanel({ seat }: { seat: Seat }) {
  const say = useSay();
  const { problem } = useDesk();
  const operators = useOperators();
  const next = operators.find(({ id }) => seat.locked || id !== seat.operator.id);
  const [sitting, sit] = useState<string | null>(null);
  return (
    <div className="seat-panel">
      <div className="seat-now">
        <strong>{seat.operator.name}</strong> {say(`desk.role.${seat.operator.role}`)}
        <p className="muted">
          {say('desk.seat.since')} <Since at={seat.since} />
        </p>
        {seat.operator.role === 'viewer' && <p>{say('desk.viewer')}</p>}
        {!seat.operator.hasPin && <p>{say('desk.pinNone')}</p>}
      </div>
      <div className="seat-keys">
        {seat.operator.hasPin && !seat.locked && (
          <Button onClick={() => void lockSeat()} aria-keyshortcuts="Control+Shift+L">
            {say('desk.seat.lock')}
            <KeyHint>Ctrl+Shift+L</KeyHint>
          </Button>
        )}
        <Link href="/handover" onClick={closeSeat}>
          {say('desk.seat.handover')}
        </Link>
        <Link href="/settings" onClick={closeSeat}>
          {say(seat.operator.hasPin ? 'desk.seat.ownPin' : 'frame.settings')}
        </Link>
      </div>
      <ProblemText of={problem} />
      <h2>{say('desk.seat.switch')}</h2>
      <ul className="seat-list">
        {operators.map((operator) => (
          <SitLine
            key={operator.id}
            operator={operator}
            seat={seat}
            first={operator === next}
            chosen={sitting === operator.id}
            onChoose={() => sit(operator.id)}
            onLeave={() => sit(null)}
          />
        ))}
      </ul>
      <JournalLine />
    </div>
  );
}
