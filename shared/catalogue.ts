import { z } from 'zod';
import { durationBetween } from './duration.ts';
import { Bilingual } from './words.ts';

/**
 * The catalogue: what is watched. These schemas read the YAML a person writes; the inferred types
 * are what the rest of the console works with (durations in milliseconds, names in two languages).
 * `assets/schemas/catalogue.json` is made from them for editors.
 */

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Ids appear in links, keys and file names. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'id')
  .meta({ description: 'Lower-case letters, digits, dot, dash and underscore; at most 64' });

/** A name in both languages; one plain string stands for both. */
const Name = z
  .union([z.string().min(1).max(200), Bilingual], 'name')
  .transform((name): Bilingual => (typeof name === 'string' ? { ko: name, en: name } : name));

const PortNumber = z.number().int().min(1).max(65_535);
/** Digits in a text are a port too: that is how one arrives from `${env:NAME}`. */
const Port = z
  .union(
    [
      PortNumber,
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(PortNumber),
    ],
    'port',
  )
  .meta({ description: 'A port number, 1 to 65535' });
/** Not beginning with a dash: a host is handed to `ping`, which would read it as an option. */
const HostName = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[^\s/@?#-][^\s/@?#]*$/, 'host');
/** RFC 9110 §5.1 and §5.5: what may be written into a request without ending its line. */
const HeaderName = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'headerName');
const HeaderValue = z
  .string()
  .max(4096)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'headerValue');
/** An IPv4 or bracketed IPv6 address with an optional port, or a bare IPv6 address. */
const Resolver = z
  .string()
  .max(64)
  .regex(
    /^(\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?|\[[0-9a-fA-F:.]+\](:\d{1,5})?|[0-9a-fA-F.]*(:[0-9a-fA-F.]*){2,})$/,
    'resolver',
  );
const Texts = z.array(z.string().min(1).max(1000)).max(200);

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

const Latency = z
  .strictObject({
    degraded: durationBetween(1, HOUR).optional(),
    down: durationBetween(1, HOUR).optional(),
  })
  .meta({ description: 'From which latency the answer counts as slow, and as no answer at all' });

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

const Certificate = z.strictObject({
  days: z
    .number()
    .int()
    .min(0)
    .max(3650)
    .meta({ description: 'Fewer days left than this: degraded' }),
});

const common = {
  id: Id,
  name: Name.optional(),
  interval: durationBetween(100, 24 * HOUR).default(30 * SECOND),
  timeout: durationBetween(50, 5 * 60 * SECOND).default(10 * SECOND),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(20)
    .default(3)
    .meta({ description: 'How many results in a row confirm a failure' }),
};

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
      certificate: Certificate.optional(),
    })
    .default({}),
});
export type HttpCheck = z.infer<typeof HttpCheck>;

export const TcpCheck = z.strictObject({
  ...common,
  type: z.literal('tcp'),
  host: HostName,
  port: Port,
  expect: z.strictObject({ latency: Latency.optional() }).default({}),
});
export type TcpCheck = z.infer<typeof TcpCheck>;

export const TlsCheck = z.strictObject({
  ...common,
  type: z.literal('tls'),
  host: HostName,
  port: Port.default(443),
  serverName: HostName.optional(),
  expect: z
    .strictObject({ latency: Latency.optional(), certificate: Certificate.optional() })
    .default({}),
});
export type TlsCheck = z.infer<typeof TlsCheck>;

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

export const PingCheck = z.strictObject({
  ...common,
  type: z.literal('ping'),
  host: HostName,
  expect: z.strictObject({ latency: Latency.optional() }).default({}),
});
export type PingCheck = z.infer<typeof PingCheck>;

export const Check = z.discriminatedUnion('type', [
  HttpCheck,
  TcpCheck,
  TlsCheck,
  DnsCheck,
  PingCheck,
]);
export type Check = z.infer<typeof Check>;
export type CheckType = Check['type'];

export const Organisation = z.strictObject({ id: Id, name: Name });
export type Organisation = z.infer<typeof Organisation>;

/** What services stand on together: a datacentre, a network, a login gateway. */
export const Ground = z.strictObject({
  id: Id,
  name: Name,
  kind: z
    .enum(['datacentre', 'network', 'load-balancer', 'authentication', 'storage', 'dns', 'other'])
    .default('other'),
  standsOn: z.array(Id).max(50).default([]),
});
export type Ground = z.infer<typeof Ground>;

export const Contact = z.strictObject({
  id: Id,
  name: Name,
  duty: Name.optional(),
  phone: z.string().max(50).optional(),
  email: z.email().max(254).optional(),
});
export type Contact = z.infer<typeof Contact>;

export const Service = z.strictObject({
  id: Id,
  name: Name,
  owner: Id,
  grade: z.number().int().min(1).max(4).optional().meta({ description: '정보시스템 등급, 1 to 4' }),
  description: Name.optional(),
  standsOn: z.array(Id).max(50).default([]),
  contacts: z.array(Id).max(50).default([]),
  runbooks: z.array(Id).max(50).default([]),
  checklist: Id.optional().meta({
    description: 'The checklist an incident of this service starts with',
  }),
  checks: z.array(Check).min(1).max(200),
});
export type Service = z.infer<typeof Service>;

/** One file of a catalogue. A folder's files are merged into one catalogue. */
export const CatalogueFile = z.strictObject({
  organisations: z.array(Organisation).max(5000).default([]),
  grounds: z.array(Ground).max(5000).default([]),
  contacts: z.array(Contact).max(5000).default([]),
  services: z.array(Service).max(20_000).default([]),
});
export type Catalogue = z.infer<typeof CatalogueFile> & {
  /** Values that came by `${secret:NAME}`: they are masked wherever they would be shown. */
  readonly secrets?: readonly string[];
};

export const EMPTY_CATALOGUE: Catalogue = {
  organisations: [],
  grounds: [],
  contacts: [],
  services: [],
};

/** The page's copy of a check: what to show, without secrets that its request may carry. */
export const CheckSummary = z.object({
  id: z.string(),
  key: z.string(),
  name: Bilingual,
  type: z.enum(['http', 'tcp', 'tls', 'dns', 'ping']),
  target: z.string(),
  interval: z.number(),
  timeout: z.number(),
  attempts: z.number(),
  latency: z.object({ degraded: z.number().optional(), down: z.number().optional() }),
});
export type CheckSummary = z.infer<typeof CheckSummary>;

export const ServiceSummary = z.object({
  id: z.string(),
  name: Bilingual,
  owner: z.object({ id: z.string(), name: Bilingual }),
  grade: z.number().nullable(),
  description: Bilingual.nullable(),
  standsOn: z.array(z.object({ id: z.string(), name: Bilingual, kind: z.string() })),
  contacts: z.array(
    z.object({
      name: Bilingual,
      duty: Bilingual.nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  runbooks: z.array(z.string()),
  checklist: z.string().nullable(),
  checks: z.array(CheckSummary),
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;

/** A check's name across the whole catalogue: `gov24/portal`. */
export function checkKey(service: string, check: string): string {
  return `${service}/${check}`;
}
