import { dayOf, spanOf } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { KstTime } from './KstTime.tsx';

const MINUTE = 60_000;

/** Whole minutes once there is one: a board of running seconds is restless. */
function calm(ms: number): number {
  return ms < MINUTE ? ms : Math.floor(ms / MINUTE) * MINUTE;
}

/** When something began, and beside it for how long. @param at milliseconds since the epoch */
export function Since({ at }: { at: number }) {
  const language = useLanguage();
  const now = useNow();
  const today = dayOf(at, language) === dayOf(now, language);
  return (
    <span>
      <KstTime at={at} form={today ? 'time' : 'day'} />{' '}
      <span className="num muted">{spanOf(calm(now - at), language)}</span>
    </span>
  );
}
