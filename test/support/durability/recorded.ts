import { z } from 'zod';
import { Sha256 } from '../../../shared/attachment.ts';

/** One line of the recorder's output: what was on the disk before the line was written. */
export const Recorded = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), id: z.string(), number: z.number().int() }),
  z.object({ kind: z.literal('file'), file: z.string(), sha256: Sha256 }),
]);
export type Recorded = z.infer<typeof Recorded>;
