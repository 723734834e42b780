import type { Clock, Deadline } from '../../shared/deadline.ts';
import { useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';

interface Props {
  met: NonNullable<Clock['met']>;
  deadline: Deadline;
}

/** When and by whom a clock's duty was done, and how. */
export function Met({ met: { at, by, note }, deadline: { until } }: Props) {
  const say = useSay();
  const how =
    note === '' && until ? say('clock.metByTime', { time: say(`incident.time.${until}`) }) : note;
  return (
    <>
      <dt>{say('clock.metAt')}</dt>
      <dd>
        <KstTime at={at} form="day" /> {by}
        <span className="clock-note">{how}</span>
      </dd>
    </>
  );
}
