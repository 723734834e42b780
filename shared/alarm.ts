import { z } from 'zod';
import { State } from './health.ts';
import { Sentence } from './problem.ts';
import { Bilingual, Millis } from './words.ts';

/** One call for a person: about one cause, however many services it drags along. */
export const Alarm = z.object({
  id: z.string(),
  /** What it is about: the ground or service at the root. */
  cause: z.object({ kind: z.enum(['ground', 'service']), id: z.string(), name: Bilingual }),
  /** The services that fail, the root first where it is one. */
  services: z.array(z.object({ id: z.string(), name: Bilingual })),
  state: State,
  reason: Sentence,
  since: Millis,
  raisedAt: Millis,
  /** When it last called; the page sounds whenever this moves. */
  calledAt: Millis,
  /** How many times it has called. */
  calls: z.number().int().positive(),
  /**
   * Only `calling` calls. `resting`: none of its services can be judged now, or they are under
   * maintenance. `ended`: all is well again, or it became part of another alarm.
   */
  standing: z.enum(['calling', 'acknowledged', 'silenced', 'resting', 'ended']),
});
export type Alarm = z.infer<typeof Alarm>;
