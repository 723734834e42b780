import { z } from 'zod';
import type { Collection, Written } from '../collection.ts';
import {
  durationWithin,
  goDuration,
  hostAndPort,
  intervalOf,
  literally,
  present,
  timeoutOf,
} from '../values.ts';
import { type Expected, readConditions } from './conditions.ts';
import { variablesIn } from './variables.ts';

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Texts = z.record(z.string(), Text);

/** One endpoint, as far as it says how to look. Members that are not named here are noted. */
export const Endpoint = z.looseObject({
  enabled: z.boolean().default(true),
  name: Text,
  group: Text.optional(),
  url: z.string(),
  method: z.string().default('GET'),
  body: z.string().optional(),
  graphql: z.boolean().default(false),
  headers: Texts.default({}),
  interval: z.string().default('60s'),
  conditions: z.array(z.string()).max(1000).default([]),
  dns: z.looseObject({ 'query-name': z.string(), 'query-type': z.string() }).optional(),
  ssh: z.unknown().optional(),
  grpc: z.looseObject({ body: z.unknown() }).optional(),
  client: z.record(z.string(), z.unknown()).default({}),
  alerts: z.array(z.looseObject({ 'failure-threshold': z.number().optional() })).default([]),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** Of these one is noted elsewhere, or they say nothing of looking. */
const KNOWN = new Set([
  ...Object.keys(Endpoint.shape),
  'ui',
  'maintenance-windows',
  'extra-labels',
]);
const CLIENT_KNOWN = new Set(['timeout', 'insecure', 'ignore-redirect']);
/** What Gatus calls failed only after so many results (README §Alerting). */
const FAILURE_THRESHOLD = 3;
/** Go's own limit of redirects. */
const REDIRECTS = 10;
const SECRET_HEADERS = /^(authorization|cookie|proxy-authorization|x-api-key|x-auth.*|.*token.*)$/i;

/** Makes a check of an endpoint. @returns null where there is none for it; that is noted */
export function checkOf(endpoint: Endpoint, where: string, into: Collection): Written | null {
  const { name, client } = endpoint;
  const about = { where, name };
  for (const field of Object.keys(endpoint)) {
    if (!KNOWN.has(field)) into.note('import.field', { ...about, field });
  }
  for (const [field, value] of Object.entries(client)) {
    if (!CLIENT_KNOWN.has(field)) into.note('import.field', { ...about, field: `client.${field}` });
    else if (field === 'insecure' && value === true) into.note('import.insecure', about);
  }
  const expected = readConditions(endpoint.conditions);
  const written = typed(endpoint, expected, where, into);
  for (const condition of expected.left) into.note('import.condition', { ...about, condition });
  if (!written) return null;
  const thresholds = endpoint.alerts.map(
    (alert) => alert['failure-threshold'] ?? FAILURE_THRESHOLD,
  );
  const attempts = Math.min(20, ...(thresholds.length > 0 ? thresholds : [FAILURE_THRESHOLD]));
  const interval = goDuration(endpoint.interval) ?? 60_000;
  const check = { ...written, interval: intervalOf(interval), attempts: Math.max(1, attempts) };
  for (const variable of variablesIn(check)) into.note('import.variable', { ...about, variable });
  return check;
}

function typed(
  endpoint: Endpoint,
  expected: Expected,
  where: string,
  into: Collection,
): Written | null {
  const { name, url, client, dns } = endpoint;
  const about = { where, name };
  const timeout = timeoutOf(goDuration(client.timeout) ?? 10_000);
  const latency =
    expected.latencyMs === null ? {} : { down: durationWithin(expected.latencyMs, 1, 3_600_000) };
  const certificate = expected.certificateDays === null ? {} : { days: expected.certificateDays };
  const [, scheme = '', rest = url] = /^([a-z]+):\/\/(.*)$/i.exec(url) ?? [];
  const place = hostAndPort(rest);
  if (dns) {
    const server = hostAndPort(url.replace(/^(udp|tcp):\/\//, ''));
    const answers = expected.body === null ? [] : [expected.body];
    bodyLeft({ ...expected, body: null });
    const expect = present({ answers, latency });
    return present({
      type: 'dns',
      host: dns['query-name'].replace(/\.$/, ''),
      record: dns['query-type'].toUpperCase(),
      server: server && `${server.host}${server.port ? `:${server.port}` : ''}`,
      timeout,
      expect,
    }) as Written;
  }
  const secured = (): void => {
    if (expected.certificateDays !== null) {
      into.note('import.severity', { where: where.replace(/:\d+$/, '') });
    }
  };
  const simple = (type: string, port: number | undefined, more = {}): Written => {
    bodyLeft(expected);
    return present({
      type,
      host: place?.host,
      port: place?.port ?? port,
      ...more,
      timeout,
    }) as Written;
  };
  if (endpoint.grpc) return grpc(endpoint, expected, timeout, latency);
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https': {
      secured();
      const request = requestOf(endpoint, about, into);
      if (!request) return null;
      const status = expected.status ?? ['100-599'];
      const body = bodyOf(expected);
      return {
        type: 'http',
        ...request,
        timeout,
        redirects: client['ignore-redirect'] === true ? 0 : REDIRECTS,
        expect: present({ status, body, latency, certificate }),
      };
    }
    case 'ws':
    case 'wss': {
      bodyLeft({ ...expected, contains: [], body: null });
      const message = present({
        contains: [...expected.contains, ...(expected.body ? [expected.body] : [])],
      });
      return present({
        type: 'websocket',
        url,
        headers: headersOf(endpoint, about, into),
        send: endpoint.body,
        timeout,
        expect: present({ message, latency, certificate }),
      }) as Written;
    }
    case 'icmp':
      return present({
        ...simple('ping', undefined),
        port: undefined,
        expect: present({ latency }),
      }) as Written;
    case 'tcp':
      return simple('tcp', undefined, { expect: present({ latency }) });
    case 'tls':
      secured();
      return simple('tls', 443, { expect: present({ latency, certificate }) });
    case 'starttls':
      secured();
      return simple('starttls', 25, {
        protocol: 'smtp',
        expect: present({ latency, certificate }),
      });
    case 'ssh':
      if (endpoint.ssh !== undefined) into.note('import.ssh', about);
      // The status is that of a command, which is not run here.
      return simple('ssh', 22, { expect: present({ latency }) });
    default:
      into.note('import.type', { ...about, type: scheme || url });
      return null;
  }
}

function grpc(endpoint: Endpoint, expected: Expected, timeout: string, latency: object): Written {
  const { url } = endpoint;
  const [, scheme] = /^([a-z]+):\/\//i.exec(url) ?? [];
  const place = hostAndPort(url.replace(/^[a-z]+:\/\//i, ''));
  const secure = scheme ? /^(grpcs|https)$/i.test(scheme) : place?.port === 443;
  const asked = /"service"\s*:\s*"([^"]*)"/.exec(String(endpoint.grpc?.body ?? ''))?.[1];
  // SERVING is what the check itself expects.
  delete expected.json['$.status'];
  bodyLeft(expected);
  return present({
    type: 'grpc',
    host: place?.host,
    port: place?.port ?? 443,
    service: asked || undefined,
    security: secure ? 'tls' : 'none',
    timeout,
    expect: present({ latency }),
  }) as Written;
}

function requestOf(
  endpoint: Endpoint,
  about: { where: string; name: string },
  into: Collection,
): Record<string, unknown> | null {
  const method = endpoint.method.toUpperCase();
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    into.note('import.method', { ...about, method });
    return null;
  }
  const body = endpoint.graphql ? JSON.stringify({ query: endpoint.body ?? '' }) : endpoint.body;
  if (body && /\[(ENDPOINT_|LOCAL_ADDRESS|RANDOM_STRING|CONTEXT)/.test(body)) {
    into.note('import.field', { ...about, field: 'body' });
  }
  const headers = headersOf(endpoint, about, into);
  if (endpoint.graphql && !('Content-Type' in headers))
    headers['Content-Type'] = 'application/json';
  return present({ url: endpoint.url, method, headers, body });
}

function headersOf(
  { headers }: Endpoint,
  about: { where: string; name: string },
  into: Collection,
): Record<string, string> {
  const carried: Record<string, string> = {};
  for (const [field, value] of Object.entries(headers)) {
    // The host is the URL's, or the address is given apart from it.
    if (/^host$/i.test(field)) into.note('import.field', { ...about, field: 'headers.Host' });
    else carried[field] = value;
    if (SECRET_HEADERS.test(field) && !value.includes('${')) {
      into.note('import.visible', { ...about, field: `headers.${field}` });
    }
  }
  return carried;
}

function bodyOf(expected: Expected): Record<string, unknown> {
  const whole = expected.body === null ? null : `(?s)^\\s*${literally(expected.body)}\\s*$`;
  return present({
    contains: expected.contains,
    not: present({ contains: expected.not }),
    pattern: expected.pattern ?? whole,
    json: expected.json,
  });
}

/** What a check without a body cannot expect of one. */
function bodyLeft({ contains, not, pattern, json, body, left }: Expected): void {
  left.push(
    ...[...contains, ...not].map((text) => `[BODY] pat(*${text}*)`),
    ...Object.keys(json).map((path) => `[BODY]${path.slice(1)}`),
    ...[pattern, body].filter((text) => text !== null).map((text) => `[BODY] ${text}`),
  );
}
