import { Problem } from '../../../shared/problem.ts';

/**
 * What one incident holds at most. Its document is written anew with every change, and a datacentre
 * that burns takes several hundred services with it.
 */
export const LIMITS = { services: 1000, items: 1000, pins: 500, newFacts: 1000 } as const;

/** @throws Problem when an incident would hold more than it may */
export function mustFit(kind: keyof typeof LIMITS, count: number): void {
  const limit = LIMITS[kind];
  if (count > limit) throw new Problem(`incident.tooMany.${kind}`, { limit });
}
