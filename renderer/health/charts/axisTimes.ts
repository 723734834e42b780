import { clockTime, dayOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';

const DAY = 86_400;

/**
 * The marks under a chart: clock times, with the day where one begins; days alone where a mark is
 * a day. Minutes are enough unless two marks would read the same.
 * @param at seconds since the epoch
 * @param step seconds between marks
 */
export function axisTimes(at: readonly number[], step: number, language: Language): string[] {
  let shown = '';
  return at.map((seconds, i) => {
    const ms = seconds * 1000;
    const day = dayOf(ms, language);
    const time = clockTime(ms);
    const short = step < 60 ? time : time.slice(0, 5);
    if (step >= DAY) return day;
    const turned = i > 0 && day !== shown;
    shown = day;
    if (time === '00:00:00') return day;
    return turned ? `${short}\n${day}` : short;
  });
}
