import type { Catalogue, Service } from '../../shared/catalogue.ts';
import type { Check } from '../../shared/checks/check.ts';

/** Where a service can be reached, for a runbook's commands. */
export interface ServiceTarget {
  id: string;
  url: string | null;
  host: string | null;
  port: number | null;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'ws:': 80,
  'wss:': 443,
};

/**
 * The first URL, host and port that a service's checks name. An address that holds a secret, a user
 * name or a password is passed over: a command is shown, kept and reported.
 */
export function targetOf(service: Service, catalogue: Catalogue): ServiceTarget {
  const secrets = catalogue.secrets ?? [];
  const target: ServiceTarget = { id: service.id, url: null, host: null, port: null };
  for (const check of service.checks) {
    const { url, host, port } = addressOf(check);
    if (secrets.some((secret) => `${url} ${host}`.includes(secret))) continue;
    target.url ??= url;
    if (target.host !== null || host === null) continue;
    target.host = host;
    target.port = port;
  }
  return target;
}

function addressOf(check: Check): Omit<ServiceTarget, 'id'> {
  switch (check.type) {
    case 'http':
    case 'websocket': {
      const url = new URL(check.url);
      if (url.username || url.password) return { url: null, host: null, port: null };
      const port = url.port ? Number(url.port) : (DEFAULT_PORTS[url.protocol] ?? null);
      // What fetches pages cannot use a WebSocket's address.
      const page = check.type === 'http' ? check.url : null;
      return { url: page, host: url.hostname.replace(/^\[|\]$/g, ''), port };
    }
    case 'tcp':
    case 'tls':
    case 'grpc':
    case 'smtp':
    case 'starttls':
    case 'ssh':
      return { url: null, host: check.host, port: check.port };
    case 'dns':
    case 'ping':
      return { url: null, host: check.host, port: null };
    case 'push':
      return { url: null, host: null, port: null };
  }
}
