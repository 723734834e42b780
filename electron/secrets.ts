import type { Sentence } from '../shared/problem.ts';

const MASK = '•••';

/**
 * @param secrets the values that nobody may see
 * @returns a function that covers them in a text, also where they were written for a URL or for JSON
 */
export function maskOf(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  // The longest first: one secret may begin like another.
  const covered = [...new Set(forms)].filter(Boolean).toSorted((a, b) => b.length - a.length);
  return (text) => covered.reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
}

/** @returns a function that covers the secrets which an answer or an error repeated in a sentence */
export function sentenceMask(secrets: readonly string[]): (sentence: Sentence) => Sentence {
  if (secrets.length === 0) return (sentence) => sentence;
  const mask = maskOf(secrets);
  return ({ key, params }) => {
    const masked = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? mask(value) : value,
    ]);
    return { key, params: Object.fromEntries(masked) };
  };
}

/** {@link sentenceMask} for one sentence. */
export function maskSentence(sentence: Sentence, secrets: readonly string[]): Sentence {
  return sentenceMask(secrets)(sentence);
}
