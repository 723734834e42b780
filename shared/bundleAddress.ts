/** As long as any path that a system takes. UTF-16 units. */
export const BUNDLE_PATH_LIMIT = 4096;
const PREFIX = '/bundle/';
const CODE = /^[A-Za-z0-9_-]+$/;
const CODE_LIMIT = 4 * BUNDLE_PATH_LIMIT;

/**
 * The view that checks a bundle, by the file's path. Not percent-encoded: routers decode addresses
 * once or twice, and a `%` in a name would then lead elsewhere.
 * @param path well-formed UTF-16
 */
export function addressOfBundle(path: string): `/bundle/${string}` {
  const bytes = String.fromCharCode(...new TextEncoder().encode(path));
  return `${PREFIX}${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The path in an address; null where that was not made by {@link addressOfBundle}. */
export function bundlePathOf(code: string): string | null {
  if (code.length > CODE_LIMIT || !CODE.test(code)) return null;
  try {
    const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
    return path === '' || path.length > BUNDLE_PATH_LIMIT ? null : path;
  } catch {
    return null;
  }
}
