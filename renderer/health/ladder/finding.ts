import type { Sentence } from '../../../shared/problem.ts';
import { useLadder } from './store.ts';

/**
 * In one sentence where a failing check breaks, once it was walked in this failure.
 * @param since when it began to fail, milliseconds
 */
export function useFinding(check: string, since: number): Sentence | null {
  const ladder = useLadder(check);
  return ladder && ladder.at >= since && ladder.broken !== null ? ladder.summary : null;
}
