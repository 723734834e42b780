import { z } from 'zod';
import { durationBetween } from '../duration.ts';
import { common } from './fields.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A job that reports by itself: it calls `/push/TOKEN` on the console's push address, and is down
 * when no report came in time or when it reports a failure.
 */
export const PushCheck = z.strictObject({
  ...common,
  type: z.literal('push'),
  // Lateness needs no second opinion: the console itself knows what came.
  attempts: z.number().int().min(1).max(20).default(1),
  token: z
    .string()
    .regex(/^[A-Za-z0-9._~-]{16,128}$/, 'token')
    .meta({
      description: 'What the job puts into its URL; at least 16 characters, best as a secret',
    }),
  every: durationBetween(1000, 366 * DAY).meta({ description: 'How often the job runs' }),
  grace: durationBetween(0, 7 * DAY)
    .default(MINUTE)
    .meta({ description: 'How much later than expected a report may come' }),
});
export type PushCheck = z.infer<typeof PushCheck>;
