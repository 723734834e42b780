import { z } from 'zod';
import { Sentence } from './problem.ts';
import { Millis } from './words.ts';

export const STATES = ['pending', 'up', 'degraded', 'down', 'unknown', 'maintenance'] as const;
export const State = z.enum(STATES);
export type State = z.infer<typeof State>;

/** The parts of a request that are timed. An absent one did not take place. */
export const PHASES = ['dns', 'connect', 'tls', 'firstByte', 'transfer'] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** Milliseconds per phase, with fractions. */
export const Phases = z.partialRecord(Phase, z.number().nonnegative());
export type Phases = z.infer<typeof Phases>;

/**
 * What went wrong, in one word. A timeout says in which phase it struck: it tells a silent
 * network (`timeout-connect`) from a server that accepts and hangs (`timeout-firstByte`).
 */
export const ERROR_CLASSES = [
  'name',
  'refused',
  'reset',
  'unreachable',
  'timeout-dns',
  'timeout-connect',
  'timeout-tls',
  'timeout-firstByte',
  'timeout-transfer',
  'certificate',
  'tls',
  'protocol',
  'redirect',
  'status',
  'header',
  'content',
  'latency',
  'answers',
  'prober',
  'notice',
  'defaced',
  'late',
  'station',
] as const;
export const ErrorClass = z.enum(ERROR_CLASSES);
export type ErrorClass = z.infer<typeof ErrorClass>;

/** What a server showed of its certificate and how the connection was secured. */
export const CertificateFacts = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** Milliseconds since the epoch. */
  from: z.number(),
  until: z.number(),
  /** `TLSv1.3` */
  protocol: z.string(),
  /** `RSA 2048`, `EC prime256v1` */
  key: z.string(),
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: z.string(),
  /** From the server's own issuer to the root, as far as was sent; their names. */
  chain: z.array(z.string()).max(10),
});
export type CertificateFacts = z.infer<typeof CertificateFacts>;

/**
 * What one probe run saw. `verdict` is what this one run alone says; the judge makes health of it.
 * `unknown` means the prober itself could not look (no `ping` on this machine, no file handles).
 */
export const Observation = z.object({
  check: z.string(),
  /** When the run began. */
  at: Millis,
  verdict: z.enum(['up', 'degraded', 'down', 'unknown']),
  /** Until the answer was complete or the failure was certain, milliseconds. */
  latencyMs: z.number().nonnegative(),
  errorClass: ErrorClass.nullable(),
  reason: Sentence,
  phases: Phases,
  /** HTTP status, where there was one. */
  status: z.number().int().nullable(),
  /** The IP address spoken to, where one was reached. */
  address: z.string().nullable(),
  /** `HTTP/1.1`, `SSH-2.0`: what the server said it speaks. */
  protocol: z.string().nullable(),
  /** How much of an answer was read, bytes. */
  bytes: z.number().int().nonnegative().nullable(),
  certificate: CertificateFacts.nullable(),
});
export type Observation = z.infer<typeof Observation>;

/** Whether the check got an answer, so that its latency is one. */
export function answered({ verdict }: Pick<Observation, 'verdict'>): boolean {
  return verdict === 'up' || verdict === 'degraded';
}

/** The judged state of one check. */
export const CheckHealth = z.object({
  check: z.string(),
  state: State,
  /** False while the attempts have not yet confirmed the state (soft). */
  firm: z.boolean(),
  /** When the state began: the first observation of the present streak. */
  since: Millis,
  reason: Sentence,
  /** How many observations in a row said `state`, up to the attempts needed. */
  streak: z.number().int().nonnegative(),
  lastAt: Millis.nullable(),
  latencyMs: z.number().nonnegative().nullable(),
  /** The last firm state, which holds until a soft one is confirmed. */
  firmState: State,
  firmSince: Millis,
  /** Changes to and fro too often for its state to mean much. */
  flapping: z.boolean(),
  /** No result came when two were due: what is shown was true once. */
  stale: z.boolean(),
});
export type CheckHealth = z.infer<typeof CheckHealth>;

/** A change of firm health. */
export const Transition = z.object({
  check: z.string(),
  /** When it was confirmed. */
  at: Millis,
  /** When the first observation of the new state was made. */
  since: Millis,
  from: State,
  to: State,
  reason: Sentence,
});
export type Transition = z.infer<typeof Transition>;

/** The order in which states need a person, worst first. */
const WORST_FIRST: readonly State[] = [
  'down',
  'degraded',
  'unknown',
  'maintenance',
  'pending',
  'up',
];

/** A service is as well as its worst check; `undefined` for no checks. */
export function worstOf(checks: readonly CheckHealth[]): CheckHealth | undefined {
  return checks.toSorted(compareHealth)[0];
}

/** Worst first; firm before soft; then the longest standing. For sorting. */
export function compareHealth(a: CheckHealth, b: CheckHealth): number {
  return (
    WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) ||
    Number(b.firm) - Number(a.firm) ||
    a.since - b.since
  );
}

/** Whether a person should look at it: it fails or cannot be judged, softly or firmly. */
export function needsPerson(health: CheckHealth): boolean {
  return health.state === 'down' || health.state === 'degraded';
}
