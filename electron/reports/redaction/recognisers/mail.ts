import type { Found } from '../found.ts';

/** RFC 5321, 4.5.3.1: octets of what stands before and behind the @. */
const LOCAL_LIMIT = 64;
const DOMAIN_LIMIT = 255;

const LOCAL = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_{|}~-]/u;
const ASCII_LOCAL = /[0-9A-Za-z.!#$%&'*+/=?^_{|}~-]/;
const DOMAIN = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/u;
/** Hangul behind an ASCII name is a particle, so a Korean name has to be one of these. */
const TOP =
  /^(?:xn--[0-9a-z\-]+|[A-Za-z]{2,24}|한국|삼성|닷컴|닷넷|[\p{L}--[A-Za-z가-힣]]{2,24})/iv;
/** `logo@2x.png` and `getty@tty1.service` are files and units, not addresses. */
const FILE =
  /^(?:png|jpe?g|gif|webp|svg|css|js|json|xml|txt|log|conf|ya?ml|service|socket|timer|target|mount|scope|slice|path|device)$/i;

/** Mail addresses, with letters of any script (RFC 6531). */
export function mails(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const from = startOf(text, at);
    const to = endOf(text, at);
    if (from === at || to === null || isRemotePath(text, from, at, to)) continue;
    found.push({ kind: 'mail', from, to, value: text.slice(from, to).toLowerCase() });
  }
  return found;
}

/** Where the name before the @ begins: letters of one kind, since a Korean word may stand before. */
function startOf(text: string, at: number): number {
  const allowed = ASCII_LOCAL.test(text.charAt(at - 1)) ? ASCII_LOCAL : LOCAL;
  let from = at;
  while (from > 0 && at - from < LOCAL_LIMIT && allowed.test(text.charAt(from - 1))) from -= 1;
  // What opens a quotation or a query (`?to=`) is not of the name.
  const local = text.slice(from, at);
  return from + (/^(?:.*[?&=/])?[.'*|{}~!#^]*/s.exec(local)?.[0].length ?? 0);
}

/** Where its domain ends: behind the last label that can be a top-level domain; null for none. */
function endOf(text: string, at: number): number | null {
  const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + DOMAIN_LIMIT))?.[0];
  if (domain === undefined) return null;
  const labels = domain.split('.');
  for (let last = labels.length - 1; last >= 1; last -= 1) {
    const top = TOP.exec(labels[last] ?? '')?.[0];
    if (top === undefined || FILE.test(top)) continue;
    return at + 1 + [...labels.slice(0, last), top].join('.').length;
  }
  return null;
}

/** `git@host:owner/name` and `deploy@host:/var/www` name a place on a computer. */
function isRemotePath(text: string, from: number, at: number, to: number): boolean {
  if (text[to] !== ':') return false;
  return text.slice(from, at) === 'git' || /^:[~/]/.test(text.slice(to, to + 2));
}
