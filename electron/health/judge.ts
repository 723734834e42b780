import type { CheckHealth, Observation, State, Transition } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';
import { type Flapping, type FlappingBounds, flap, STEADY } from './flapping.ts';
import { count, firmly, holding, NOTHING, saidBy, sinceOf, type Tally } from './tally.ts';

/** What the judge knows of a check: the health it shows, and what it needs to judge further. */
export interface Judged {
  readonly health: CheckHealth;
  readonly tally: Tally;
  readonly flapping: Flapping;
  /** When the last result came, by {@link Moment.steady}. */
  readonly heard: number;
}

export interface Policy {
  /** How many observations in a row confirm a failure, 1 or more. */
  attempts: number;
  /** Milliseconds between two looks, and for one. */
  interval: number;
  timeout: number;
}

export interface Moment {
  /** By the clock on the wall, which may be set: milliseconds since the epoch. */
  now: number;
  /** Milliseconds that only grow, while this computer sleeps too. */
  steady: number;
  /** Whether failures are expected now. */
  maintenance: boolean;
  flapping: FlappingBounds;
}

export interface Judgement {
  judged: Judged;
  /** In the order they came about; `from` of each is `to` of the one before. */
  transitions: Transition[];
}

/** Between two results there may lie besides: asking the controls (2 s), a batch, a tick. */
const STALE_SLACK_MS = 2500;

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

/**
 * Takes up a health that was kept: its firm state holds as if it had just been confirmed.
 * @param steady now, as in {@link Moment}
 */
export function takeUp(
  health: CheckHealth,
  { attempts }: Pick<Policy, 'attempts'>,
  steady: number,
): Judged {
  const { firmState: state, firmSince: since } = health;
  return {
    health: { ...health, state, since, firm: true, flapping: false, stale: false },
    tally: holding(state, since, attempts),
    flapping: STEADY,
    heard: steady,
  };
}

/**
 * What one more observation, or the mere passing of time, makes of a check's health.
 *
 * The shown `state` is what the last observation said. The firm state follows one rule: a check is
 * as bad as all of its last `attempts` observations were at least (up < degraded < down). So
 *  - a failure is firm after `attempts` failing observations in a row; where they mix degraded and
 *    down, the milder is confirmed, and down once `attempts` in a row were down;
 *  - good news is firm at once, up from anything and degraded from down: one complete, correct
 *    answer proves that the way is open, while one lost packet proves nothing;
 *  - `unknown` says nothing of the service: it neither confirms nor refutes, so a row goes on
 *    across it. After `attempts` of them in a row nothing is known any more, and counting starts
 *    again. Where the station itself was in trouble, the firm state is held even then: nothing is
 *    told of a service because of us.
 * Maintenance is firm from its first moment to its last, whatever is seen in it. Afterwards the
 * check is pending and judged from nothing: neither what failed as planned is held against it, nor
 * is a failure that stays overlooked, for it is confirmed by the next attempts.
 * @param seen null: time passed
 */
export function judge(
  previous: Judged,
  seen: Observation | null,
  policy: Policy,
  moment: Moment,
): Judgement {
  const transitions: Transition[] = [];
  let judged = rest(previous, moment, transitions);
  if (!seen) judged = wait(judged, policy, moment);
  else if (moment.maintenance) judged = note(judged, seen, moment);
  else judged = weigh(judged, seen, policy, moment, transitions);
  return { judged: notAfter(judged, moment.now), transitions };
}

/** Maintenance begins or ends. */
function rest(judged: Judged, { now, maintenance }: Moment, transitions: Transition[]): Judged {
  const { check, firmState: from } = judged.health;
  if (maintenance === (from === 'maintenance')) return judged;
  const to: State = maintenance ? 'maintenance' : 'pending';
  const reason = sentence(maintenance ? 'health.maintenance' : 'health.afterMaintenance');
  transitions.push({ check, at: now, since: now, from, to, reason });
  const health: CheckHealth = {
    ...judged.health,
    state: to,
    firm: true,
    since: now,
    reason,
    streak: 0,
    firmState: to,
    firmSince: now,
    flapping: false,
  };
  return { ...judged, health, tally: NOTHING, flapping: STEADY };
}

/** In maintenance a result tells only that somebody looks. */
function note(judged: Judged, { at, latencyMs }: Observation, { steady }: Moment): Judged {
  const health: CheckHealth = { ...judged.health, lastAt: at, latencyMs, stale: false };
  return { ...judged, health, heard: steady };
}

function weigh(
  before: Judged,
  seen: Observation,
  { attempts }: Policy,
  { now, steady, flapping: bounds }: Moment,
  transitions: Transition[],
): Judged {
  const { check, verdict, reason, latencyMs } = seen;
  // A clock that was set back must not date anything into the future.
  const at = Math.min(seen.at, now);
  const said = saidBy(seen);
  const tally = count(before.tally, said, at, attempts);
  const { firmState: from, firmSince } = before.health;
  const firmState = firmly(from, tally, said, attempts);
  const changed = firmState !== from;
  const flapping = verdict === 'unknown' ? before.flapping : flap(before.flapping, verdict, bounds);
  const health: CheckHealth = {
    check,
    state: verdict,
    firm: verdict === firmState,
    since: Math.min(tally[said].since, at),
    reason,
    streak: tally[said].count,
    lastAt: at,
    latencyMs,
    firmState,
    firmSince: changed ? Math.min(sinceOf(firmState, tally, at), at) : firmSince,
    flapping: flapping.flapping,
    stale: false,
  };
  if (changed) {
    transitions.push({
      check,
      at: Math.max(at, Math.min(Math.round(at + latencyMs), now)),
      since: health.firmSince,
      from,
      to: firmState,
      reason,
    });
  }
  return { health, tally, flapping, heard: steady };
}

function wait(judged: Judged, policy: Policy, { steady }: Moment): Judged {
  const stale = steady - judged.heard > staleAfter(policy);
  return stale === judged.health.stale
    ? judged
    : { ...judged, health: { ...judged.health, stale } };
}

/**
 * After which silence a check is stale: two intervals; or, where looks are long, when the longest
 * one that began a late moment after the last (the first look is off the grid) would have ended.
 */
function staleAfter({ interval, timeout }: Policy): number {
  return Math.max(2 * interval, 1.5 * interval + timeout) + STALE_SLACK_MS;
}

/** Nothing that is shown lies in the future, also when the clock was set back between two looks. */
function notAfter(judged: Judged, now: number): Judged {
  const { since, firmSince, lastAt } = judged.health;
  if (since <= now && firmSince <= now && (lastAt ?? 0) <= now) return judged;
  const health: CheckHealth = {
    ...judged.health,
    since: Math.min(since, now),
    firmSince: Math.min(firmSince, now),
    lastAt: lastAt === null ? null : Math.min(lastAt, now),
  };
  return { ...judged, health };
}
