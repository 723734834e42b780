import { z } from 'zod';
import {
  Authority,
  CertificateExpectation,
  common,
  HostName,
  Latency,
  Port,
  TlsVersion,
} from './fields.ts';

export const TlsCheck = z.strictObject({
  ...common,
  type: z.literal('tls'),
  host: HostName,
  port: Port.default(443),
  serverName: HostName.optional(),
  authority: Authority.optional(),
  expect: z
    .strictObject({
      latency: Latency.optional(),
      certificate: CertificateExpectation.optional(),
      tls: TlsVersion.optional(),
    })
    .default({}),
});
export type TlsCheck = z.infer<typeof TlsCheck>;
