import { isIP } from 'node:net';
import type { Check } from '../../../shared/checks/check.ts';
import { LAYERS, type Layer } from '../../../shared/ladder.ts';

/** Which way a check goes: whom it speaks to, and by which layers. */
export interface Route {
  layers: ReadonlySet<Layer>;
  /** Name or address as the catalogue says it, without brackets; empty where nobody is called. */
  host: string;
  port: number | null;
  /** Spoken to instead of the name's own addresses. */
  address: string | undefined;
  /** TLS from the first byte on. */
  secure: boolean;
  /** What is asked for in the handshake (SNI); empty for a bare address (RFC 6066 §3). */
  serverName: string;
  /** Certificates (PEM) that are trusted besides those of the system. */
  authority: string | undefined;
  /** Asked for by HTTP, path and query only; null where the check speaks something else. */
  path: string | null;
}

/** Kinds that are answered by an HTTP message. */
const BY_HTTP: readonly string[] = ['http', 'websocket', 'grpc'];

/** Read by what a check has, not by its kind, so that a new kind finds its way. */
export function routeOf(check: Check): Route {
  const url = 'url' in check ? new URL(check.url) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? ('host' in check ? check.host : '');
  const secure = url ? /^(https|wss):$/.test(url.protocol) : securityOf(check) === 'tls';
  const port = url ? Number(url.port || (secure ? 443 : 80)) : 'port' in check ? check.port : null;
  const serverName = 'serverName' in check && check.serverName ? check.serverName : host;
  const has: Record<Layer, boolean> = {
    dns: host !== '',
    tcp: port !== null,
    tls: secure || securityOf(check) === 'starttls',
    http: BY_HTTP.includes(check.type),
    content: true,
    // A name server is asked in small packets; a job that reports is not called at all.
    payload: host !== '' && check.type !== 'dns',
  };
  return {
    layers: new Set(LAYERS.filter((layer) => has[layer])),
    host,
    port,
    address: 'address' in check ? check.address : undefined,
    secure,
    serverName: isIP(serverName) ? '' : serverName,
    authority: 'authority' in check ? check.authority : undefined,
    path: url ? url.pathname + url.search : null,
  };
}

function securityOf(check: Check): 'none' | 'tls' | 'starttls' {
  if ('security' in check) return check.security;
  return check.type === 'tls' || check.type === 'starttls' ? check.type : 'none';
}
