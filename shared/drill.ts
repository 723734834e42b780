import { z } from 'zod';
import { Bilingual, Millis } from './words.ts';

export const DRILL_SPEEDS = [1, 10, 60, 100, 300, 600] as const;

/** A drill's script as the window shows it. Story time is the time inside the script. */
export const DrillState = z.object({
  name: z.string(),
  title: Bilingual,
  running: z.boolean(),
  /** Story seconds per real second. */
  speed: z.number().positive(),
  /** Story time now, and the real moment it was true: the page counts on from it. */
  storyAt: Millis,
  realAt: Millis,
  startsAt: Millis,
  endsAt: Millis,
  days: z.array(z.object({ day: z.string(), at: Millis, title: Bilingual })),
  /** The file in which its servers write down who asked for what, as real ones do. */
  accessLog: z.string(),
  /** The faults in force now. */
  faults: z.array(z.object({ service: z.string(), text: Bilingual })),
});
export type DrillState = z.infer<typeof DrillState>;
