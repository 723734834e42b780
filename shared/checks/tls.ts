import { z } from 'zod';
import { CertificateExpectation, common, HostName, Latency, Port } from './fields.ts';

export const TlsCheck = z.strictObject({
  ...common,
  type: z.literal('tls'),
  host: HostName,
  port: Port.default(443),
  serverName: HostName.optional(),
  expect: z
    .strictObject({ latency: Latency.optional(), certificate: CertificateExpectation.optional() })
    .default({}),
});
export type TlsCheck = z.infer<typeof TlsCheck>;
