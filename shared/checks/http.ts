import { z } from 'zod';
import {
  CertificateExpectation,
  common,
  HeaderName,
  HeaderValue,
  Latency,
  Texts,
} from './fields.ts';

/** An HTTP status (`200`) or an inclusive range (`200-299`). */
const StatusRange = z
  .union(
    [z.number().int().min(100).max(599), z.string().regex(/^[1-5]\d\d(-[1-5]\d\d)?$/, 'status')],
    'status',
  )
  .transform((status): readonly [number, number] => {
    const [from, to] = String(status).split('-').map(Number);
    return [from ?? 0, to ?? from ?? 0];
  });

const Body = z.strictObject({
  contains: Texts.optional().meta({ description: 'Every one of these must be in the body' }),
  not: z
    .strictObject({ contains: Texts })
    .optional()
    .meta({ description: 'None of these may be in the body: the phrases of a notice page' }),
  json: z
    .record(
      z.string().min(1).max(200),
      z.union([z.string(), z.number(), z.boolean(), z.null()], 'scalar'),
    )
    .optional()
    .meta({ description: 'Member path (`status.notice`) and the value it must have' }),
});

export const HttpCheck = z.strictObject({
  ...common,
  type: z.literal('http'),
  url: z.url({ protocol: /^https?$/ }).max(2048),
  method: z.enum(['GET', 'HEAD', 'POST']).default('GET'),
  headers: z.record(HeaderName, HeaderValue).default({}),
  body: z.string().max(65_536).optional(),
  address: z
    .union([z.ipv4(), z.ipv6()], 'address')
    .optional()
    .meta({ description: 'Connect to this IP address; Host and SNI stay those of the URL' }),
  redirects: z.number().int().min(0).max(10).default(3),
  expect: z
    .strictObject({
      status: z
        .union([StatusRange.transform((r) => [r]), z.array(StatusRange).min(1).max(20)], 'status')
        .optional()
        .meta({ description: '200, "200-299" or a list; 200-299 when left out' }),
      headers: z.record(z.string().max(100), z.string().max(1000)).optional(),
      body: Body.optional(),
      latency: Latency.optional(),
      certificate: CertificateExpectation.optional(),
    })
    .default({}),
});
export type HttpCheck = z.infer<typeof HttpCheck>;
