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

/** The certificate of a server that secures its connection only when it is asked to. */
export const StarttlsCheck = z.strictObject({
  ...common,
  type: z.literal('starttls'),
  host: HostName,
  port: Port,
  protocol: z.enum(['smtp', 'imap', 'pop3', 'ldap', 'postgres']).default('smtp'),
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
export type StarttlsCheck = z.infer<typeof StarttlsCheck>;
