import type { Finding, TriageQuery } from '../../../shared/triage.ts';
import { course, quiet } from './course.ts';
import type { Facts } from './facts.ts';
import { oneAgent, oneSource, oneSubnet } from './repeating.ts';

/** In this order: who, how many, what came first, what was missing. */
const RULES = [oneSource, oneSubnet, oneAgent, course, quiet];

/**
 * What is worth a person's look, each with the query that shows it. Ordinary traffic gives none.
 * @param query what the reading was restricted to: that everything then has it is no finding
 */
export function findingsOf(facts: Facts, query: TriageQuery): Finding[] {
  return RULES.flatMap((rule) => rule(facts, query));
}
