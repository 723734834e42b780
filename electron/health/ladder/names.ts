import { promises as dns } from 'node:dns';
import { isIP } from 'node:net';
import { sentence } from '../../../shared/problem.ts';
import { codeOf } from '../failure.ts';
import { failed } from '../run.ts';
import { broken, type Finding, passed, skipped } from './finding.ts';
import type { Route } from './route.ts';

/** How long the system may look for the name, milliseconds. */
const LOOKUP_MS = 3000;
/** How long each resolver may take; less, so that it is known which one is silent. */
const RESOLVER_MS = 2000;
/** Systems ask three at most (resolv.conf(5)). */
const RESOLVERS = 3;
const SHOWN = 4;

/** What came of a look-up. */
export interface Named {
  finding: Finding;
  /** To speak to, the system's order of preference; empty where there is none. */
  addresses: string[];
}

interface Reply {
  server: string;
  /** Null where the resolver knows the name; else c-ares' code, `ETIMEOUT` for silence. */
  code: string | null;
}

/** The DNS layer: the addresses the system finds, and which of its resolvers answered. */
export async function findAddresses(route: Route, signal: AbortSignal): Promise<Named> {
  const { host } = route;
  const literal = route.address ?? (isIP(host) ? host : null);
  if (literal) {
    const finding = skipped('dns', sentence('ladder.literal', { address: literal }));
    return { finding, addresses: [literal] };
  }
  const began = performance.now();
  const [addresses, replies] = await Promise.all([
    systemLookup(host, signal),
    askAll(host, signal),
  ]);
  if (addresses.length > 0) {
    const knowing = replies.filter((reply) => reply.code === null);
    const servers = knowing.map((reply) => reply.server).join(', ');
    const about = { host, addresses: addresses.slice(0, SHOWN).join(', '), servers };
    const said = servers ? 'ladder.dnsPassed' : 'ladder.dnsLocal';
    const ms = performance.now() - began;
    return { finding: passed('dns', sentence(said, about), ms), addresses };
  }
  const servers = replies.map((reply) => reply.server).join(', ');
  const spoke = replies.find((reply) => reply.code !== 'ETIMEOUT' && reply.code !== 'ECONNREFUSED');
  if (!spoke) {
    const silence = failed('down', 'timeout-dns', 'ladder.dnsSilent', { host, servers });
    return { finding: broken('dns', silence), addresses };
  }
  const { server, code } = spoke;
  const missing = code === null || code === 'ENOTFOUND' || code === 'ENODATA';
  const said = missing ? 'ladder.dnsNoName' : 'ladder.dnsError';
  const outcome = failed('down', 'name', said, { host, servers: server, code: code ?? '' });
  return { finding: broken('dns', outcome), addresses };
}

/** As every probe looks names up. @returns none where the name has no address or nobody says */
async function systemLookup(host: string, signal: AbortSignal): Promise<string[]> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(LOOKUP_MS)]);
  // The system's own look-up cannot be called off; it ends by itself and nobody listens.
  const given = dns.lookup(host, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );
  return Promise.race([given, ended(over)]);
}

function askAll(host: string, signal: AbortSignal): Promise<Reply[]> {
  const servers = dns.getServers().slice(0, RESOLVERS);
  return Promise.all(servers.map((server) => ask(server, host, signal)));
}

async function ask(server: string, host: string, signal: AbortSignal): Promise<Reply> {
  const resolver = new dns.Resolver({ timeout: RESOLVER_MS, tries: 1 });
  const cancel = (): void => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    resolver.setServers([server]);
    await Promise.any([resolver.resolve4(host), resolver.resolve6(host)]);
    return { server, code: null };
  } catch (error) {
    return { server, code: codeOf(error) || 'ETIMEOUT' };
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function ended(signal: AbortSignal): Promise<never[]> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve([]);
    signal.addEventListener('abort', () => resolve([]), { once: true });
  });
}
