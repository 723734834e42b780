import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** 256 bits: beyond guessing, whatever the rate. */
export const SECRET_BYTES = 32;

export type Entry = 'refused-host' | 'refused-origin' | 'refused-token' | 'allowed';

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * Whether another site's page asks from inside itself, by a picture or a frame: such requests name
 * no origin. A person who follows a link there comes as a document of a window.
 */
function isFromAfar(headers: IncomingHttpHeaders): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return mode !== 'navigate' || dest !== 'document';
}

/**
 * Who may speak to the browser host. A page of another site can send requests to 127.0.0.1, and a
 * name can be made to point here: Host and Origin are compared whole, on requests and upgrades.
 * A window gets in once by a token that is then spent, and stays in by a cookie no script can read
 * and no other site can send.
 */
export class Gate {
  readonly #port: number;
  readonly #session: string;
  #token = randomBytes(SECRET_BYTES).toString('base64url');

  /**
   * @param port where the host listens: cookies do not tell ports apart, so the name does
   * @param session what an admitted window's cookie holds; kept over restarts of the console, so
   *   that a window left open recovers by itself
   */
  constructor(port: number, session: string) {
    this.#port = port;
    this.#session = session;
  }

  /** The address that lets the next window in, once. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.#token}`;
  }

  /** Exchanges the token for the cookie, and spends it. @returns the Set-Cookie value, or null */
  admit(token: string): string | null {
    if (!same(token, this.#token)) return null;
    this.#token = randomBytes(SECRET_BYTES).toString('base64url');
    return `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a request names this host and comes from no other site. */
  checkAddress(headers: IncomingHttpHeaders, originNeeded: boolean): Entry {
    const hosts = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`];
    if (!hosts.includes(headers.host ?? '')) return 'refused-host';
    if (isFromAfar(headers)) return 'refused-origin';
    const origin = headers.origin;
    if (origin === undefined) return originNeeded ? 'refused-origin' : 'allowed';
    return origin === `http://${headers.host}` ? 'allowed' : 'refused-origin';
  }

  /** Whether a request carries the cookie of an admitted window. */
  checkCookie(headers: IncomingHttpHeaders): Entry {
    const value = cookieValue(headers.cookie, this.#cookieName);
    return value !== null && same(value, this.#session) ? 'allowed' : 'refused-token';
  }

  get #cookieName(): string {
    return `watchroom-${this.#port}`;
  }
}
