import type { Operator, Seat } from '../../shared/operator.ts';
import { allows } from '../desk/seat.ts';

export const STEPS = ['language', 'watch', 'operator'] as const;
export type Step = (typeof STEPS)[number];

/**
 * What there is to ask. A console that has operators already, or is locked, asks only what the one
 * who sits there may answer.
 */
export function stepsFor(seat: Seat | null, operators: readonly Operator[]): readonly Step[] {
  const newcomer = operators.length === 1 && operators.every(({ hasPin }) => !hasPin);
  const asked: Record<Step, boolean> = {
    language: true,
    watch: allows(seat, 'catalogue.open'),
    operator: newcomer && allows(seat, 'operators.edit'),
  };
  return STEPS.filter((step) => asked[step]);
}
