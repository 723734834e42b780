import type { HandoverFacts } from '../../shared/handover.ts';

type Item = HandoverFacts['incidents'][number]['items'][number];

/** What is stuck, what somebody has in hand, and what nobody has begun. */
export const PARTS = ['blocked', 'inHand', 'notBegun'] as const;
export type Part = (typeof PARTS)[number];

/** Sorts the items of an incident for who takes over: what needs most thought first. */
export function inThreeParts(items: readonly Item[]): { part: Part; items: readonly Item[] }[] {
  return PARTS.map((part) => ({
    part,
    items: items.filter((item) => partOf(item) === part),
  })).filter((one) => one.items.length > 0);
}

function partOf({ state, assignee }: Item): Part {
  if (state === 'blocked') return 'blocked';
  return assignee === null ? 'notBegun' : 'inHand';
}
