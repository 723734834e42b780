import { sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';

/** A sentence said in both languages, to stand inside another one. */
export function sayInBoth({ key, params }: Sentence): Bilingual {
  return { ko: sayIn('ko')(key, params), en: sayIn('en')(key, params) };
}
