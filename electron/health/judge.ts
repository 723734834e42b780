import type { CheckHealth, Observation, State, Transition } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';

/** Observations in a row that said a thing, and when the first of them was made. */
interface Count {
  count: number;
  since: number;
}

/**
 * What the judge remembers besides the health it shows. `degraded` counts observations that were
 * degraded or worse.
 */
type Tally = Readonly<Record<Observation['verdict'], Count>>;

export interface Judged {
  health: CheckHealth;
  tally: Tally;
}

export interface Policy {
  /** How many observations in a row confirm a failure, 1 or more. */
  attempts: number;
}

const NONE: Count = { count: 0, since: 0 };
const NOTHING: Tally = { up: NONE, degraded: NONE, down: NONE, unknown: NONE };

/** A check nobody has looked at. @param now milliseconds since the epoch */
export function pending(check: string, now: number): CheckHealth {
  return {
    check,
    state: 'pending',
    firm: true,
    since: now,
    reason: sentence('health.pending'),
    streak: 0,
    lastAt: null,
    latencyMs: null,
    firmState: 'pending',
    firmSince: now,
    flapping: false,
    stale: false,
  };
}

/** Takes up a health that was kept: its firm state holds as if it had just been confirmed. */
export function takeUp(health: CheckHealth, policy: Policy): Judged {
  const { firmState: state, firmSince: since } = health;
  const held: Count = { count: policy.attempts, since };
  const firm: CheckHealth = { ...health, state, since, firm: true };
  switch (state) {
    case 'down':
      return { health: firm, tally: { ...NOTHING, degraded: held, down: held } };
    case 'degraded':
    case 'up':
    case 'unknown':
      return { health: firm, tally: { ...NOTHING, [state]: held } };
    default:
      return { health: firm, tally: NOTHING };
  }
}

/**
 * What one more observation makes of a check's health.
 *
 * The shown `state` is what the last observation said. The firm state follows one rule: a check is
 * as bad as all of its last `attempts` observations were at least (up < degraded < down). So
 *  - a failure is firm after `attempts` failing observations in a row; where they mix degraded and
 *    down, the milder is confirmed, and down once `attempts` in a row were down;
 *  - good news is firm at once, up from anything and degraded from down: one complete, correct
 *    answer proves that the way is open, while one lost packet proves nothing;
 *  - `unknown` says nothing of the service: it neither confirms nor refutes, so a row goes on
 *    across it. After `attempts` of them in a row nothing is known any more, and counting starts
 *    again.
 */
export function judge(
  previous: Judged,
  observation: Observation,
  policy: Policy,
): Judged & { transition: Transition | null } {
  const { check, at, verdict, reason } = observation;
  const before = previous.health;
  const tally = count(previous.tally, verdict, at, policy.attempts);
  const firmState = firmly(before.firmState, tally, policy.attempts);
  const changed = firmState !== before.firmState;
  const { count: row, since: began } = tally[verdict];
  // A clock that was set back must not date a state into the future.
  const since = Math.min(began, at);
  const health: CheckHealth = {
    check,
    state: verdict,
    firm: verdict === firmState,
    since,
    reason,
    streak: Math.min(row, policy.attempts),
    lastAt: at,
    latencyMs: observation.latencyMs,
    firmState,
    firmSince: changed ? sinceOf(firmState, tally, at) : before.firmSince,
    flapping: false,
    stale: false,
  };
  const transition: Transition | null = changed
    ? {
        check,
        at: Math.round(at + observation.latencyMs),
        since: health.firmSince,
        from: before.firmState,
        to: firmState,
        reason,
      }
    : null;
  return { health, tally, transition };
}

function count(tally: Tally, verdict: Observation['verdict'], at: number, attempts: number): Tally {
  const more = ({ count: row, since }: Count): Count =>
    row === 0 ? { count: 1, since: at } : { count: row + 1, since };
  switch (verdict) {
    case 'up':
      return { ...NOTHING, up: more(tally.up) };
    case 'degraded':
      return { ...NOTHING, degraded: more(tally.degraded) };
    case 'down':
      return { ...NOTHING, degraded: more(tally.degraded), down: more(tally.down) };
    case 'unknown': {
      const unknown = more(tally.unknown);
      return unknown.count >= attempts ? { ...NOTHING, unknown } : { ...tally, unknown };
    }
  }
}

function firmly(held: State, tally: Tally, attempts: number): State {
  if (tally.unknown.count > 0) return tally.unknown.count >= attempts ? 'unknown' : held;
  if (tally.up.count > 0) return 'up';
  if (tally.down.count >= attempts) return 'down';
  if (tally.degraded.count >= attempts) return 'degraded';
  return held;
}

function sinceOf(state: State, tally: Tally, at: number): number {
  if (state === 'pending' || state === 'maintenance') return at;
  return Math.min(tally[state].since, at);
}
