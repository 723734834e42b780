import type { Found } from '../../../electron/reports/redaction/found.ts';
import { LABELLED_KINDS, type LabelledText, type Truth } from './labelled.ts';
import type { Labelled } from './personal.ts';

export interface Score {
  /** How many there are. */
  truths: number;
  /** Found whole and as what they are. */
  hit: number;
  /** Found where there is none of that kind. */
  wrong: number;
}

export interface Scores {
  kinds: ReadonlyMap<Labelled, Score>;
  all: Score;
  /** The texts of what was missed or wrong. */
  misses: string[];
}

export const recallOf = ({ truths, hit }: Score): number => hit / truths;
export const precisionOf = ({ hit, wrong }: Score): number => hit / (hit + wrong);

/** How well a scan finds what is known to be there. */
export function scoreOf(texts: readonly LabelledText[], scan: (text: string) => Found[]): Scores {
  const all: Score = { truths: 0, hit: 0, wrong: 0 };
  const kinds = new Map(
    LABELLED_KINDS.map((kind): [Labelled, Score] => [kind, { truths: 0, hit: 0, wrong: 0 }]),
  );
  const misses: string[] = [];
  const count = (kind: string, what: keyof Score): void => {
    for (const score of [all, ...[...kinds].filter(([k]) => k === kind).map(([, s]) => s)]) {
      score[what] += 1;
    }
  };
  for (const { text, truths } of texts) {
    const found = scan(text);
    for (const truth of truths) {
      count(truth.kind, 'truths');
      if (found.some((one) => isHit(one, truth))) count(truth.kind, 'hit');
      else misses.push(`missed ${truth.kind} ${text.slice(truth.from, truth.to)} in ${text}`);
    }
    for (const one of found) {
      if (truths.some((truth) => isHit(one, truth))) continue;
      count(one.kind, 'wrong');
      misses.push(`wrong ${one.kind} ${text.slice(one.from, one.to)} in ${text}`);
    }
  }
  return { kinds, all, misses };
}

/** The whole of it, and hardly more: a form of address may take a word too many. */
function isHit(found: Found, truth: Truth): boolean {
  const whole = found.from <= truth.from && found.to >= truth.to;
  return found.kind === truth.kind && whole && found.to - found.from <= truth.to - truth.from + 12;
}
