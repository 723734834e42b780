import type { Sentence } from '../shared/problem.ts';

export const MASK = '•••';

/** The texts that stand for these secrets: as they are, and as they are written for a URL or JSON. */
export function formsOf(secrets: readonly string[]): string[] {
  const forms = secrets.flatMap((secret) => [
    secret,
    // A lone surrogate has no form for a URL.
    encodeURIComponent(secret.toWellFormed()),
    encodeURI(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
  ]);
  return [...new Set(forms)].filter(Boolean);
}

/**
 * @param secrets the values that nobody may see
 * @returns a function that covers them in a text, in each of their forms
 */
export function maskOf(secrets: readonly string[]): (text: string) => string {
  // The longest first: one secret may begin like another.
  const covered = formsOf(secrets).toSorted((a, b) => b.length - a.length);
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
