import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Handover } from '../../shared/handover.ts';
import { Pin } from '../../shared/operator.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { clockTime } from '../../shared/time.ts';
import { useSay } from '../app/language.tsx';
import { PinField, takePin } from '../desk/PinField.tsx';
import { useMayAct, useOperators } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { Facts } from './Facts.tsx';
import { Note } from './Note.tsx';
import { takeHandover } from './store.ts';

/** A completed handover, until the one who comes has signed it. */
export function Waiting({ handover, onFresh }: { handover: Handover; onFresh: () => void }) {
  const say = useSay();
  const may = useMayAct('handover.complete');
  const { from, completedAt } = handover;
  return (
    <>
      <section className="handover-part handover-sign" aria-label={say('desk.handover.waiting')}>
        <h2>{say('desk.handover.waiting')}</h2>
        <p>{say('desk.handover.waitingHint', { from, time: clockTime(completedAt) })}</p>
        <SignForm handover={handover} />
        {may && (
          <div>
            <Button variant="subtle" onClick={onFresh}>
              {say('desk.handover.fresh')}
            </Button>
          </div>
        )}
      </section>
      <Note of={handover} />
      <Facts facts={handover.facts} />
    </>
  );
}

/** Whoever signs has the seat from then on; so it asks for no more than the name and the PIN. */
function SignForm({ handover }: { handover: Handover }) {
  const say = useSay();
  const operators = useOperators();
  const others = operators.filter(({ name }) => name !== handover.from);
  const [chosen, choose] = useState('');
  const operator = others.find(({ id }) => id === chosen) ?? others[0];
  const field = useRef<HTMLInputElement>(null);
  const { run, busy, problem, dismiss } = useCall('handover.sign');
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !operator) return;
    const pin = operator.hasPin ? takePin(field.current) : null;
    const fits = pin === null || Pin.safeParse(pin).success;
    setMalformed(fits ? null : sentence('desk.pinMalformed'));
    dismiss();
    const done = fits ? await run({ handover: handover.id, operator: operator.id, pin }) : null;
    if (done) takeHandover(done.value);
    else field.current?.focus();
  };
  if (!operator) return <p>{say('desk.handover.nobodyElse')}</p>;
  return (
    <form className="handover-signing" onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label={say('desk.handover.incoming')}
        value={operator.id}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {operator.hasPin && <PinField ref={field} label={say('desk.pin')} />}
      <Button type="submit" variant="filled" aria-busy={busy}>
        {say('desk.handover.sign')}
      </Button>
      <ProblemText of={malformed ?? problem} />
    </form>
  );
}
