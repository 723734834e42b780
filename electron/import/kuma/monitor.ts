import { z } from 'zod';
import type { Collection, Written } from '../collection.ts';
import {
  durationWithin,
  escaped,
  hostAndPort,
  intervalOf,
  jsonPathOf,
  present,
  scalarOf,
  timeoutOf,
} from '../values.ts';

/** SQLite's booleans and empty columns, as exports of different versions write them. */
const Flag = z
  .union([z.boolean(), z.number(), z.string(), z.null()])
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');
const Text = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? '' : escaped(String(value))));
const Count = z.coerce.number().nullable();

/** One monitor of an export, as far as it says how to look. */
export const Monitor = z.looseObject({
  id: z.coerce.number(),
  name: Text,
  type: z.string(),
  parent: Count.default(null),
  active: Flag.default(true),
  description: Text.default(''),
  url: Text.default(''),
  method: Text.default('GET'),
  headers: z.union([z.string(), z.null()]).default(null),
  body: Text.default(''),
  hostname: Text.default(''),
  port: Count.default(null),
  interval: Count.default(60),
  retryInterval: Count.default(null),
  maxretries: Count.default(0),
  timeout: Count.default(null),
  keyword: Text.default(''),
  invertKeyword: Flag.default(false),
  upsideDown: Flag.default(false),
  ignoreTls: Flag.default(false),
  expiryNotification: Flag.default(false),
  maxredirects: Count.default(10),
  accepted_statuscodes: z.array(Text).default(['200-299']),
  dns_resolve_type: Text.default('A'),
  dns_resolve_server: Text.default(''),
  pushToken: Text.default(''),
  jsonPath: Text.default(''),
  jsonPathOperator: Text.default('=='),
  expectedValue: Text.default(''),
  grpcUrl: Text.default(''),
  grpcServiceName: Text.default(''),
  grpcMethod: Text.default(''),
  grpcBody: Text.default(''),
  grpcEnableTls: Flag.default(false),
  smtpSecurity: Text.default(''),
  authMethod: Text.default(''),
  basic_auth_user: Text.default(''),
  proxyId: Count.default(null),
  tags: z.array(z.unknown()).default([]),
});
export type Monitor = z.infer<typeof Monitor>;

/** Kuma tells of certificates from 21 days on, as it is set at first. */
const EXPIRY_DAYS = 21;
const SECRET_HEADERS = /authorization|cookie|token|api-?key/i;

/** Makes a check of a monitor. @returns null where there is none for it; that is noted */
export function checkOf(monitor: Monitor, where: string, into: Collection): Written | null {
  const about = { where, name: monitor.name };
  const written = typed(monitor, about, into);
  if (!written) return null;
  if (monitor.ignoreTls) into.note('import.insecure', about);
  if (monitor.proxyId !== null) into.note('import.field', { ...about, field: 'proxyId' });
  if (monitor.tags.length > 0) into.note('import.field', { ...about, field: 'tags' });
  // Earlier versions knew no other method and did not name it.
  const method = monitor.authMethod || (monitor.basic_auth_user ? 'basic' : '');
  if (method) into.note('import.credentials', { ...about, field: method });
  const interval = intervalOf((monitor.interval ?? 60) * 1000);
  if (written.type === 'push') return written;
  const attempts = Math.min(20, Math.max(1, (monitor.maxretries ?? 0) + 1));
  // Kuma itself gives a request eight tenths of its interval.
  const timeout = timeoutOf((monitor.timeout || (monitor.interval ?? 60) * 0.8) * 1000);
  return { ...written, interval, timeout, attempts };
}

