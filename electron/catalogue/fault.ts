import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';

/** What is wrong at one place of a catalogue. Lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  sentence: Sentence;
}

/** Where in a file. */
export type Place = Omit<Fault, 'sentence'>;

/** A person mends the first ones first; a list of thousands helps nobody. */
const SHOWN = 100;

export function faultAt(place: Place, key: MessageKey, params: MessageParams = {}): Fault {
  return { ...place, sentence: sentence(key, params) };
}

/** In the order of the files' lines, at most a hundred and a last one that counts the rest. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const sorted = faults.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  const last = sorted[SHOWN - 1];
  if (!last || sorted.length === SHOWN) return sorted;
  const rest = faultAt(last, 'catalogue.moreFaults', { count: sorted.length - SHOWN });
  return [...sorted.slice(0, SHOWN), rest];
}
