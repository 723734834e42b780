import { z } from 'zod';
import { Sentence } from './problem.ts';
import { Bilingual, Millis } from './words.ts';

/** A target that tells whether this workstation itself is connected. */
export const Control = z.object({
  id: z.string(),
  name: Bilingual,
  /** How far out it stands; the nearest silent one is where the connection ends. */
  reach: z.enum(['gateway', 'resolver', 'outside']),
  target: z.string(),
  state: z.enum(['pending', 'up', 'down']),
  latencyMs: z.number().nonnegative().nullable(),
  reason: Sentence,
  at: Millis.nullable(),
});
export type Control = z.infer<typeof Control>;

/**
 * How the workstation that looks is itself. While it is cut off or overloaded, what fails says
 * nothing of the services.
 */
export const Station = z.object({
  /** `unwatched`: the catalogue names no control, so nobody can tell. */
  state: z.enum(['unwatched', 'connected', 'cutOff', 'overloaded']),
  since: Millis,
  reason: Sentence,
  controls: z.array(Control),
});
export type Station = z.infer<typeof Station>;
