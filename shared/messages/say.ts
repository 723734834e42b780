import i18next, { type i18n } from 'i18next';
import { waitOf } from '../time.ts';
import { LANGUAGES, Language } from '../words.ts';
import { type MessageKey, messages } from './index.ts';
import type { MessageParams } from './message.ts';
import { PARTICLES, withParticle } from './particle.ts';

/** Says a sentence in one language. */
export type Say = (key: MessageKey, params?: MessageParams) => string;

function resourcesOf(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, text[language]]));
}

/** An i18next instance of its own, so that the two sides and the tests share no global state. */
export function createTranslator(language: Language): i18n {
  const translator = i18next.createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(LANGUAGES.map((l) => [l, { translation: resourcesOf(l) }])),
    // React escapes what it shows, and a report or a log is not HTML.
    interpolation: { escapeValue: false },
  });
  void translator.init();
  // The language of the sentence, which may have been changed since the translator was made.
  translator.services.formatter?.add('duration', (ms, spoken) =>
    waitOf(Number(ms), Language.parse(spoken)),
  );
  for (const particle of PARTICLES) {
    translator.services.formatter?.add(particle, (value) => withParticle(String(value), particle));
  }
  return translator;
}

const translators = new Map<Language, i18n>();

/** The sentences of one language. @param language what to speak */
export function sayIn(language: Language): Say {
  let translator = translators.get(language);
  if (!translator) {
    translator = createTranslator(language);
    translators.set(language, translator);
  }
  const t = translator.t;
  return (key, params) => t(key, params ?? {});
}
