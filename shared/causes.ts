import type { GroundSummary, ServiceSummary } from './catalogue.ts';
import { rootsOf } from './causes/declared.ts';
import { indexGrounds } from './causes/grounds.ts';
import { likelyOf } from './causes/likely.ts';
import {
  compareFailing,
  compareIds,
  type Failing,
  type HealthOf,
  surveyOf,
} from './causes/survey.ts';
import { rankSuspects, type Suspect } from './causes/suspects.ts';
import { compareHealth, type State } from './health.ts';
import type { Sentence } from './problem.ts';
import type { Bilingual } from './words.ts';

export type { Suspect } from './causes/suspects.ts';

/** One reason for which services fail, however many they are. */
export interface Cause {
  /** `service:gov24`, `ground:auth-gateway` */
  key: string;
  root: { kind: 'service' | 'ground'; id: string; name: Bilingual };
  /**
   * `itself`: one service, and nothing it stands on fails. `declared`: the root fails and the others
   * stand on it. `likely`: they fail together and share the root, which nobody sees fail.
   */
  certainty: 'itself' | 'declared' | 'likely';
  /** Ids of the failing services: the root first where it is one, then in the order they failed. */
  services: string[];
  /** When the first of them began to fail, milliseconds. */
  since: number;
  /** The worst of them. */
  state: State;
  firm: boolean;
  /** Why the root fails; where the root is a ground, why the worst of them does. */
  reason: Sentence;
  /** The key of the check that says so. */
  check: string;
}

/**
 * What fails now, by cause, worst first. A service is failing while a check of it is down or
 * degraded, softly or firmly. For the same two lists only failing services cost more than a look
 * at each check's health.
 */
export function causesOf(
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
  healthOf: HealthOf,
): Cause[] {
  const index = indexGrounds(services, grounds);
  const survey = surveyOf(index, healthOf);
  if (survey.failing.size === 0) return [];
  const groups = Map.groupBy(rootsOf(index, survey), ([, root]) => root);
  const explainedBy = (root: Failing): Failing[] => groups.get(root)?.map(([one]) => one) ?? [];

  const likely = likelyOf(index, survey, [...groups.keys()]);
  const claimed = new Set(likely.flatMap(({ roots }) => roots));
  const causes = likely.map(({ ground, roots }): Cause => {
    const all = roots.flatMap(explainedBy);
    const root = { kind: 'ground' as const, id: ground.id, name: ground.name };
    return { key: `ground:${ground.id}`, root, certainty: 'likely', ...about(all, null) };
  });
  for (const one of groups.keys()) {
    if (claimed.has(one)) continue;
    const all = explainedBy(one);
    const name = services[one.place]?.name ?? { ko: one.id, en: one.id };
    causes.push({
      key: `service:${one.id}`,
      root: { kind: 'service', id: one.id, name },
      certainty: all.length > 1 ? 'declared' : 'itself',
      ...about(all, one),
    });
  }
  return causes.sort(compareCauses);
}

/**
 * What the failing services share, the best separator of failing from healthy first: every ground,
 * service and organisation that at least one failing service stands on or belongs to.
 */
export function suspectsOf(
  services: readonly ServiceSummary[],
  grounds: readonly GroundSummary[],
  healthOf: HealthOf,
): Suspect[] {
  const index = indexGrounds(services, grounds);
  return rankSuspects(index, surveyOf(index, healthOf));
}

function about(all: readonly Failing[], root: Failing | null) {
  const inOrder = all.toSorted(
    (a, b) =>
      Number(b === root) - Number(a === root) || a.since - b.since || compareIds(a.id, b.id),
  );
  const healths = all.map((one) => one.worst).toSorted(compareHealth);
  const worst = healths[0];
  const telling = root ?? all.toSorted(compareFailing)[0];
  if (!worst || !telling) throw new RangeError('a cause has a failing service');
  return {
    services: inOrder.map((one) => one.id),
    since: Math.min(...all.map((one) => one.since)),
    state: worst.state,
    firm: worst.firm,
    reason: telling.worst.reason,
    check: telling.worst.check,
  };
}

/** Down before degraded, firm before soft, the more services, the longer standing. */
function compareCauses(a: Cause, b: Cause): number {
  return (
    Number(b.state === 'down') - Number(a.state === 'down') ||
    Number(b.firm) - Number(a.firm) ||
    b.services.length - a.services.length ||
    a.since - b.since ||
    compareIds(a.key, b.key)
  );
}
