import type { CheckType } from '../../shared/checks/check.ts';
import type { Section } from './fields.ts';

type Sample = Readonly<Record<string, unknown>>;

const HOST = 'www.example.go.kr';

/** What a new check of each kind begins with: enough to be read without a fault. */
export const CHECK_SAMPLES: Readonly<Record<CheckType, Sample>> = {
  http: { type: 'http', url: `https://${HOST}/` },
  tcp: { type: 'tcp', host: HOST, port: 443 },
  tls: { type: 'tls', host: HOST },
  dns: { type: 'dns', host: HOST },
  ping: { type: 'ping', host: HOST },
  websocket: { type: 'websocket', url: `wss://${HOST}/` },
  grpc: { type: 'grpc', host: HOST, port: 50_051 },
  smtp: { type: 'smtp', host: HOST },
  starttls: { type: 'starttls', host: HOST, port: 25 },
  ssh: { type: 'ssh', host: HOST },
  push: { type: 'push', token: 'change-this-token', every: '1d' },
};

/** How a field looks that only YAML can say, by where it stands in its part. */
export const YAML_SAMPLES: Readonly<Record<string, string>> = {
  channels:
    '- { id: duty, type: mail, host: mail.example.go.kr, from: watchroom@example.go.kr, to: [duty@example.go.kr] }',
  controls: '- { reach: gateway, check: { id: gateway, type: ping, host: 192.0.2.1 } }',
  levels: "- { id: '1', name: SEV-1 }",
  starts: "- { when: grade = 1 and services > 1, level: '1' }",
};

/**
 * A new entry of a section.
 * @param known who owns it, where it is a service; which service it is for, where it is maintenance
 */
export function newEntry(
  section: Section,
  id: string,
  name: { ko: string; en: string },
  known: { owner: string; service: string },
): Sample {
  const { owner, service } = known;
  switch (section) {
    case 'services':
      return { id, name, owner, checks: [{ id: 'page', ...CHECK_SAMPLES.http }] };
    case 'maintenance':
      return {
        id,
        reason: name,
        match: { services: [service] },
        cron: '0 2 * * sun',
        duration: '2h',
      };
    case 'ssh':
      return { id, name, host: HOST };
    case 'scales':
      return { id, name, levels: ['1', '2'].map((level) => ({ id: level, name: level })) };
    case 'deadlines':
      return { id, name, from: 'detected', within: '24h', tell: name };
    default:
      return { id, name };
  }
}

/** An id that none of these is: `page`, `page-2`, `page-3`. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const base = wanted.replace(/-\d+$/, '');
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}
