import { z } from 'zod';
import {
  type CheckHealth,
  type Observation,
  type Phase,
  type Phases,
  State,
  type Transition,
} from '../../shared/health.ts';
import { Sentence } from '../../shared/problem.ts';
import { Millis } from '../../shared/words.ts';
import { jsonOf } from '../storage/json.ts';
import { answered, codeOfError, codeOfVerdict, errorOfCode, verdictOfCode } from './codes.ts';
import type { Numbers } from './numbers.ts';

/** Latencies are kept in tenths of a millisecond: finer than any network, small as an integer. */
const TENTHS = 10;

const PHASE_COLUMNS = {
  dns: 'dns',
  connect: 'connect',
  tls: 'tls',
  firstByte: 'first_byte',
  transfer: 'transfer',
} as const satisfies Record<Phase, string>;

export const INSERT_OBSERVATION = `
  INSERT OR REPLACE INTO observation
    (check_id, at, verdict, latency, error, reason, status, address,
     dns, connect, tls, first_byte, transfer)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** What {@link INSERT_OBSERVATION} is filled with. */
export function observationRow(o: Observation, numbers: Numbers): (number | null)[] {
  const phase = (name: Phase): number | null => {
    const ms = o.phases[name];
    return ms === undefined ? null : tenths(ms);
  };
  return [
    numbers.check(o.check),
    o.at,
    codeOfVerdict(o.verdict),
    tenths(o.latencyMs),
    codeOfError(o.errorClass),
    numbers.reason(o.reason, o.at),
    o.status,
    o.address === null ? null : numbers.address(o.address),
    phase('dns'),
    phase('connect'),
    phase('tls'),
    phase('firstByte'),
    phase('transfer'),
  ];
}

function tenths(ms: number): number {
  return Math.round(ms * TENTHS);
}

const Tenths = z.number().transform((t) => t / TENTHS);
const ObservationRow = z.object({
  key: z.string(),
  at: z.number(),
  verdict: z.number().transform(verdictOfCode),
  latency: Tenths,
  error: z.number().nullable().transform(errorOfCode),
  reason: jsonOf(Sentence),
  status: z.number().nullable(),
  address: z.string().nullable(),
  dns: Tenths.nullable(),
  connect: Tenths.nullable(),
  tls: Tenths.nullable(),
  first_byte: Tenths.nullable(),
  transfer: Tenths.nullable(),
});

export function readObservation(row: unknown): Observation {
  const r = ObservationRow.parse(row);
  const phases: Phases = {};
  // Object.entries forgets the literal types of the table above.
  for (const [phase, column] of Object.entries(PHASE_COLUMNS) as [
    Phase,
    (typeof PHASE_COLUMNS)[Phase],
  ][]) {
    const ms = r[column];
    if (ms !== null) phases[phase] = ms;
  }
  return {
    check: r.key,
    at: r.at,
    verdict: r.verdict,
    latencyMs: r.latency,
    errorClass: r.error,
    reason: r.reason,
    phases,
    status: r.status,
    address: r.address,
    protocol: null,
    bytes: null,
    certificate: null,
  };
}

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

export function readTransition(row: unknown): Transition {
  return TransitionRow.parse(row);
}

const LatencyRow = z.object({
  at: z.number(),
  verdict: z.number().transform(verdictOfCode),
  latency: Tenths.nullable(),
});

/** A point of a latency chart: the slowest answer, null where there was none, and the worst verdict. */
export interface LatencyPoint {
  at: number;
  latencyMs: number | null;
  state: State;
}

export function readLatency(row: unknown): LatencyPoint {
  const r = LatencyRow.parse(row);
  return { at: r.at, latencyMs: r.latency, state: r.verdict };
}

const LastRow = z.object({
  last_at: Millis.nullable(),
  verdict: z.number().transform(verdictOfCode).nullable(),
  latency: Tenths.nullable(),
});

/** A check's last transition beside its last observation, as the health it had then. */
export function readHealth(row: unknown): CheckHealth {
  const last = LastRow.parse(row);
  const { check, to, since, reason } = readTransition(row);
  return {
    check,
    state: to,
    firm: true,
    since,
    reason,
    streak: 1,
    lastAt: last.last_at,
    latencyMs: last.verdict !== null && answered(last.verdict) ? last.latency : null,
    firmState: to,
    firmSince: since,
    flapping: false,
    stale: false,
  };
}
