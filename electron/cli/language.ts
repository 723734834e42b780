import type { Language } from '../../shared/words.ts';

/** The language of the terminal: Korean where the locale is Korean, English elsewhere. */
export function spokenLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
