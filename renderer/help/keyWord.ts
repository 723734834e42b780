import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { KEY_TABLE, pressOf, type WindowKey } from '../palette/keyTable.ts';

/** The key of the table with a name; null where the table has none. */
export function keyOfTable(name: string): WindowKey | null {
  return KEY_TABLE.flatMap(({ keys }) => keys).find((key) => key.name === name) ?? null;
}

/** How a key is pressed and what it does, as words to search in. */
export function keyWord(name: string, language: Language): string {
  const key = keyOfTable(name);
  return key ? `${pressOf(key)} (${sayIn(language)(key.name)})` : '';
}
