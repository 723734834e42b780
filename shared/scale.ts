import { z } from 'zod';
import { Citation, Id, Name } from './checks/fields.ts';
import { Bilingual } from './words.ts';

/**
 * A scale by which incidents (or services) are graded, as its file says it. Official thresholds
 * differ by ministry, so nothing of a scale is in the code.
 */
export const ScalePlan = z.strictObject({
  id: Id,
  name: Name,
  of: z.enum(['incident', 'service']).default('incident'),
  levels: z
    .array(z.strictObject({ id: Id, name: Name, description: Citation.optional() }))
    .min(2)
    .max(20)
    .meta({ description: 'The gravest first' }),
  starts: z
    .array(z.strictObject({ when: z.string().max(500).optional(), level: Id }))
    .max(20)
    .default([])
    .meta({ description: 'The level a new incident gets: the first line whose condition is true' }),
  source: Citation.optional(),
});
export type ScalePlan = z.infer<typeof ScalePlan>;

/** The page's copy. */
export const Scale = z.object({
  id: z.string(),
  name: Bilingual,
  of: z.enum(['incident', 'service']),
  levels: z.array(z.object({ id: z.string(), name: Bilingual, description: Bilingual.nullable() })),
  source: Bilingual.nullable(),
});
export type Scale = z.infer<typeof Scale>;

/** A scale with what a new incident starts with: the level of the first line whose condition is true. */
export type GradingScale = Scale & {
  readonly starts: readonly { readonly when: string | null; readonly level: string }[];
};
