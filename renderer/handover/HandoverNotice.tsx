import { Link } from 'wouter';
import { clockTime } from '../../shared/time.ts';
import { useSay } from '../app/language.tsx';
import { useWaiting } from './store.ts';
import './handover.css';

/** A quiet line in the top bar while a shift waits to be taken over. */
export function HandoverNotice() {
  const say = useSay();
  const waiting = useWaiting();
  if (!waiting) return null;
  return (
    <Link
      href="/handover"
      className="handover-notice"
      title={say('desk.handover.waitingSince', {
        from: waiting.from,
        time: clockTime(waiting.completedAt),
      })}
    >
      {say('desk.handover.waiting')}
    </Link>
  );
}
