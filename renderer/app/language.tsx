import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createTranslator, type Say } from '../../shared/messages/say.ts';
import type { Bilingual, Language } from '../../shared/words.ts';
import { useSettings } from '../settings/store.ts';

/** Speaks the language of the settings to everything inside, and changes it without a restart. */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [translator] = useState(() => createTranslator(language));
  useEffect(() => {
    document.documentElement.lang = language;
    void translator.changeLanguage(language);
  }, [language, translator]);
  return <I18nextProvider i18n={translator}>{children}</I18nextProvider>;
}

/** The sentences of the console in the operator's language. */
export function useSay(): Say {
  const { t } = useTranslation();
  return useMemo(() => (key, params) => t(key, params ?? {}), [t]);
}

export function useLanguage(): Language {
  return useSettings((settings) => settings.language);
}

/** Reads names that come in both languages. */
export function useNames(): (name: Bilingual) => string {
  const language = useLanguage();
  return useMemo(() => (name) => name[language], [language]);
}
