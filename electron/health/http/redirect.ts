import { Failure } from '../run.ts';
import { type Request, type Response, requestTo } from './exchange.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What is repeated of an address. */
const SHOWN = 200;

/**
 * The request that an answer asks for next (RFC 9110 §15.4), null where it is the last one.
 * Another origin is sent none of the check's own headers: they may hold its secrets.
 * @throws Failure where the address cannot be gone to
 */
export function redirectOf(response: Response, asked: Request): Request | null {
  if (!REDIRECTS.has(response.status)) return null;
  const { location } = response.headers;
  if (location === undefined) return null;
  const url = URL.parse(location, asked.url.href);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Failure('redirect', 'health.redirectBad', { url: location.slice(0, SHOWN) });
  }
  url.hash = '';
  const sameOrigin = url.origin === asked.url.origin;
  const sameHost = url.hostname === asked.url.hostname;
  const keepsMethod = response.status >= 307 || asked.method !== 'POST';
  return requestTo({
    url,
    method: keepsMethod ? asked.method : 'GET',
    headers: sameOrigin ? asked.headers : {},
    body: keepsMethod && sameOrigin ? asked.body : undefined,
    address: sameHost ? asked.address : undefined,
    authority: asked.authority,
  });
}

/** An address without what only its owner should see, for a reason. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`.slice(0, SHOWN);
}
