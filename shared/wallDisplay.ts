import { z } from 'zod';

/** A display of this computer, as the choice of where the wallboard hangs knows it. */
export const WallDisplay = z.object({
  /** As the system numbers it. */
  id: z.number().int(),
  /** As the system calls it; empty where it does not. */
  name: z.string(),
  /** Device-independent pixels. */
  width: z.number().int(),
  height: z.number().int(),
  /** Whether the window with the work is on it. */
  own: z.boolean(),
  /** Whether the wallboard hangs on it. */
  shown: z.boolean(),
});
export type WallDisplay = z.infer<typeof WallDisplay>;
