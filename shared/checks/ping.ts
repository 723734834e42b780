import { z } from 'zod';
import { common, HostName, Latency } from './fields.ts';

export const PingCheck = z.strictObject({
  ...common,
  type: z.literal('ping'),
  host: HostName,
  expect: z.strictObject({ latency: Latency.optional() }).default({}),
});
export type PingCheck = z.infer<typeof PingCheck>;
