import type { ErrorClass } from '../../../shared/health.ts';
import type { Layer, Rung } from '../../../shared/ladder.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Outcome } from '../run.ts';

/** A rung with what the summary must know beside its words. */
export interface Finding extends Rung {
  errorClass: ErrorClass | null;
}

export function passed(layer: Layer, said: Sentence, ms: number | null = null): Finding {
  return { layer, result: 'passed', sentence: said, ms, errorClass: null };
}

export function unknown(layer: Layer, said: Sentence): Finding {
  return { layer, result: 'unknown', sentence: said, ms: null, errorClass: null };
}

export function noSuch(layer: Layer): Finding {
  return skipped(layer, sentence('ladder.noLayer'));
}

export function skipped(layer: Layer, said: Sentence): Finding {
  return { layer, result: 'skipped', sentence: said, ms: null, errorClass: null };
}

/** What a probe concluded, as a broken layer, or as one that could not be looked at. */
export function broken(layer: Layer, outcome: Outcome, ms: number | null = null): Finding {
  const { verdict, errorClass, reason } = outcome;
  const result = verdict === 'unknown' ? 'unknown' : 'failed';
  return { layer, result, sentence: reason, ms, errorClass };
}

/** Whether nothing came at all, which is what a path that loses packets looks like. */
export function silent({ result, errorClass }: Finding): boolean {
  return result === 'failed' && errorClass?.startsWith('timeout-') === true;
}
