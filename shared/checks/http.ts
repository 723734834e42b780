import { z } from 'zod';
import {
  Authority,
  CertificateExpectation,
  common,
  HeaderName,
  HeaderValue,
  Latency,
  Pattern,
  Texts,
  TlsVersion,
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

/** The words that a reader of the page sees must stay as they are: whoever changes them is told. */
const Fingerprint = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'sha256')
      .optional()
      .meta({ description: 'Fingerprint of the visible words, as the check itself tells it' }),
    text: z.string().min(1).max(65_536).optional().meta({
      description: 'The visible words themselves, so that changes are known from the start',
    }),
    numbers: z
      .enum(['ignore', 'compare'])
      .default('ignore')
      .meta({ description: 'Whether a changed number (a date, a counter) is a change' }),
    tolerance: z.number().min(0).max(90).default(0).meta({
      description: 'Percent of the words that may differ; needs `text` or a learned page',
    }),
  })
  .refine(({ sha256, text }) => sha256 === undefined || text === undefined, 'fingerprintTwice')
  .refine(({ sha256, tolerance }) => sha256 === undefined || tolerance === 0, 'fingerprintExact')
  .meta({
    description: 'Defacement: without `sha256` and `text` the first page seen is what is compared',
  });

const Body = z.strictObject({
  contains: Texts.optional().meta({ description: 'Every one of these must be in the body' }),
  pattern: Pattern.optional(),
  not: z
    .strictObject({ contains: Texts.default([]), pattern: Pattern.optional() })
    .optional()
    .meta({ description: 'None of these may be in the body: the phrases of a notice page' }),
  json: z
    .record(
      z.string().min(1).max(200),
      z.union([z.string(), z.number(), z.boolean(), z.null()], 'scalar'),
    )
    .optional()
    .meta({
      description:
        'Member path (`status.notice`) or JSONPath (`$.items[0].ok`, RFC 9535) and the value that all it selects must have',
    }),
  fingerprint: Fingerprint.optional(),
});

/** A plain text must be in the header's value. */
const HeaderExpectation = z.union([
  z.string().max(1000),
  z.strictObject({ equals: z.string().max(1000) }),
  z.strictObject({ pattern: Pattern }),
]);

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
  authority: Authority.optional(),
  redirects: z.number().int().min(0).max(10).default(3),
  expect: z
    .strictObject({
      status: z
        .union([StatusRange.transform((r) => [r]), z.array(StatusRange).min(1).max(20)], 'status')
        .optional()
        .meta({ description: '200, "200-299" or a list; 200-299 when left out' }),
      headers: z.record(z.string().max(100), HeaderExpectation).optional(),
      body: Body.optional(),
      redirect: z
        .union([z.url({ protocol: /^https?$/ }).max(2048), z.strictObject({ pattern: Pattern })])
        .optional()
        .meta({ description: 'Where redirects must have led, or where the last one points' }),
      notice: z
        .boolean()
        .default(true)
        .meta({ description: 'Whether a page that announces a disruption counts as down' }),
      latency: Latency.optional(),
      certificate: CertificateExpectation.optional(),
      tls: TlsVersion.optional(),
    })
    .default({ notice: true }),
});
export type HttpCheck = z.infer<typeof HttpCheck>;
