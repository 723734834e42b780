import { createTranslator, type Say, sayIn } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';
import type { Office } from './office.ts';

/** By office, so that what an older file said goes with it. */
const spoken = new WeakMap<Office, Map<Language, Say>>();

/** The sentences of one language, those of reports in the office's own words where it has them. */
export function sayAs(language: Language, office: Office): Say {
  const own = Object.entries(office.wording[language]);
  if (own.length === 0) return sayIn(language);
  const known = spoken.get(office) ?? new Map<Language, Say>();
  spoken.set(office, known);
  let say = known.get(language);
  if (!say) {
    const translator = createTranslator(language);
    for (const [key, text] of own) translator.addResource(language, 'translation', key, text);
    const { t } = translator;
    say = (key, params) => t(key, params ?? {});
    known.set(language, say);
  }
  return say;
}
