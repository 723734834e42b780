import type { CustomScheme, Protocol } from 'electron';
import { readAsset } from '../assets.ts';
import type { Past } from '../past.ts';
import { pageHeaders } from '../policy.ts';

const SCHEME = 'app';
/** Where the window's page lives: a scheme of its own, so that file: is never a page's origin. */
export const ORIGIN = `${SCHEME}://watchroom`;
export const PAGE_URL = `${ORIGIN}/index.html`;

/**
 * Must be registered before Electron is ready. The privileges Electron's guide gives a scheme that
 * serves an app: a real origin, and module scripts and fonts fetched from it.
 */
export const appScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * The path a URL names at our origin, still percent-encoded, by its letters alone: parsing would
 * tidy away the dots and backslashes that have to be refused.
 * @returns null for any other origin
 */
export function pathAtOrigin(url: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null;
  return url.slice(ORIGIN.length).replace(/[?#].*$/s, '');
}

/** Answers one request of the page: a file of the built window, or 404, always with the policy. */
export async function answerPage(
  request: { url: string; method: string },
  pageFolder: string,
  past: Past = {},
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: pageHeaders });
  const path = pathAtOrigin(request.url);
  if (path !== null && Object.hasOwn(past, path)) {
    const board = (await past[path]?.()) ?? null;
    const headers = { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' };
    return new Response(board && Uint8Array.from(board), { status: board ? 200 : 204, headers });
  }
  const asset = path === null ? null : await readAsset(pageFolder, path);
  if (!asset) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(asset.bytes, { headers: { ...pageHeaders, 'content-type': asset.mime } });
}

/** @param pageFolder dist/renderer, the only folder a page can read */
export function servePage(protocol: Protocol, pageFolder: string, past?: Past): void {
  protocol.handle(SCHEME, (request) => answerPage(request, pageFolder, past));
}
