import { z } from 'zod';

/** What an evidence bundle turned out to be, in words of one language. */
export const BundleVerdict = z.object({
  /** The file's name, without the way there. */
  file: z.string(),
  /** Whether everything in it is as its manifest, its journal and its signature say. */
  whole: z.boolean(),
  /** What it is of, what was compared, and what does not fit: a sentence each. */
  lines: z.array(z.string()),
});
export type BundleVerdict = z.infer<typeof BundleVerdict>;
