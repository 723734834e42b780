import { useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { useAnswered } from './answered.ts';
import { CallingLine } from './CallingLine.tsx';
import { callingOf } from './calling.ts';
import { useRunningClocks } from './running.ts';
import { useClockCalls } from './useClockCalls.ts';
import './clocks.css';

/** The bar must leave the view its room; the rest stands in the incidents. */
const MOST = 3;

/** The clocks that call, over every view, until somebody says they have seen it or goes there. */
export function ClockAlarms() {
  const say = useSay();
  const running = useRunningClocks();
  const calling = callingOf(running, useNow(), useAnswered());
  useClockCalls(calling);
  if (calling.length === 0) return null;
  const more = calling.length - MOST;
  return (
    <section className="clock-bar" data-phase={calling[0]?.phase} aria-label={say('clock.calling')}>
      <ul aria-live="assertive">
        {calling.slice(0, MOST).map((one) => (
          <CallingLine key={one.id} calling={one} />
        ))}
      </ul>
      {more > 0 && <p className="clock-more">{say('clock.more', { count: more })}</p>}
    </section>
  );
}
