import { dayOf, spanOf } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { KstTime } from './KstTime.tsx';

/** When something began, and beside it for how long. @param at milliseconds since the epoch */
export function Since({ at }: { at: number }) {
  const language = useLanguage();
  const now = useNow();
  const today = dayOf(at, language) === dayOf(now, language);
  return (
    <span className="num">
      <KstTime at={at} form={today ? 'time' : 'day'} />{' '}
      <span className="muted">{spanOf(now - at, language)}</span>
    </span>
  );
}
