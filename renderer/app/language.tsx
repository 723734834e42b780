import { type ReactNode, useEffect, useMemo } from 'react';
import { type Say, sayIn } from '../../shared/messages/say.ts';
import type { Bilingual, Language } from '../../shared/words.ts';
import { useSettings } from '../settings/store.ts';

/** Says of the document which language everything inside is in. */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return children;
}

/**
 * The sentences of the console in the operator's language, changed without a restart. Taken straight
 * from the settings: a board asks for them a thousand times a second.
 */
export function useSay(): Say {
  const language = useLanguage();
  return useMemo(() => sayIn(language), [language]);
}

export function useLanguage(): Language {
  return useSettings((settings) => settings.language);
}

/** Reads names that come in both languages. */
export function useNames(): (name: Bilingual) => string {
  const language = useLanguage();
  return useMemo(() => (name) => name[language], [language]);
}
