import { z } from 'zod';
import { Sentence } from './problem.ts';
import { Millis } from './words.ts';

/** `combined`: nginx, and Apache's combined and common; `iis`: W3C extended; `json`: one a line. */
export const LogFormat = z.enum(['combined', 'iis', 'json']);
export type LogFormat = z.infer<typeof LogFormat>;

/** Which requests count; a member left out leaves them all in. */
export const TriageQuery = z.strictObject({
  from: Millis.optional(),
  to: Millis.optional(),
  /** One address. */
  source: z.string().max(100).optional(),
  /** `203.0.113.0/24`, `2001:db8::/48` */
  subnet: z.string().max(100).optional(),
  /** ISO 3166, two letters. */
  country: z.string().length(2).optional(),
  /** A network operator, by its number or name. */
  network: z.string().max(200).optional(),
  path: z.string().max(2000).optional(),
  agent: z.string().max(1000).optional(),
  /** `2xx` to `5xx`, or one status. */
  status: z
    .string()
    .regex(/^[1-5](xx|\d\d)$/)
    .optional(),
});
export type TriageQuery = z.infer<typeof TriageQuery>;

/** One reading of a log. */
export const Triage = z.object({
  id: z.string(),
  file: z.string(),
  query: TriageQuery,
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  problem: Sentence.nullable(),
  format: LogFormat.nullable(),
  /** Of the file as it lies on the disk. */
  bytes: z.number().int().nonnegative(),
  read: z.number().int().nonnegative(),
  lines: z.number().int().nonnegative(),
  /** Lines that no format explains. */
  unreadable: z.number().int().nonnegative(),
  startedAt: Millis,
  /** Of the bytes that were read, as they lay on the disk; null until it is reckoned. */
  sha256: z.string().nullable(),
});
export type Triage = z.infer<typeof Triage>;

/** So many readings are kept: the whole log and what was asked of it. */
export const MOST_READINGS = 8;

/**
 * The reading that makes room for one more: the oldest that has ended. Null where there is room, or
 * none has ended. Console and page forget the same one.
 * @param triages the oldest first
 */
export function sparedFor(triages: readonly Triage[]): Triage | null {
  if (triages.length < MOST_READINGS) return null;
  return triages.find(({ state }) => state !== 'running' && state !== 'paused') ?? null;
}

/** One line of a table of the most frequent. Counts beyond the bound of memory are estimates. */
export const Top = z.object({
  key: z.string(),
  requests: z.number().int().nonnegative(),
  /** The count may be too high by at most this. */
  over: z.number().int().nonnegative(),
  bytes: z.number().nonnegative(),
  errors: z.number().int().nonnegative(),
  from: Millis,
  to: Millis,
});
export type Top = z.infer<typeof Top>;

/** Something worth a person's look, in words, with the query that shows it. */
export const Finding = z.object({
  id: z.string(),
  kind: z.enum([
    'oneSource',
    'oneSubnet',
    'manySources',
    'loadBeforeErrors',
    'errorsBeforeLoad',
    'slowBeforeErrors',
    'oneAgent',
    'quiet',
  ]),
  sentence: Sentence,
  query: TriageQuery,
});
export type Finding = z.infer<typeof Finding>;

export const TriageResult = z.object({
  from: Millis.nullable(),
  to: Millis.nullable(),
  requests: z.number().int().nonnegative(),
  bytes: z.number().nonnegative(),
  /** Requests by class of status over time, oldest first. */
  series: z.object({
    from: Millis,
    stepMs: z.number().int().positive(),
    steps: z.array(
      z.object({
        requests: z.number().int().nonnegative(),
        clientErrors: z.number().int().nonnegative(),
        serverErrors: z.number().int().nonnegative(),
        /** Milliseconds; null where the log does not tell. */
        p95: z.number().nonnegative().nullable(),
      }),
    ),
  }),
  statuses: z.array(z.object({ status: z.number().int(), requests: z.number().int() })),
  latency: z
    .object({ p50: z.number(), p95: z.number(), p99: z.number(), max: z.number() })
    .nullable(),
  sources: z.array(Top.extend({ country: z.string().nullable(), network: z.string().nullable() })),
  subnets: z.array(Top),
  countries: z.array(Top),
  networks: z.array(Top),
  paths: z.array(Top),
  agents: z.array(Top),
  /** How many different addresses, estimated where they are more than memory holds. */
  addresses: z.number().int().nonnegative(),
  findings: z.array(Finding),
  /** What knows countries and network operators, and of which day. */
  whois: z.object({ source: z.string(), date: z.string() }),
});
export type TriageResult = z.infer<typeof TriageResult>;
