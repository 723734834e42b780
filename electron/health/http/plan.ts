import type { HttpCheck } from '../../../shared/checks/http.ts';
import { type Request, requestTo } from './exchange.ts';

/** Made once for each check that is watched, not for each look. */
const requests = new WeakMap<HttpCheck, Request>();

/** The first request of a check. */
export function firstRequest(check: HttpCheck): Request {
  const known = requests.get(check);
  if (known) return known;
  const { url, method, body, address, authority } = check;
  const own = Object.entries(check.headers).map(([name, value]) => [name.toLowerCase(), value]);
  const headers: Record<string, string> = Object.fromEntries(own);
  const request = requestTo({ url: new URL(url), method, headers, body, address, authority });
  requests.set(check, request);
  return request;
}
