import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The file below `root` that a page's path names, by the letters of the path alone.
 * @param path a URL's path, still percent-encoded; `/` stands for the window itself
 * @returns null for whatever could lead elsewhere: dots, backslashes, drive letters, NUL
 */
export function resolveAsset(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const name = decoded === '/' ? 'index.html' : decoded.slice(1);
  // Built names are plain: what is not is refused before the file system can interpret it.
  if (!decoded.startsWith('/') || !/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name)) return null;
  return join(root, name);
}

export interface Asset {
  mime: string;
  bytes: Buffer<ArrayBuffer>;
}

/** Reads a file of the built window. @returns null where there is none, or its type is not served */
export async function readAsset(root: string, path: string): Promise<Asset | null> {
  const file = resolveAsset(root, path);
  const mime = file ? MIME[extname(file)] : undefined;
  if (!file || !mime) return null;
  try {
    // A link inside the folder must not lead out of it.
    if (!(await realpath(file)).startsWith((await realpath(root)) + sep)) return null;
    return { mime, bytes: await readFile(file) };
  } catch {
    return null;
  }
}
