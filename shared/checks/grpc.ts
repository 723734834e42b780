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

/** A server that tells its health by grpc.health.v1.Health/Check. */
export const GrpcCheck = z.strictObject({
  ...common,
  type: z.literal('grpc'),
  host: HostName,
  port: Port,
  service: z
    .string()
    .max(200)
    .default('')
    .meta({ description: 'Whose health is asked for; the whole server when left out' }),
  security: z.enum(['none', 'tls']).default('none'),
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
export type GrpcCheck = z.infer<typeof GrpcCheck>;
