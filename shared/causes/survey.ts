import { type CheckHealth, compareHealth, needsPerson } from '../health.ts';
import type { GroundIndex } from './grounds.ts';

export type HealthOf = (check: string) => CheckHealth | undefined;

/** A service that fails now, softly or firmly. */
export interface Failing {
  /** Its place in the list of services. */
  readonly place: number;
  readonly id: string;
  /** Its worst check. */
  readonly worst: CheckHealth;
  /** When the first of its failing checks began to fail, milliseconds. */
  readonly since: number;
  /**
   * Whether people are kept from using it. A certificate that ends in some days is to be seen to,
   * but neither breaks what stands on the service nor comes from what it stands on.
   */
  readonly harms: boolean;
}

/** How all services stand now. */
export interface Survey {
  readonly failing: ReadonlyMap<number, Failing>;
  /** Those of which nobody can say whether they fail: unknown, in maintenance, not looked at yet. */
  readonly unjudged: ReadonlySet<number>;
}

/** Looks at every check once; only what is not up costs more than that. */
export function surveyOf(index: GroundIndex, healthOf: HealthOf): Survey {
  const failing = new Map<number, Failing>();
  const unjudged = new Set<number>();
  for (const [place, service] of index.services.entries()) {
    let bad: CheckHealth[] | null = null;
    let judged = false;
    for (const check of service.checks) {
      const health = healthOf(check.key);
      if (!health) continue;
      if (health.state === 'up') judged = true;
      else if (needsPerson(health)) bad = [...(bad ?? []), health];
    }
    if (bad) failing.set(place, failingOf(place, service.id, bad));
    else if (!judged) unjudged.add(place);
  }
  return { failing, unjudged };
}

function failingOf(place: number, id: string, bad: readonly CheckHealth[]): Failing {
  const harmful = bad.filter((health) => health.reason.key !== 'health.certDays');
  const telling = harmful.length > 0 ? harmful : bad;
  const worst = telling.toSorted(compareHealth)[0];
  if (!worst) throw new RangeError('a failing service has a failing check');
  const since = Math.min(...telling.map((health) => health.since));
  return { place, id, worst, since, harms: harmful.length > 0 };
}

/** The order in which one of two failing services is named as the root: the worse, the earlier. */
export function compareFailing(a: Failing, b: Failing): number {
  return (
    Number(b.worst.state === 'down') - Number(a.worst.state === 'down') ||
    a.since - b.since ||
    compareIds(a.id, b.id)
  );
}

/** By code units, so that the order is the same on every computer. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
