import { z } from 'zod';
import { Sentence } from './problem.ts';
import { Millis } from './words.ts';

/** What an answer stands on, from the ground up. */
export const LAYERS = ['dns', 'tcp', 'tls', 'http', 'content', 'payload'] as const;
export const Layer = z.enum(LAYERS);
export type Layer = z.infer<typeof Layer>;

/** One layer as it was found. `skipped`: the check has no such layer, or a lower one is broken. */
export const Rung = z.object({
  layer: Layer,
  result: z.enum(['passed', 'failed', 'unknown', 'skipped']),
  sentence: Sentence,
  ms: z.number().nonnegative().nullable(),
});
export type Rung = z.infer<typeof Rung>;

/** A walk from the name to the content of one check's target. */
export const Ladder = z.object({
  check: z.string(),
  at: Millis,
  /** Whether the console walked it because the check went down, or an operator asked. */
  asked: z.boolean(),
  /** One per layer, in the order of {@link LAYERS}. */
  rungs: z.array(Rung),
  /** The first broken layer; null where none is. */
  broken: Layer.nullable(),
  /** What an operator says on the phone. */
  summary: Sentence,
  /**
   * The payload test. Bytes of payload in one unfragmented ICMP echo; 1,472 fill an Ethernet frame
   * of 1,500. Null where it could not be tried.
   */
  payload: z
    .object({
      largestPassed: z.number().int().nullable(),
      smallestLost: z.number().int().nullable(),
    })
    .nullable(),
});
export type Ladder = z.infer<typeof Ladder>;
