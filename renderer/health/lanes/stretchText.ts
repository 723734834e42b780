import type { Say } from '../../../shared/messages/say.ts';
import { clockTime, dayOf, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import type { Stretch } from './lanes.ts';

/** A service's name, and how it stood from when to when. */
export function stretchLines(
  name: string,
  { from, to, state }: Stretch,
  say: Say,
  language: Language,
): string[] {
  const word = say(`state.${state}`);
  const begin = `${dayOf(from, language)} ${clockTime(from)}`;
  if (to === Number.POSITIVE_INFINITY) {
    return [name, say('service.laneNow', { at: begin, state: word })];
  }
  const text = say('service.laneStretch', { from: begin, to: clockTime(to), state: word });
  return [name, `${text} ${spanOf(to - from, language)}`];
}
