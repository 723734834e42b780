import { hash } from 'node:crypto';
import { diffArrays } from 'diff';
import type { HttpCheck } from '../../../shared/checks/http.ts';
import { failed, type Outcome } from '../run.ts';
import { TookTooLong, withinTime } from './bounded.ts';
import { visibleText } from './visible.ts';

type Fingerprint = NonNullable<NonNullable<HttpCheck['expect']['body']>['fingerprint']>;

/** What of a page is compared, words: a book of some thirty pages. */
const WORDS = 10_000;
/** A difference is searched for as long, milliseconds, and as far, changed words. */
const DIFF_MS = 30;
const DIFF_WORDS = 1000;
/** What is surely compared in some milliseconds, characters. */
const SURELY_SHORT = 64 * 1024;
/** How much of what changed is told. */
const SHOWN = 120;

/**
 * The words that each check compares with: the catalogue's, or those of the first page that was seen
 * (that had the pinned fingerprint, where one is pinned). Kept as long as the check is watched, and
 * not over a restart: a page that was changed meanwhile must not become what is right.
 */
const baselines = new WeakMap<Fingerprint, readonly string[]>();

/** The visible words of a page, as they are compared. */
export function visibleWords(html: string, numbers: Fingerprint['numbers']): string[] {
  const text = visibleText(html, true);
  const words = text
    .split(/\s+/, WORDS + 1)
    .filter(Boolean)
    .slice(0, WORDS);
  return numbers === 'compare' ? words : words.map((word) => word.replaceAll(/\p{Nd}+/gu, '0'));
}

/** SHA-256 of the visible words, one space between them, hexadecimal. */
export function fingerprintOf(words: readonly string[]): string {
  return hash('sha256', words.join(' '));
}

/** Down where more of the visible words differ than may; what changed is told. */
export function judgeFingerprint(expected: Fingerprint, html: string): Outcome | null {
  if (html.length < SURELY_SHORT) return judge(expected, html);
  try {
    return withinTime(() => judge(expected, html));
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    return failed('down', 'content', 'health.tooCostly', { expected: 'fingerprint' });
  }
}

function judge(expected: Fingerprint, html: string): Outcome | null {
  const words = visibleWords(html, expected.numbers);
  const baseline = baselineOf(expected, words);
  if (!baseline) {
    return failed('down', 'defaced', 'health.defacedUnseen', {
      text: shown(words),
      fingerprint: fingerprintOf(words),
    });
  }
  const share = changedShare(baseline, words);
  if (share * 100 <= expected.tolerance) return null;
  const { added, removed } = changes(baseline, words);
  return failed('down', 'defaced', 'health.defaced', {
    share: Math.max(1, Math.round(share * 100)),
    added: shown(added),
    removed: shown(removed),
  });
}

/** The fingerprint of what was learned and not pinned, for whoever wants to pin it; else null. */
export function learnedFingerprint(expected: Fingerprint): string | null {
  if (expected.sha256 !== undefined || expected.text !== undefined) return null;
  const baseline = baselines.get(expected);
  return baseline ? fingerprintOf(baseline) : null;
}

/** @returns null where a pinned page was not seen yet, and this is not it */
function baselineOf(expected: Fingerprint, words: readonly string[]): readonly string[] | null {
  const known = baselines.get(expected);
  if (known) return known;
  const { sha256, text, numbers } = expected;
  if (sha256 !== undefined && fingerprintOf(words) !== sha256) return null;
  const baseline = text === undefined ? words : visibleWords(text, numbers);
  baselines.set(expected, baseline);
  return baseline;
}

/** What part of the longer text's words the other does not have at its place, 0 to 1. */
function changedShare(before: readonly string[], after: readonly string[]): number {
  const most = Math.max(before.length, after.length);
  if (most === 0) return 0;
  const same = before.length === after.length && before.every((word, i) => word === after[i]);
  if (same) return 0;
  // Words that only moved count as little as can be, but count.
  return Math.max(1, Math.max(without(before, after).length, without(after, before).length)) / most;
}

/** The words of a text that are not among those of another, in their order. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function changes(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; removed: string[] } {
  const found = diffArrays([...before], [...after], {
    timeout: DIFF_MS,
    maxEditLength: DIFF_WORDS,
  });
  // Too much has changed to say where: then which words are new and which are gone.
  if (!found) return { added: without(after, before), removed: without(before, after) };
  const of = (kind: 'added' | 'removed'): string[] =>
    found.filter((change) => change[kind]).flatMap((change) => [...change.value, '…']);
  return { added: of('added'), removed: of('removed') };
}

function shown(words: readonly string[]): string {
  const text = words
    .slice(0, SHOWN)
    .join(' ')
    .replace(/(?: …)+$/, '');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || '—';
}
