import { clockTime, dayOf, fullTime } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';

interface Props {
  /** Milliseconds since the epoch. */
  at: number;
  /** `time` 14:07:32 · `day` 11. 24. (금) 14:07:32 · `full` with the year. */
  form?: 'time' | 'day' | 'full';
}

/** A moment in Korea Standard Time. */
export function KstTime({ at, form = 'time' }: Props) {
  const language = useLanguage();
  const text = {
    time: () => clockTime(at),
    day: () => `${dayOf(at, language)} ${clockTime(at)}`,
    full: () => fullTime(at, language),
  }[form]();
  return (
    <time className="num" dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {text}
    </time>
  );
}
