import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { TriageQuery } from './triage.ts';
import { Bilingual, Millis } from './words.ts';

/** What may have caused an incident. */
export const CAUSES = [
  'hardware',
  'network',
  'softwareChange',
  'capacity',
  'humanError',
  'upstream',
  'ddos',
  'repeatedRequests',
  'intrusion',
  'insider',
  'other',
] as const;
export const CauseKind = z.enum(CAUSES);
export type CauseKind = z.infer<typeof CauseKind>;

/** How a piece of evidence fits a hypothesis, from "hardly possible if it were so" on. */
export const RATINGS = ['--', '-', '0', '+', '++'] as const;
export const Rating = z.enum(RATINGS);
export type Rating = z.infer<typeof Rating>;

/** How much a piece of evidence counts: 1 hearsay, 2 seen, 3 measured and kept. */
export const Weight = z.literal([1, 2, 3]);
export type Weight = z.infer<typeof Weight>;

export const Hypothesis = z.object({
  id: z.string(),
  cause: CauseKind,
  name: Bilingual,
  at: Millis,
  by: z.string(),
  ruledOut: z.object({ at: Millis, by: z.string(), reason: z.string() }).nullable(),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** Where a piece of evidence comes from, so that anybody can look again. */
export const EvidenceSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), entry: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal('log'),
    file: z.string().max(4096),
    query: TriageQuery,
    bytes: z.number().int().nonnegative(),
    sha256: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('person'), name: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('document'), name: z.string().trim().min(1).max(500) }),
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const Evidence = z.object({
  id: z.string(),
  text: z.string(),
  source: EvidenceSource,
  weight: Weight,
  attachments: z.array(Attachment),
  at: Millis,
  by: z.string(),
  /** By hypothesis; one that nobody judged is not there. */
  ratings: z.record(
    z.string(),
    z.object({ rating: Rating, at: Millis, by: z.string(), reason: z.string().nullable() }),
  ),
  withdrawn: z.object({ at: Millis, by: z.string(), reason: z.string() }).nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What speaks for and against each cause of one incident. */
export const EvidenceBoard = z.object({
  incident: z.string(),
  hypotheses: z.array(Hypothesis),
  evidence: z.array(Evidence),
});
export type EvidenceBoard = z.infer<typeof EvidenceBoard>;
