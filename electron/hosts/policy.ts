/**
 * What a page of the console may do, the same in both hosts: only what the built window needs.
 *
 * - `style-src` needs 'unsafe-inline', not just style attributes: Mantine writes its variables and
 *   xterm its theme as style elements at run time, whose hashes cannot be known beforehand.
 * - `img-src` has blob: and data: for the report's pages and the icons in style sheets.
 * - `connect-src 'self'` covers the browser host's WebSocket too (CSP level 3, §6.7.2.8).
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** Headers of every answer a host gives to a page. */
export const pageHeaders = {
  'content-security-policy': Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;
