import { z } from 'zod';
import {
  Authority,
  CertificateExpectation,
  common,
  HostName,
  Latency,
  Port,
  Texts,
  TlsVersion,
} from './fields.ts';

export const SmtpCheck = z.strictObject({
  ...common,
  type: z.literal('smtp'),
  host: HostName,
  port: Port.default(25),
  security: z
    .enum(['none', 'starttls', 'tls'])
    .default('none')
    .meta({ description: 'Whether the connection is secured: not at all, on request, or at once' }),
  serverName: HostName.optional(),
  authority: Authority.optional(),
  expect: z
    .strictObject({
      banner: z.strictObject({ contains: Texts }).optional(),
      latency: Latency.optional(),
      certificate: CertificateExpectation.optional(),
      tls: TlsVersion.optional(),
    })
    .default({}),
});
export type SmtpCheck = z.infer<typeof SmtpCheck>;
