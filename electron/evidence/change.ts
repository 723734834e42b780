import { z } from 'zod';
import { Attachment } from '../../shared/attachment.ts';
import { CauseKind, EvidenceSource, Rating, Weight } from '../../shared/evidence.ts';
import { Bilingual } from '../../shared/words.ts';

/** One thing an operator did to a board, as it is kept. */
export const Change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('raised'),
    hypothesis: z.string(),
    cause: CauseKind,
    name: Bilingual,
  }),
  /** A null reason takes it up again. */
  z.object({
    kind: z.literal('ruledOut'),
    hypothesis: z.string(),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('added'),
    evidence: z.string(),
    text: z.string(),
    source: EvidenceSource,
    weight: Weight,
    attachments: z.array(Attachment),
  }),
  z.object({ kind: z.literal('edited'), evidence: z.string(), text: z.string(), weight: Weight }),
  z.object({
    kind: z.literal('judged'),
    evidence: z.string(),
    hypothesis: z.string(),
    rating: Rating,
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('withdrawn'), evidence: z.string(), reason: z.string() }),
]);
export type Change = z.infer<typeof Change>;

/** A change with who made it and when. `id` says the order in which changes were made. */
export interface KeptChange {
  id: number;
  at: number;
  by: string;
  what: Change;
}
