import { z } from 'zod';
import { Sentence } from './problem.ts';

/** One thing wrong in a catalogue's text. Line and column count from 1. */
export const CatalogueFault = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  sentence: Sentence,
});
export type CatalogueFault = z.infer<typeof CatalogueFault>;
