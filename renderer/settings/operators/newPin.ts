import { Pin } from '../../../shared/operator.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';

/** A PIN typed twice: the PIN, or why it cannot be one. */
export function newPin(
  first: string,
  second: string,
): { pin: string; problem: null } | { pin: null; problem: Sentence } {
  if (!Pin.safeParse(first).success) return { pin: null, problem: sentence('desk.pinMalformed') };
  if (first !== second) return { pin: null, problem: sentence('desk.operators.differs') };
  return { pin: first, problem: null };
}