function typed(
  monitor: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Written | null {
  const { type, hostname: host, port } = monitor;
  switch (type) {
    case 'http':
    case 'keyword':
    case 'json-query':
      return http(monitor, about, into);
    case 'port':
      return { type: 'tcp', host, port };
    case 'ping':
      return { type: 'ping', host };
    case 'dns': {
      // One resolver is asked here; of several the first.
      const [first = '', ...more] = monitor.dns_resolve_server.split(',').map((s) => s.trim());
      if (more.length > 0) into.note('import.field', { ...about, field: 'dns_resolve_server' });
      const record = monitor.dns_resolve_type.toUpperCase();
      const server = first && (port && port !== 53 ? `${first}:${port}` : first);
      return present({ type: 'dns', host, record, server: server || undefined }) as Written;
    }
    case 'push':
      return push(monitor, about, into);
    case 'grpc-keyword':
      return grpc(monitor, about, into);
    case 'websocket-upgrade':
      return { type: 'websocket', url: monitor.url };
    case 'smtp': {
      const security = { secure: 'tls', starttls: 'starttls' }[monitor.smtpSecurity] ?? 'none';
      return present({ type: 'smtp', host, port: port ?? 25, security }) as Written;
    }
    default:
      into.note('import.type', { ...about, type });
      return null;
  }
}

function http(
  monitor: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Written | null {
  const method = monitor.method.toUpperCase() || 'GET';
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    into.note('import.method', { ...about, method });
    return null;
  }
  const keyword = monitor.type === 'keyword' && monitor.keyword ? [monitor.keyword] : [];
  const status = monitor.accepted_statuscodes;
  const secure = monitor.expiryNotification && /^https:/i.test(monitor.url);
  if (secure) into.note('import.severity', { where: about.where.replace(/:\d+$/, '') });
  return present({
    type: 'http',
    url: monitor.url,
    method,
    headers: headersOf(monitor, about, into),
    body: monitor.body || undefined,
    redirects: Math.min(10, Math.max(0, monitor.maxredirects ?? 10)),
    expect: present({
      status: status.length > 0 ? status : undefined,
      body: present({
        contains: monitor.invertKeyword ? [] : keyword,
        not: present({ contains: monitor.invertKeyword ? keyword : [] }),
        json: monitor.type === 'json-query' ? jsonOf(monitor, about, into) : {},
      }),
      certificate: secure ? { days: EXPIRY_DAYS } : {},
    }),
  }) as Written;
}

/** Kuma asks by JSONata; a plain path of it is JSONPath too. */
function jsonOf(
  { jsonPath, jsonPathOperator, expectedValue }: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Record<string, unknown> {
  const path = jsonPathOf(jsonPath);
  if (path && jsonPathOperator === '==') return { [path]: scalarOf(expectedValue) };
  const condition = `${jsonPath} ${jsonPathOperator} ${expectedValue}`;
  into.note('import.condition', { ...about, condition });
  return {};
}

/** Headers are kept as a JSON text. */
function headersOf(
  { headers }: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Record<string, string> {
  if (!headers?.trim()) return {};
  let read: unknown = null;
  try {
    read = JSON.parse(headers);
  } catch {
    // Said below, as for headers that are no object.
  }
  const parsed = z.record(z.string(), Text).safeParse(read);
  if (!parsed.success) {
    into.note('import.field', { ...about, field: 'headers' });
    return {};
  }
  for (const name of Object.keys(parsed.data)) {
    if (SECRET_HEADERS.test(name)) {
      into.note('import.visible', { ...about, field: `headers.${name}` });
    }
  }
  return parsed.data;
}

function push(
  { interval, retryInterval, maxretries, pushToken }: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Written | null {
  if (pushToken.length < 16) {
    into.note('import.token', about);
    return null;
  }
  into.note('import.pushUrl', about);
  const DAY_MS = 86_400_000;
  const grace = (maxretries ?? 0) * (retryInterval ?? interval ?? 60) * 1000;
  return {
    type: 'push',
    token: pushToken,
    every: durationWithin((interval ?? 60) * 1000, 1000, 366 * DAY_MS),
    grace: durationWithin(grace, 0, 7 * DAY_MS),
    // How often it is looked at; not to be confused with how often the job runs.
    interval: intervalOf(Math.min(30_000, (interval ?? 60) * 1000)),
  };
}

/** Of gRPC only the health protocol is spoken here. */
function grpc(
  monitor: Monitor,
  about: { where: string; name: string },
  into: Collection,
): Written | null {
  const place = hostAndPort(monitor.grpcUrl.replace(/^[a-z]+:\/\//i, ''));
  const isHealth = /(^|\.)Health$/i.test(monitor.grpcServiceName) && monitor.grpcMethod === 'check';
  if (!place || !(isHealth || monitor.grpcMethod === 'Check')) {
    into.note('import.type', { ...about, type: `grpc ${monitor.grpcServiceName}` });
    return null;
  }
  const service = /"service"\s*:\s*"([^"]*)"/.exec(monitor.grpcBody)?.[1];
  if (!/SERVING/.test(monitor.keyword) && monitor.keyword) {
    into.note('import.condition', { ...about, condition: monitor.keyword });
  }
  return present({
    type: 'grpc',
    host: place.host,
    port: place.port ?? 443,
    service: service || undefined,
    security: monitor.grpcEnableTls ? 'tls' : 'none',
  }) as Written;
}
