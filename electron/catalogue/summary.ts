import { isIPv6 } from 'node:net';
import type {
  Catalogue,
  CheckSummary,
  GroundSummary,
  ServiceSummary,
} from '../../shared/catalogue.ts';
import { checkKey } from '../../shared/checkKey.ts';
import type { Check } from '../../shared/checks/check.ts';
import { writeDuration } from '../../shared/duration.ts';
import { assertNever, type Bilingual } from '../../shared/words.ts';
import { maskOf } from '../secrets.ts';

/**
 * What a page may know of a catalogue: no request headers or bodies, no user name or password of a
 * URL, no secret. An id that the catalogue does not explain stands as its own name.
 */
export function summarise(catalogue: Catalogue): ServiceSummary[] {
  const mask = maskOf(catalogue.secrets ?? []);
  const shown = (name: Bilingual): Bilingual => ({ ko: mask(name.ko), en: mask(name.en) });
  const named = (id: string): Bilingual => ({ ko: id, en: id });
  const organisations = new Map(catalogue.organisations.map((o) => [o.id, o]));
  const contacts = new Map(catalogue.contacts.map((c) => [c.id, c]));
  const grounds = new Map<string, { name: Bilingual; kind: string }>([
    ...catalogue.services.map((s) => [s.id, { name: s.name, kind: 'service' }] as const),
    ...catalogue.grounds.map((g) => [g.id, g] as const),
  ]);

  return catalogue.services.map((service) => ({
    id: service.id,
    name: shown(service.name),
    owner: {
      id: service.owner,
      name: shown(organisations.get(service.owner)?.name ?? named(service.owner)),
    },
    grade: service.grade ?? null,
    description: service.description ? shown(service.description) : null,
    standsOn: service.standsOn.map((id) => {
      const ground = grounds.get(id);
      return { id, name: shown(ground?.name ?? named(id)), kind: ground?.kind ?? 'other' };
    }),
    contacts: service.contacts.map((id) => {
      const contact = contacts.get(id);
      return {
        name: shown(contact?.name ?? named(id)),
        duty: contact?.duty ? shown(contact.duty) : null,
        phone: contact?.phone ? mask(contact.phone) : null,
        email: contact?.email ? mask(contact.email) : null,
      };
    }),
    runbooks: service.runbooks,
    checklist: service.checklist ?? null,
    checks: service.checks.map((check) => summariseCheck(service.id, check, mask, shown)),
  }));
}

/** What a page may know of the grounds that services share. */
export function summariseGrounds({ grounds, secrets = [] }: Catalogue): GroundSummary[] {
  const mask = maskOf(secrets);
  return grounds.map(({ id, name, kind, standsOn, service }) => ({
    id,
    name: { ko: mask(name.ko), en: mask(name.en) },
    kind,
    standsOn,
    service: service ?? null,
  }));
}

function summariseCheck(
  service: string,
  check: Check,
  mask: (text: string) => string,
  shown: (name: Bilingual) => Bilingual,
): CheckSummary {
  const { degraded, down } = (check.type !== 'push' && check.expect.latency) || {};
  return {
    id: check.id,
    key: checkKey(service, check.id),
    name: shown(check.name ?? { ko: check.id, en: check.id }),
    type: check.type,
    target: mask(targetOf(check)),
    interval: check.interval,
    timeout: check.timeout,
    attempts: check.attempts,
    latency: {
      ...(degraded === undefined ? {} : { degraded }),
      ...(down === undefined ? {} : { down }),
    },
  };
}

function targetOf(check: Check): string {
  switch (check.type) {
    case 'http':
    case 'websocket': {
      // As written, without user name and password; a URL takes a backslash for a slash.
      const url = check.url.replace(/^([a-z]+:\/\/)[^\\/?#]*@/i, '$1');
      return check.address ? `${url} @ ${check.address}` : url;
    }
    case 'tcp':
    case 'tls':
    case 'smtp':
    case 'ssh':
      return portOf(check);
    case 'starttls':
      return `${check.protocol} ${portOf(check)}`;
    case 'grpc':
      return `${portOf(check)}${check.service ? ` ${check.service}` : ''}`;
    case 'dns':
      return `${check.record} ${check.host}${check.server ? ` @ ${check.server}` : ''}`;
    case 'ping':
      return check.host;
    case 'push':
      // What the job calls holds its token.
      return `/push/… (${writeDuration(check.every)})`;
    default:
      return assertNever(check);
  }
}

function portOf({ host, port }: { host: string; port: number }): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
