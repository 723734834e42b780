import type { HttpCheck } from '../../../shared/checks/http.ts';
import { failed, type Outcome } from '../run.ts';
import type { Text } from './body.ts';
import { TookTooLong } from './bounded.ts';
import { judgeFingerprint } from './fingerprint.ts';
import { judgeJson } from './json.ts';
import { patternFound } from './pattern.ts';

type Body = NonNullable<HttpCheck['expect']['body']>;

/** How much of the line around a phrase is repeated in a reason. */
const SHOWN = 120;

/** Of all that may be wrong with a body, what it must not say is what an operator can use: first. */
export function judgeBody(body: Body, { text, bytes }: Text): Outcome | null {
  const { contains = [], pattern, not, json } = body;
  for (const phrase of not?.contains ?? []) {
    const at = text.indexOf(phrase.normalize('NFC'));
    if (at < 0) continue;
    const excerpt = lineAround(text, at, phrase.length);
    return failed('down', 'content', 'health.notice', { phrase, excerpt });
  }
  const missing = contains.find((phrase) => !text.includes(phrase.normalize('NFC')));
  if (missing !== undefined) {
    return failed('down', 'content', 'health.contentMissing', { phrase: missing, read: bytes });
  }
  return (
    judgePattern(not?.pattern, false, text, bytes) ??
    judgePattern(pattern, true, text, bytes) ??
    (json ? judgeJson(Object.entries(json), text) : null) ??
    (body.fingerprint ? judgeFingerprint(body.fingerprint, text) : null)
  );
}

function judgePattern(
  pattern: string | undefined,
  wanted: boolean,
  text: string,
  read: number,
): Outcome | null {
  if (pattern === undefined) return null;
  try {
    if (patternFound(pattern, text) === wanted) return null;
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    return failed('down', 'content', 'health.tooCostly', { expected: pattern });
  }
  return wanted
    ? failed('down', 'content', 'health.patternMissing', { pattern, read })
    : failed('down', 'content', 'health.patternFound', { pattern });
}

/** What a reader of the page sees around a place: tags and line breaks become spaces. */
function lineAround(text: string, at: number, length: number): string {
  const reach = 4 * SHOWN;
  const before = text
    .slice(Math.max(0, at - reach), at)
    // Neither a style or script that ends here nor a tag that the reach cut in two is read.
    .replace(/^.*<\/(?:style|script)\s*>/is, '')
    .replace(/^[^<]*>/, '');
  const after = text
    .slice(at, at + length + reach)
    .replace(/<(?:style|script)\b.*$/is, '')
    .replace(/<[^>]*$/, '');
  return `${plain(before).slice(-SHOWN / 3)}${plain(after).slice(0, SHOWN)}`.trim();
}

function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}
