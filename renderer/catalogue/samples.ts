import type { CheckType } from '../../shared/checks/check.ts';
import type { Channel } from '../../shared/plans.ts';
import type { ItemList, Section } from './sections.ts';

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

/** What a new channel of each kind begins with. */
export const CHANNEL_SAMPLES: Readonly<Record<Channel['type'], Sample>> = {
  mail: {
    type: 'mail',
    host: 'mail.example.go.kr',
    from: 'watchroom@example.go.kr',
    to: ['duty@example.go.kr'],
  },
  webhook: { type: 'webhook', url: `https://${HOST}/alarms` },
};

/** What a new item of a list begins with. @param taken ids that it may not have */
export function newItem(list: ItemList, taken: readonly string[], level: string): Sample {
  switch (list) {
    case 'checks':
      return { id: freeId('page', taken), ...CHECK_SAMPLES.http };
    case 'channels':
      return { id: freeId('mail', taken), ...CHANNEL_SAMPLES.mail };
    case 'controls': {
      const id = freeId('gateway', taken);
      return { reach: 'gateway', check: { id, type: 'ping', host: '192.0.2.1' } };
    }
    case 'levels': {
      const id = freeId('level', taken);
      return { id, name: id };
    }
    case 'starts':
      return { level };
  }
}

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
