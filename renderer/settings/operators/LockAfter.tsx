import { NativeSelect } from '@mantine/core';
import type { Seat } from '../../../shared/operator.ts';
import { useSay } from '../../app/language.tsx';
import { takeSeat } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';

/** Minutes to choose from; 0 never. A shift lasts eight hours. */
const CHOICES = [5, 10, 15, 30, 60, 0] as const;

interface Props {
  seat: Seat;
  commands: boolean;
}

/** After how long without an act the seat locks itself. */
export function LockAfter({ seat, commands }: Props) {
  const say = useSay();
  const { run, problem } = useCall('operators.lockAfter');
  const nameOf = (minutes: number) =>
    minutes === 0 ? say('desk.lockAfter.never') : say('desk.lockAfter.minutes', { count: minutes });
  // What was set elsewhere stays to be seen.
  const choices = CHOICES.some((one) => one === seat.lockAfter)
    ? CHOICES
    : [seat.lockAfter, ...CHOICES];
  const change = async (minutes: number) => {
    const done = await run({ minutes });
    if (done) takeSeat(done.value);
  };
  if (!commands) {
    return (
      <p>
        {say('desk.lockAfter')}: {nameOf(seat.lockAfter)}
      </p>
    );
  }
  return (
    <>
      <NativeSelect
        className="settings-name"
        label={say('desk.lockAfter')}
        description={say('desk.lockAfter.hint')}
        value={String(seat.lockAfter)}
        data={choices.map((minutes) => ({ value: String(minutes), label: nameOf(minutes) }))}
        onChange={(event) => void change(Number(event.currentTarget.value))}
      />
      <ProblemText of={problem} />
    </>
  );
}
