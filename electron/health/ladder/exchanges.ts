import { connect, isIPv6, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls } from 'node:tls';
import { trusting } from '../authority.ts';
import { refusedHello } from './hello.ts';
import type { Route } from './route.ts';

/** Past one frame of 1,500 bytes, headers and TLS included, and far below what servers refuse. */
const LARGE = 2000;
/** Each is asked thrice: a path that loses nine large packets of ten lets one slip through. */
const TRIES = 3;
/** Four retransmissions fit into it. */
const EXCHANGE_MS = 4000;
/** A lost packet is sent again after 200 ms at the earliest (Linux, TCP_RTO_MIN). */
const SENT_AGAIN_MS = 150;

/** What became of the requests of one kind: all answered, not all or not at once, none. */
export type Answers = 'answered' | 'late' | 'silent' | 'untried';

export interface Exchanges {
  /** A request that fits one packet, with an answer that does. */
  small: Answers;
  /** The same, padded past 1,500 bytes. */
  large: Answers;
  /** The check's own page, but only its first bytes. */
  beginning: Answers;
}

export const NO_EXCHANGES: Exchanges = { small: 'untried', large: 'untried', beginning: 'untried' };

/** What is sent once a connection stands. */
interface Ask {
  secure: boolean;
  bytes: Buffer;
}

/** How long until something came back, milliseconds; null where nothing did. */
type Wait = number | null;

/**
 * Compares a small request with a large one, each on a fresh connection: by HTTP where the check
 * asks a URL, by the first message of TLS where that is as far as one gets. A server that speaks
 * neither is not tried.
 */
export async function compareSizes(
  route: Route,
  address: string,
  signal: AbortSignal,
): Promise<Exchanges> {
  const ask = (bytes: Buffer, secure: boolean): Promise<Wait[]> =>
    Promise.all(
      Array.from({ length: TRIES }, () => exchange(route, address, { bytes, secure }, signal)),
    );
  /** Late once may be the server's own leisure: it is asked again, and the better answer counts. */
  const compare = async (bytes: Buffer, secure: boolean, usual: Wait[]): Promise<Answers> => {
    const answers = answersOf(await ask(bytes, secure), usual);
    return answers === 'late' ? answersOf(await ask(bytes, secure), usual) : answers;
  };
  if (route.path !== null) {
    const { secure } = route;
    const small = await ask(requestOf(route, 'HEAD', 0), secure);
    if (small.some((wait) => wait !== null)) {
      const [large, beginning] = await Promise.all([
        compare(requestOf(route, 'HEAD', LARGE), secure, small),
        compare(requestOf(route, 'GET', 0), secure, small),
      ]);
      return { small: answersOf(small, small), large, beginning };
    }
  }
  if (!route.secure) return NO_EXCHANGES;
  const small = await ask(refusedHello(route.serverName, 0), false);
  if (small.every((wait) => wait === null)) return { ...NO_EXCHANGES, small: 'silent' };
  const large = await compare(refusedHello(route.serverName, LARGE), false, small);
  return { small: answersOf(small, small), large, beginning: 'untried' };
}

/** @param usual how long small ones took */
function answersOf(waits: readonly Wait[], usual: readonly Wait[]): Answers {
  const came = waits.filter((wait) => wait !== null);
  if (came.length === 0) return 'silent';
  const bound = Math.max(0, ...usual.filter((wait) => wait !== null)) + SENT_AGAIN_MS;
  return came.length === waits.length && Math.max(...came) <= bound ? 'answered' : 'late';
}

/**
 * A request with nothing of the check's own but its path, which may be secret enough: it is sent
 * over TLS only to a server that is who it says.
 * @param size the least length, bytes
 */
function requestOf(route: Route, method: 'HEAD' | 'GET', size: number): Buffer {
  const { host, port, secure } = route;
  const usual = port === (secure ? 443 : 80) ? '' : `:${port}`;
  const lines = [
    `${method} ${route.path ?? '/'} HTTP/1.1`,
    `Host: ${isIPv6(host) ? `[${host}]` : host}${usual}`,
    'User-Agent: Watchroom',
    'Accept: */*',
    'Connection: close',
    ...(method === 'GET' ? ['Range: bytes=0-99'] : []),
  ];
  const lacking = size - lines.join('\r\n').length;
  if (lacking > 0) lines.push(`X-Padding: ${'x'.repeat(lacking)}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Sends something on a fresh connection and waits until anything comes back, were it a refusal. */
function exchange(route: Route, address: string, ask: Ask, signal: AbortSignal): Promise<Wait> {
  return new Promise((resolve) => {
    const socket = open(route, address, ask.secure);
    const over = AbortSignal.any([signal, AbortSignal.timeout(EXCHANGE_MS)]);
    let sent: number | null = null;
    const end = (answered: boolean): void => {
      over.removeEventListener('abort', silence);
      resolve(answered && sent !== null ? performance.now() - sent : null);
      socket.destroy();
    };
    const silence = (): void => end(false);
    over.addEventListener('abort', silence, { once: true });
    if (over.aborted) silence();
    socket.once(ask.secure ? 'secureConnect' : 'connect', () => {
      sent = performance.now();
      socket.write(ask.bytes);
    });
    socket.once('data', () => end(true));
    socket.once('end', () => end(true));
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code !== 'ETIMEDOUT'));
  });
}

function open(route: Route, address: string, secure: boolean): Socket {
  const { host, serverName, authority } = route;
  const target = { host: address, port: route.port ?? 0, noDelay: true };
  if (!secure) return connect(target);
  return connectTls({
    ...target,
    servername: serverName,
    checkServerIdentity: (_, certificate) => checkServerIdentity(serverName || host, certificate),
    // Without the post-quantum key share, which alone fills a packet: the hello is to be small.
    ...(authority ? { secureContext: trusting(authority) } : { ecdhCurve: 'X25519:P-256:P-384' }),
  });
}
