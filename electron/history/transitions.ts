import { z } from 'zod';
import { type CheckHealth, State, type Transition } from '../../shared/health.ts';
import { Sentence } from '../../shared/problem.ts';
import { Millis } from '../../shared/words.ts';
import { jsonOf } from '../storage/json.ts';
import { msOf } from './rows.ts';
import { isAnswer } from './tally.ts';

const TransitionRow = z
  .object({
    key: z.string(),
    at: Millis,
    since: Millis,
    from_state: State,
    to_state: State,
    reason_json: jsonOf(Sentence),
  })
  .transform(
    (r): Transition => ({
      check: r.key,
      at: r.at,
      since: r.since,
      from: r.from_state,
      to: r.to_state,
      reason: r.reason_json,
    }),
  );

export const TRANSITION_COLUMNS = 'k.key, t.at, t.since, t.from_state, t.to_state, t.reason_json';

export function readTransition(row: unknown): Transition {
  return TransitionRow.parse(row);
}

const LastRow = z.object({
  last_at: Millis.nullable(),
  packed_at: Millis.nullable(),
  verdict: z.number().nullable(),
  latency: z.number().nullable(),
});

/** A check's last transition beside its last observation, as the health it had then. */
export function readHealth(row: unknown): CheckHealth {
  const last = LastRow.parse(row);
  const { check, to, since, reason } = readTransition(row);
  const answer = last.verdict !== null && isAnswer(last.verdict) ? last.latency : null;
  return {
    check,
    state: to,
    firm: true,
    since,
    reason,
    streak: 1,
    lastAt: last.last_at ?? last.packed_at,
    latencyMs: answer === null ? null : msOf(answer),
    firmState: to,
    firmSince: since,
    flapping: false,
    stale: false,
  };
}
