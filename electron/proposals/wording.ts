import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Symptom } from '../../shared/symptom.ts';
import type { Bilingual, Language } from '../../shared/words.ts';

/**
 * Only what is seen goes into a title. What services share suggests a cause, and the first
 * diagnosis of November 2023 was wrong: a title that names one would be read as one.
 */
const SEEN: Partial<Record<Symptom, MessageKey>> = {
  payload: 'proposals.title.payload',
  certificate: 'proposals.title.certificate',
  notice: 'proposals.title.notice',
  slow: 'proposals.title.slow',
  dns: 'proposals.title.dns',
  network: 'proposals.title.network',
  content: 'proposals.title.content',
};

/** @param names of the services, the root first. @param symptoms the most telling first */
export function titleOf(names: readonly Bilingual[], symptoms: readonly Symptom[]): Bilingual {
  const told = symptoms.find((symptom) => SEEN[symptom] || symptom === 'several');
  const key = (told && SEEN[told]) ?? downKey(names.length);
  const inOne = (language: Language): string => {
    const say = sayIn(language);
    const [first, ...others] = names.map((name) => name[language]);
    const name = first ?? '';
    const subject =
      others.length > 0 ? say('proposals.title.many', { name, others: others.length }) : name;
    return say(key, { subject });
  };
  return { ko: inOne('ko'), en: inOne('en') };
}

function downKey(services: number): MessageKey {
  return services > 1 ? 'proposals.title.several' : 'proposals.title.down';
}
