import { z } from 'zod';

/** A file the page asked for: where the host saved it, or its bytes for the page to save. */
export const SavedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('bytes'), name: z.string(), mime: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof SavedFile>;
