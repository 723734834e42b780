import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { State } from '../../../shared/health.ts';
import type { Bilingual } from '../../../shared/words.ts';

/** A service's states over time. */
export interface Stretch {
  from: number;
  /** Infinity for the one that lasts. */
  to: number;
  state: State;
}

export type Lanes = ReadonlyMap<string, readonly Stretch[]>;

function fails(state: State): boolean {
  return state === 'down' || state === 'degraded';
}

/** When each failure in a stretch of time began and ended; down and degraded in a row are one. */
function failuresOf(lane: readonly Stretch[], from: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const stretch of lane) {
    if (stretch.to <= from || !fails(stretch.state)) continue;
    const last = found.at(-1);
    if (last && last.to >= stretch.from) last.to = stretch.to;
    else found.push({ from: stretch.from, to: stretch.to });
  }
  return found;
}

/** Where a lane stands among the others: what fails now, then what failed, then what was unwell. */
function rankOf(lane: readonly Stretch[], from: number): [rank: number, onset: number] {
  const failures = failuresOf(lane, from);
  const last = failures.at(-1);
  if (last?.to === Number.POSITIVE_INFINITY) return [0, last.from];
  if (last) return [1, failures[0]?.from ?? 0];
  const unwell = lane.find(({ to, state }) => to > from && state !== 'up' && state !== 'pending');
  return unwell ? [2, unwell.from] : [3, 0];
}

/**
 * The services in the order in which they began to fail, so that what failed together stands
 * together: what fails now first, what is well last and as the catalogue has it.
 * @param from milliseconds: what ended before does not count
 */
export function inOrder(
  services: readonly ServiceSummary[],
  lanes: Lanes,
  from: number,
): ServiceSummary[] {
  const ranked = services.map((service) => ({
    service,
    rank: rankOf(lanes.get(service.id) ?? [], from),
  }));
  ranked.sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1]);
  return ranked.map(({ service }) => service);
}

export type LaneRow =
  | { kind: 'lane'; service: ServiceSummary }
  | { kind: 'title'; id: string; name: Bilingual | null; failing: number; count: number };

/**
 * The ordered services under what they stand on, the ground with most failures first. A service
 * with several grounds goes where most of its neighbours fail with it.
 */
export function byGround(
  ordered: readonly ServiceSummary[],
  lanes: Lanes,
  from: number,
): LaneRow[] {
  const failing = new Map<string, number>();
  const failed = (one: ServiceSummary) => failuresOf(lanes.get(one.id) ?? [], from).length > 0;
  for (const service of ordered) {
    if (!failed(service)) continue;
    for (const { id } of service.standsOn) failing.set(id, (failing.get(id) ?? 0) + 1);
  }
  const groups = Map.groupBy(ordered, ({ standsOn }) => {
    const best = standsOn.toSorted((a, b) => (failing.get(b.id) ?? 0) - (failing.get(a.id) ?? 0));
    return best[0]?.id ?? '';
  });
  const names = new Map(ordered.flatMap((one) => one.standsOn).map(({ id, name }) => [id, name]));
  return [...groups]
    .map(([id, members]) => ({ id, members, bad: members.filter(failed).length }))
    .sort((a, b) => b.bad - a.bad || Number(a.id === '') - Number(b.id === ''))
    .flatMap(({ id, members, bad }): LaneRow[] => [
      { kind: 'title', id, name: names.get(id) ?? null, failing: bad, count: members.length },
      ...members.map((service) => ({ kind: 'lane' as const, service })),
    ]);
}

/** How a service stood at a moment; undefined where nothing is known of it. */
export function stretchAt(lane: readonly Stretch[], at: number): Stretch | undefined {
  return lane.find(({ from, to }) => from <= at && at < to);
}

/** Which of the services failed at a moment. */
export function failingAt(
  services: readonly ServiceSummary[],
  lanes: Lanes,
  at: number,
): ServiceSummary[] {
  return services.filter(({ id }) => {
    const stretch = stretchAt(lanes.get(id) ?? [], at);
    return stretch !== undefined && fails(stretch.state);
  });
}

/** A lane with a new state from a moment on; the same lane where it stands so already. */
export function turned(lane: readonly Stretch[], state: State, at: number): readonly Stretch[] {
  const last = lane.at(-1);
  if (last?.state === state) return lane;
  const before = last ? [...lane.slice(0, -1), { ...last, to: Math.max(last.from, at) }] : [];
  const from = Math.max(last?.from ?? at, at);
  return [
    ...before.filter(({ from: a, to }) => to > a),
    { from, to: Number.POSITIVE_INFINITY, state },
  ];
}
