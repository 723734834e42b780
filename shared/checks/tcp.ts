import { z } from 'zod';
import { common, HostName, Latency, Port } from './fields.ts';

export const TcpCheck = z.strictObject({
  ...common,
  type: z.literal('tcp'),
  host: HostName,
  port: Port,
  expect: z.strictObject({ latency: Latency.optional() }).default({}),
});
export type TcpCheck = z.infer<typeof TcpCheck>;
