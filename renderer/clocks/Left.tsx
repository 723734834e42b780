import type { Clock } from '../../shared/deadline.ts';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { hoursOf } from './hours.ts';

/** How long a clock still runs, or how long it is over, in hours and minutes. */
export function Left({ clock: { due } }: { clock: Clock }) {
  const say = useSay();
  const now = useNow();
  const text =
    now < due
      ? say('clock.left', { span: hoursOf(due - now) })
      : say('clock.over', { span: hoursOf(now - due) });
  return <span className="num clock-left">{text}</span>;
}
