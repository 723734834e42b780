import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ArgsOf } from '../../../shared/contract.ts';
import { mayAct, Pin } from '../../../shared/operator.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Gate } from '../../../shared/run.ts';
import { useSay } from '../../app/language.tsx';
import { PinField, takePin } from '../../desk/PinField.tsx';
import { useMayAct, useOperators, useSeat } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { GateNotice } from './GateNotice.tsx';

type Approval = NonNullable<ArgsOf<'runs.go'>['approval']>;

interface Props {
  gate: Gate;
  /** Exactly what would be typed: the second person sees it and agrees to nothing else. */
  line: string;
  step: string;
  busy: boolean;
  problem: Sentence | null;
  onApprove(approval: Approval): Promise<void>;
  onCancel(): void;
}

/** A second operator reads the command and gives the PIN. A wrong one is answered right here. */
export function GateForm({ gate, line, step, busy, problem, onApprove, onCancel }: Props) {
  const say = useSay();
  const seat = useSeat();
  const may = useMayAct('runs.go');
  const others = useOperators().filter(
    ({ id, role }) => id !== seat?.operator.id && mayAct(role, 'operator'),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [malformed, setMalformed] = useState<Sentence | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLFormElement>(null);
  // The field that has the focus is in sight by itself; the command and the key must be, too.
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // Where there is one other only, there is nothing to choose.
  const only = others.length === 1 ? others[0] : undefined;
  const second = chosen === null ? only : others.find(({ id }) => id === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !may || !second) return;
    const pin = second.hasPin ? takePin(field.current) : null;
    const unfit = pin !== null && !Pin.safeParse(pin).success;
    setMalformed(unfit ? sentence('desk.pinMalformed') : null);
    if (!unfit) await onApprove({ operator: second.id, pin, line });
    field.current?.focus();
  };
  return (
    <form
      ref={whole}
      className="gate"
      aria-label={say('runbookView.gate.of', { step })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <GateNotice gate={gate} />
      <p className="muted">{say('runbookView.gate.read')}</p>
      <pre className="gate-line">
        <code>{line}</code>
      </pre>
      <p>{say('runbookView.gate.first', { name: seat?.operator.name ?? '' })}</p>
      {others.length === 0 ? (
        <p className="gate-alone">
          {say('runbookView.gate.alone')}{' '}
          <Link href="/settings">{say('runbookView.gate.add')}</Link>
        </p>
      ) : (
        <div className="gate-second">
          <NativeSelect
            label={say('runbookView.gate.second')}
            value={second?.id ?? ''}
            autoFocus={!only}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: '', label: say('runbookView.gate.choose') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {second?.hasPin && (
            <PinField
              ref={field}
              label={say('desk.pinOf', { name: second.name })}
              autoFocus={second === only}
            />
          )}
        </div>
      )}
      <div className="step-act">
        {others.length > 0 && (
          <Button type="submit" variant="filled" aria-busy={busy} disabled={!may || !second}>
            {say('runbookView.gate.approve')}
          </Button>
        )}
        <Button variant="subtle" onClick={onCancel} autoFocus={others.length === 0}>
          {say('frame.cancel')}
        </Button>
      </div>
      <ProblemText of={malformed ?? problem} />
    </form>
  );
}
