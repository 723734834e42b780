import type { Transition } from '../../shared/health.ts';

/**
 * How long one check was firmly down within a span, milliseconds. A state counts from the first
 * observation that showed it, not from when it was confirmed; one that has not ended counts to the
 * span's end.
 * @param transitions of one check, oldest first, from before the span on
 */
export function outageMs(
  transitions: readonly Pick<Transition, 'since' | 'to'>[],
  from: number,
  to: number,
): number {
  let sum = 0;
  for (const [index, transition] of transitions.entries()) {
    if (transition.to !== 'down') continue;
    const end = transitions[index + 1]?.since ?? to;
    sum += Math.max(0, Math.min(end, to) - Math.max(transition.since, from));
  }
  return sum;
}
