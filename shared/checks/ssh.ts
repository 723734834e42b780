import { z } from 'zod';
import { common, HostName, Latency, Port, Texts } from './fields.ts';

export const SshCheck = z.strictObject({
  ...common,
  type: z.literal('ssh'),
  host: HostName,
  port: Port.default(22),
  expect: z
    .strictObject({
      banner: z
        .strictObject({ contains: Texts })
        .optional()
        .meta({ description: 'Texts that the line `SSH-2.0-…` must contain' }),
      latency: Latency.optional(),
    })
    .default({}),
});
export type SshCheck = z.infer<typeof SshCheck>;
