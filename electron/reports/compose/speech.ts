import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { fullTime } from '../../../shared/time.ts';
import type { Bilingual, Language } from '../../../shared/words.ts';
import type { Commission } from '../facts.ts';
import type { Office } from '../template/office.ts';

/** How texts of the console become words of one report. */
export interface Speech {
  language: Language;
  say: Say;
  /** A check's own name, by its key (`gov24/portal`); the key where the catalogue has none. */
  checkName(key: string): string;
  /** @param at milliseconds since the epoch */
  when(at: number): string;
}

/** What every part of a report is composed from. */
export interface Telling {
  commission: Commission;
  office: Office;
  speech: Speech;
}

export function speechOf(
  services: readonly ServiceSummary[],
  language: Language,
  say: Say,
): Speech {
  const names = new Map<string, Bilingual>();
  for (const service of services) {
    for (const check of service.checks) names.set(check.key, check.name);
  }
  return {
    language,
    say: remembering(say),
    checkName: (key) => names.get(key)?.[language] ?? key,
    when: (at) => fullTime(at, language),
  };
}

/** The same words stand in thousands of lines: those that nothing is filled into are said once. */
function remembering(say: Say): Say {
  const said = new Map<MessageKey, string>();
  return (key, params) => {
    if (params) return say(key, params);
    const words = said.get(key) ?? say(key);
    said.set(key, words);
    return words;
  };
}
