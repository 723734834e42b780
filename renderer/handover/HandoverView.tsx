import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { Composing } from './Composing.tsx';
import { PastHandovers } from './PastHandovers.tsx';
import { useHandover } from './store.ts';
import { Waiting } from './Waiting.tsx';
import './handover.css';

/** One shift to the next: composed and completed by who leaves, signed by who comes. */
export function HandoverView() {
  const say = useSay();
  const last = useHandover();
  const [fresh, setFresh] = useState(false);
  const waiting = last && !last.signed && !fresh ? last : null;
  return (
    <div className="handover">
      <div className="list-head handover-head">
        <h1>{say('desk.handover')}</h1>
        <span className="handover-gap" />
        <Button className="handover-print" onClick={() => window.print()}>
          {say('desk.handover.print')}
        </Button>
      </div>
      {waiting ? (
        <Waiting key={waiting.id} handover={waiting} onFresh={() => setFresh(true)} />
      ) : (
        <Composing onComplete={() => setFresh(false)} />
      )}
      <PastHandovers version={`${last?.id} ${last?.signed?.at}`} />
    </div>
  );
}
