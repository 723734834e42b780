import type { Element, GroundIndex } from './grounds.ts';
import { ochiai } from './score.ts';
import { compareIds, type Failing, type Survey } from './survey.ts';

/**
 * How far apart two failures of one cause may be found: two checks looked at every one or two
 * minutes, confirmed, with a fault that takes a moment to spread.
 */
export const ONSET_MS = 5 * 60_000;

/** The least share of a ground's judged services that must fail for it to be named: nearly all. */
export const NEARLY_ALL = 0.8;

/**
 * Two failures that fall together are chance as well as not, unless enough that stands elsewhere is
 * well meanwhile: either as many as this fail on the ground, or as many elsewhere are well.
 */
export const TELLING = 3;

/** A ground that probably carries the fault, and the failing services it accounts for. */
export interface Likely {
  readonly ground: Element;
  readonly roots: readonly Failing[];
}

/**
 * Grounds on which services fail together although nothing watched that carries them fails. Named
 * only where at least two began to fail within {@link ONSET_MS} of one another, where
 * {@link NEARLY_ALL} on it fail, where that is {@link TELLING}, and where the
 * ground's own watched service is not found well. What begins to fail later on such a ground joins; what failed long before does not.
 * @param unexplained failing services that nothing declared explains
 */
export function likelyOf(
  index: GroundIndex,
  survey: Survey,
  unexplained: readonly Failing[],
): Likely[] {
  const suspected = new Map<Element, Failing[]>();
  for (const one of unexplained) {
    for (const element of one.harms ? (index.elements[one.place] ?? []) : []) {
      if (element.kind !== 'ground') continue;
      const here = suspected.get(element);
      if (here) here.push(one);
      else suspected.set(element, [one]);
    }
  }
  const well = index.services.length - survey.failing.size - survey.unjudged.size;
  const failingCount = [...survey.failing.values()].filter((one) => one.harms).length;
  const found = [...suspected].flatMap(([ground, here]) => {
    const likely = foundWell(ground, survey) ? null : weigh(ground, here, survey);
    if (!likely || Math.max(likely.failing, well - likely.healthy) < TELLING) return [];
    return [{ ground, here, score: ochiai(likely.failing, failingCount, likely.healthy) }];
  });
  found.sort(
    (a, b) =>
      b.score - a.score ||
      a.ground.on.length - b.ground.on.length ||
      b.ground.height - a.ground.height ||
      compareIds(a.ground.id, b.ground.id),
  );

  const claimed = new Set<Failing>();
  return found.flatMap(({ ground, here }) => {
    const left = here.filter((one) => !claimed.has(one));
    const likely = weigh(ground, left, survey);
    if (!likely) return [];
    for (const one of likely.roots) claimed.add(one);
    return [{ ground, roots: likely.roots }];
  });
}

function foundWell({ own }: Element, { failing, unjudged }: Survey): boolean {
  return own >= 0 && !failing.has(own) && !unjudged.has(own);
}

/** @param here the unexplained failing services on the ground @returns null where it is not to blame */
function weigh(
  ground: Element,
  here: readonly Failing[],
  { failing, unjudged }: Survey,
): { roots: Failing[]; failing: number; healthy: number } | null {
  const inOrder = here.toSorted((a, b) => a.since - b.since);
  const start = inOrder.find((one, i) => {
    const next = inOrder[i + 1];
    return next && next.since - one.since <= ONSET_MS;
  })?.since;
  if (start === undefined) return null;
  let failed = 0;
  let healthy = 0;
  for (const place of ground.on) {
    const one = failing.get(place);
    if (one) failed += Number(one.harms && one.since >= start);
    else healthy += Number(!unjudged.has(place));
  }
  if (failed < NEARLY_ALL * (failed + healthy)) return null;
  return { roots: inOrder.filter((one) => one.since >= start), failing: failed, healthy };
}
