import { z } from 'zod';
import { common, HostName, Latency, Resolver, Texts } from './fields.ts';

export const DnsCheck = z.strictObject({
  ...common,
  type: z.literal('dns'),
  host: HostName.meta({ description: 'The name to look up' }),
  record: z.enum(['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT']).default('A'),
  server: Resolver.optional().meta({
    description: "Resolver as IP or IP:port; the system's when left out",
  }),
  expect: z
    .strictObject({
      answers: Texts.optional().meta({ description: 'Each must be among the answers' }),
      latency: Latency.optional(),
    })
    .default({}),
});
export type DnsCheck = z.infer<typeof DnsCheck>;
