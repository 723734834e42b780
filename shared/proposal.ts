import { z } from 'zod';
import { IncidentRef } from './incident.ts';
import { Layer } from './ladder.ts';
import { Sentence } from './problem.ts';
import { Symptom } from './symptom.ts';
import { Bilingual, Millis } from './words.ts';

/** An incident that the console proposes and a person accepts, joins to another, or dismisses. */
export const Proposal = z.object({
  /** Stays the same while the same failure lasts. */
  id: z.string(),
  title: Bilingual,
  root: z.object({
    kind: z.enum(['service', 'ground']),
    id: z.string(),
    name: Bilingual,
  }),
  services: z.array(z.object({ id: z.string(), name: Bilingual })),
  since: Millis,
  /** Why the root fails. */
  reason: Sentence,
  layer: Layer.nullable(),
  /** What it looks like, the most telling first, each with why the console says so. */
  symptoms: z.array(z.object({ symptom: Symptom, why: Sentence })),
  /** The checklists it would begin with. */
  checklists: z.array(z.object({ id: z.string(), title: Bilingual })),
  /** The n-th outage in seven days of what the console watches, this one counted. */
  nth: z.number().int().positive(),
  /** An incident already open that likely has the same cause. */
  join: IncidentRef.extend({ title: z.string(), why: Sentence }).nullable(),
});
export type Proposal = z.infer<typeof Proposal>;
