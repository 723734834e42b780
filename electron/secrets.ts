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

/** A sentence without the secrets that a server's answer or an error may have repeated. */
export function maskSentence(sentence: Sentence, secrets: readonly string[]): Sentence {
  if (secrets.length === 0) return sentence;
  const mask = maskOf(secrets);
  const params = Object.entries(sentence.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? mask(value) : value,
  ]);
  return { key: sentence.key, params: Object.fromEntries(params) };
}
