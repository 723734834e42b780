import { z } from 'zod';
import { Transition } from '../../../shared/health.ts';
import { Incident, TimelineEntry } from '../../../shared/incident.ts';

/** One line of the writer's output: what a call had returned before the line was written. */
export const Acknowledgement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('incident'), incident: Incident }),
  z.object({ kind: z.literal('entry'), entry: TimelineEntry }),
  z.object({ kind: z.literal('transition'), transition: Transition }),
]);
export type Acknowledgement = z.infer<typeof Acknowledgement>;
