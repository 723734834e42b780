import type { GroundIndex } from './grounds.ts';
import { compareFailing, type Failing, type Survey } from './survey.ts';

/**
 * For each failing service the one that explains it: the topmost failing service it stands on,
 * directly or through grounds, or itself where none of these fails. Of several the worst and
 * earliest; in a circle of failing services they all name the same one.
 */
export function rootsOf(index: GroundIndex, survey: Survey): Map<Failing, Failing> {
  const { failing } = survey;
  const above = new Map<Failing, ReadonlySet<Failing>>();
  const tops = new Map<Failing, boolean>();

  function failingParents(one: Failing): ReadonlySet<Failing> {
    let parents = above.get(one);
    if (!parents) {
      const all = index.parents[one.place]?.flatMap((place) => failing.get(place) ?? []) ?? [];
      parents = new Set(all.filter((parent) => parent.harms));
      above.set(one, parents);
    }
    return parents;
  }

  /** Nothing failing carries it, unless it carries that in turn. */
  function isTop(one: Failing): boolean {
    let top = tops.get(one);
    if (top === undefined) {
      top = [...failingParents(one)].every((parent) => failingParents(parent).has(one));
      tops.set(one, top);
    }
    return top;
  }

  return new Map(
    [...failing.values()].map((one) => {
      const candidates = [one, ...failingParents(one)].filter(isTop);
      return [one, candidates.toSorted(compareFailing)[0] ?? one];
    }),
  );
}
