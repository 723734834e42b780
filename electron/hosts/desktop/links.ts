import { isAbsolute, resolve } from 'node:path';
import { addressOfBundle, BUNDLE_PATH_LIMIT } from '../../../shared/bundleAddress.ts';

/** The scheme of links that lead into the window, as registered with the system. */
export const LINK_SCHEME = 'watchroom';
/** The ending of an evidence bundle that the system opens with this program. */
export const BUNDLE_ENDING = '.watchroom';

/** A view of the window that something outside may lead to. */
export type LinkAddress = '/board' | `/incidents/${string}` | `/bundle/${string}`;

/** Many times what a link of ours has. UTF-16 units. */
const LINK_LIMIT = 200;
const LINK = /^watchroom:\/\/(board|incident)(?:\/([^/?#]*))?\/?$/i;
/** A UUID as RFC 9562 writes it, of any version. */
const INCIDENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where a link leads. Only these are links: `watchroom://board`, `watchroom://incident/ID`. The
 * address is made anew from what was recognised; nothing of the text is taken over as it is.
 * @returns null for anything else
 */
export function readLink(text: string): LinkAddress | null {
  const found = text.length > LINK_LIMIT ? null : LINK.exec(text);
  if (!found) return null;
  const [, route = '', id] = found;
  if (route.toLowerCase() === 'board') return id ? null : '/board';
  const incident = id?.toLowerCase() ?? '';
  return INCIDENT_ID.test(incident) ? `/incidents/${incident}` : null;
}

/**
 * The view that checks a bundle.
 * @param path absolute, as the system names the file
 * @returns null for a path that is not absolute or is no bundle's
 */
export function readBundlePath(path: string): LinkAddress | null {
  const isBundle = path.toLowerCase().endsWith(BUNDLE_ENDING) && path.length <= BUNDLE_PATH_LIMIT;
  if (!isBundle || !isAbsolute(path) || path.includes('\0')) return null;
  // A name with half a character in it (Windows allows it) cannot be said in an address.
  return path.isWellFormed() ? addressOfBundle(path) : null;
}

/**
 * What a program was started with besides its options. Systems, and Chromium, put arguments of
 * their own between; the last that leads somewhere counts.
 * @param folder where relative paths begin
 */
export function readStart(argv: readonly string[], folder: string): LinkAddress | null {
  const ours = argv.filter((arg) => !arg.startsWith('-'));
  for (const arg of ours.toReversed()) {
    const address = readLink(arg) ?? readFile(arg, folder);
    if (address) return address;
  }
  return null;
}

function readFile(arg: string, folder: string): LinkAddress | null {
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(arg);
  return isAddress ? null : readBundlePath(resolve(folder, arg));
}
