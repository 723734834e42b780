import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Bilingual } from '../../shared/words.ts';

/** Words of the console that become part of a record, which is read in either language. */
export function bothLanguages(key: MessageKey, params: MessageParams = {}): Bilingual {
  return { ko: sayIn('ko')(key, params), en: sayIn('en')(key, params) };
}
