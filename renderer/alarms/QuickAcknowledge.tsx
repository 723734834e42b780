import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Alarm } from '../../shared/alarm.ts';
import { useSay } from '../app/language.tsx';
import { useOperatorName } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';

/** A call takes so many services. */
const MOST = 100;

interface Props {
  alarm: Alarm;
  name: string;
  onLeave: () => void;
}

/**
 * Takes an alarm in hand without leaving the view: until it is well, by who is on duty. Enter is
 * enough; the board has the form with owner, end and all else.
 */
export function QuickAcknowledge({ alarm, name, onLeave }: Props) {
  const say = useSay();
  const owner = useOperatorName();
  const [reason, setReason] = useState(say('alarms.defaultReason'));
  const { run, may, busy, problem } = useCall('handling.acknowledge');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!may || busy || reason.trim() === '') return;
    const services = alarm.services.map(({ id }) => id).slice(0, MOST);
    const done = await run({ services, owner, reason, until: null, sticky: true });
    if (done) onLeave();
  };
  return (
    <form
      className="alarm-form"
      aria-label={say('alarms.acknowledgeOf', { name })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <TextInput
        aria-label={say('alarms.reason')}
        value={reason}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" aria-busy={busy} disabled={!may}>
        {say('alarms.acknowledge')}
      </Button>
      <Button variant="subtle" onClick={onLeave}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
