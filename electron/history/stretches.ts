import type { State } from '../../shared/health.ts';

/** Transitions as spans of time. Pure. All times are milliseconds since the epoch. */

export interface Span {
  from: number;
  to: number;
}

/** A span in which one state held. */
export interface Stretch extends Span {
  state: State;
}

/** A firm state and when its first observation was made. */
export interface Change {
  since: number;
  to: State;
}

/**
 * The states of one check, without gaps, from `from` to `to`; before the first change it was
 * pending. A state counts from the first observation that showed it, not from when it was
 * confirmed; where the clock was set back, no sooner than the state before it.
 * @param changes in the order in which they were confirmed
 */
export function stretchesOf(changes: readonly Change[], from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let begin = from;
  let state: State = 'pending';
  for (const change of changes) {
    const end = Math.min(to, Math.max(begin, change.since));
    if (end > begin) found.push({ from: begin, to: end, state });
    begin = end;
    state = change.to;
  }
  if (to > begin) found.push({ from: begin, to, state });
  return found;
}

/**
 * What counts among several checks, gravest first. Otherwise than on the board, a check of which
 * nothing is known yet says nothing: one added today does not make the years before it unknown.
 */
const GRAVEST_FIRST: readonly State[] = [
  'down',
  'degraded',
  'unknown',
  'maintenance',
  'up',
  'pending',
];

/** A service as its worst check, moment by moment. Neighbours differ in state. */
export function worstOfAll(checks: readonly (readonly Stretch[])[]): Stretch[] {
  const events = checks.flatMap((stretches) =>
    stretches.flatMap(({ from, to, state }) => {
      const rank = GRAVEST_FIRST.indexOf(state);
      return [
        { at: from, rank, step: 1 },
        { at: to, rank, step: -1 },
      ];
    }),
  );
  events.sort((a, b) => a.at - b.at);
  const standing = GRAVEST_FIRST.map(() => 0);
  const found: Stretch[] = [];
  let before = events[0]?.at ?? 0;
  for (const { at, rank, step } of events) {
    if (at > before) {
      const state = GRAVEST_FIRST[standing.findIndex((count) => count > 0)];
      if (state) extend(found, { from: before, to: at, state });
      before = at;
    }
    standing[rank] = (standing[rank] ?? 0) + step;
  }
  return found;
}

/** The parts of stretches that lie in one of the spans; both in order, the spans disjoint. */
export function within(stretches: readonly Stretch[], spans: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  for (const stretch of stretches) {
    while ((spans[first]?.to ?? Number.POSITIVE_INFINITY) <= stretch.from) first++;
    for (let i = first; i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.from >= stretch.to) break;
      const from = Math.max(stretch.from, span.from);
      const to = Math.min(stretch.to, span.to);
      if (to > from) extend(found, { from, to, state: stretch.state });
    }
  }
  return found;
}

/** Adds a stretch, to the last one where it goes on in the same state. */
function extend(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.state === next.state && last.to === next.from) last.to = next.to;
  else stretches.push({ ...next });
}

/** How long each state held, milliseconds. */
export type Held = Record<State, number>;

export function heldOf(stretches: readonly Stretch[]): Held {
  const held: Held = { pending: 0, up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 };
  for (const { from, to, state } of stretches) held[state] += to - from;
  return held;
}

/** 0 to 1 of the time that was judged and not in maintenance; null where there was none. */
export function uptimeOf(held: Held): number | null {
  const well = held.up + held.degraded;
  const judged = well + held.down;
  return judged === 0 ? null : well / judged;
}
