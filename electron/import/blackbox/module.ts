import { z } from 'zod';
import type { Collection, Written } from '../collection.ts';
import { goDuration, hostAndPort, present, timeoutOf } from '../values.ts';

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]).default([]);
const Tls = z.looseObject({
  insecure_skip_verify: z.boolean().default(false),
  server_name: z.string().optional(),
});
const Http = z.looseObject({
  valid_status_codes: z.array(z.number()).default([]),
  method: z.string().default('GET'),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  body: z.string().optional(),
  follow_redirects: z.boolean().default(true),
  accept_any_response: z.boolean().default(false),
  fail_if_body_matches_regexp: Texts,
  fail_if_body_not_matches_regexp: Texts,
  fail_if_header_not_matches: z
    .array(z.looseObject({ header: z.string(), regexp: z.string() }))
    .default([]),
  tls_config: Tls.optional(),
});
const Tcp = z.looseObject({
  tls: z.boolean().default(false),
  tls_config: Tls.optional(),
  query_response: z
    .array(
      z.looseObject({
        expect: z.string().default(''),
        send: z.string().default(''),
        starttls: z.boolean().default(false),
      }),
    )
    .default([]),
});
const Dns = z.looseObject({ query_name: z.string(), query_type: z.string().default('ANY') });
const Grpc = z.looseObject({
  service: z.string().default(''),
  tls: z.boolean().default(false),
  tls_config: Tls.optional(),
});

/** A module of blackbox.yml (github.com/prometheus/blackbox_exporter, CONFIGURATION.md). */
export const Module = z.looseObject({
  prober: z.string(),
  timeout: z.string().optional(),
  http: Http.prefault({}),
  tcp: Tcp.prefault({}),
  dns: Dns.optional(),
  grpc: Grpc.prefault({}),
  icmp: z.record(z.string(), z.unknown()).default({}),
});
export type Module = z.infer<typeof Module>;

/** Of whom a note speaks. */
type About = { where: string; name: string };

const REDIRECTS = 10;
/** They choose how to reach a target, which here the system does. */
const SILENT = new Set(['preferred_ip_protocol', 'ip_protocol_fallback', 'valid_http_versions']);

/** The check that a module makes of a target. @returns null where there is none; that is noted */
export function checkOf(
  module: Module,
  target: string,
  about: About,
  into: Collection,
): Written | null {
  const timeout = timeoutOf(goDuration(module.timeout) ?? 10_000);
  const { prober } = module;
  const place = hostAndPort(target);
  switch (prober) {
    case 'http':
      return http(module.http, target, timeout, about, into);
    case 'tcp':
      return tcp(module.tcp, target, timeout, about, into);
    case 'icmp':
      leftOf('icmp', module.icmp, [], about, into);
      return { type: 'ping', host: place?.host ?? target, timeout };
    case 'dns':
      return module.dns ? dns(module.dns, target, timeout, about, into) : null;
    case 'grpc':
      secured(module.grpc.tls_config, about, into);
      leftOf('grpc', module.grpc, Object.keys(Grpc.shape), about, into);
      return present({
        type: 'grpc',
        host: place?.host,
        port: place?.port ?? 443,
        service: module.grpc.service || undefined,
        security: module.grpc.tls ? 'tls' : 'none',
        serverName: module.grpc.tls_config?.server_name,
        timeout,
      }) as Written;
    case 'websocket':
      return { type: 'websocket', url: target, timeout };
    default:
      into.note('import.type', { ...about, type: prober });
      return null;
  }
}

function http(
  module: z.infer<typeof Http>,
  target: string,
  timeout: string,
  about: About,
  into: Collection,
): Written | null {
  const method = module.method.toUpperCase();
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    into.note('import.method', { ...about, method });
    return null;
  }
  secured(module.tls_config, about, into);
  const { Host, ...headers } = module.headers;
  if (Host !== undefined) into.note('import.field', { ...about, field: 'http.headers.Host' });
  const known = Object.keys(Http.shape);
  leftOf('http', module, known, about, into);
  const [pattern, ...more] = module.fail_if_body_not_matches_regexp;
  for (const condition of more) into.note('import.condition', { ...about, condition });
  const never = module.fail_if_body_matches_regexp;
  const status = module.accept_any_response
    ? ['100-599']
    : module.valid_status_codes.map(String).slice(0, 20);
  return present({
    type: 'http',
    url: /^[a-z]+:\/\//i.test(target) ? target : `http://${target}`,
    method,
    headers,
    body: module.body,
    redirects: module.follow_redirects ? REDIRECTS : 0,
    timeout,
    expect: present({
      status,
      headers: Object.fromEntries(
        module.fail_if_header_not_matches.map(({ header, regexp }) => [
          header,
          { pattern: regexp },
        ]),
      ),
      body: present({
        pattern,
        not: present({
          pattern: never.length > 0 ? never.map((one) => `(?:${one})`).join('|') : undefined,
        }),
      }),
    }),
  }) as Written;
}

function tcp(
  module: z.infer<typeof Tcp>,
  target: string,
  timeout: string,
  about: About,
  into: Collection,
): Written {
  secured(module.tls_config, about, into);
  leftOf('tcp', module, Object.keys(Tcp.shape), about, into);
  const place = hostAndPort(target);
  const common = { host: place?.host, port: place?.port, timeout };
  const serverName = module.tls_config?.server_name;
  const talk = module.query_response;
  const said = talk.map(({ send, expect }) => `${expect} ${send}`).join('\n');
  if (talk.some(({ starttls }) => starttls)) {
    const protocol = /EHLO|^\^?220/m.test(said) ? 'smtp' : /STLS/.test(said) ? 'pop3' : 'imap';
    return present({ type: 'starttls', protocol, serverName, ...common }) as Written;
  }
  if (/SSH-/.test(said)) return present({ type: 'ssh', ...common }) as Written;
  if (talk.length > 0) into.note('import.talk', about);
  if (module.tls) return present({ type: 'tls', serverName, ...common }) as Written;
  return present({ type: 'tcp', ...common }) as Written;
}

function dns(
  module: z.infer<typeof Dns>,
  target: string,
  timeout: string,
  about: About,
  into: Collection,
): Written {
  leftOf('dns', module, [...Object.keys(Dns.shape), 'valid_rcodes'], about, into);
  const host = module.query_name.replace(/\.$/, '');
  const record = module.query_type.toUpperCase();
  return { type: 'dns', host, record, server: target, timeout };
}

function secured(tls: z.infer<typeof Tls> | undefined, about: About, into: Collection): void {
  if (tls?.insecure_skip_verify) into.note('import.insecure', about);
  leftOf('tls_config', tls ?? {}, Object.keys(Tls.shape), about, into);
}

/** Notes what of a module has no counterpart; what is switched off needs none. */
function leftOf(
  section: string,
  written: Readonly<Record<string, unknown>>,
  known: readonly string[],
  about: About,
  into: Collection,
): void {
  for (const [name, value] of Object.entries(written)) {
    if (known.includes(name) || SILENT.has(name) || value === false || value === undefined)
      continue;
    const field = `${section}.${name}`;
    const secret = /auth|bearer|proxy_connect_header/.test(name);
    into.note(secret ? 'import.credentials' : 'import.field', { ...about, field });
  }
}
