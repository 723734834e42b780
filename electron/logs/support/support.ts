import { Buffer } from 'node:buffer';
import type { Covering } from '../covering.ts';
import { coveredLogs } from './lines.ts';
import { supportReadme } from './readme.ts';

/** What each file of a bundle tells, in the order in which they lie in it. */
export const SUPPORT_FILES = [
  'about',
  'settings',
  'storage',
  'catalogue',
  'health',
  'journal',
  'notices',
] as const;
export type SupportFile = (typeof SUPPORT_FILES)[number];

/** By file; what is not known is left out. */
export type SupportFacts = { readonly [N in SupportFile]?: unknown };

export interface SupportOptions {
  facts: SupportFacts;
  /** Addresses of the catalogue, one a line; null where they are covered. */
  addresses: readonly string[] | null;
  logsFolder: string;
  covering: Covering;
  /** When it is made, milliseconds. */
  at: number;
  version: string;
}

/** Most lines of addresses. */
const MOST_ADDRESSES = 20_000;

/** The files of a support bundle: nothing gets in that was not covered. */
export async function supportFiles(
  options: SupportOptions,
): Promise<{ path: string; bytes: Uint8Array }[]> {
  const { facts, addresses, logsFolder, covering, at, version } = options;
  const files = SUPPORT_FILES.flatMap((name) => {
    if (facts[name] === undefined) return [];
    const text = `${JSON.stringify(covering.value(facts[name]), null, 2)}\n`;
    return [{ path: `${name}.json`, text }];
  });
  if (addresses) {
    const lines = addresses.slice(0, MOST_ADDRESSES).map(covering.text);
    files.push({ path: 'addresses.txt', text: lines.map((line) => `${line}\n`).join('') });
  }
  for (const { name, text } of await coveredLogs(logsFolder, covering)) {
    files.push({ path: `logs/${name}`, text });
  }
  const readme = supportReadme({
    at,
    version,
    addresses: addresses !== null,
    paths: files.map(({ path }) => path),
  });
  return [{ path: 'README.txt', text: readme }, ...files].map(({ path, text }) => ({
    path,
    bytes: Buffer.from(text),
  }));
}
