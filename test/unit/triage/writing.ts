import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subnetOf } from '../../../electron/triage/address.ts';
import type { LogEntry } from '../../../electron/triage/formats/entry.ts';
import { type Progress, Reading } from '../../../electron/triage/reading.ts';
import { readPath, readText } from '../../../electron/triage/text.ts';
import type { Whois } from '../../../electron/triage/whois/whois.ts';
import type { TriageQuery, TriageResult } from '../../../shared/triage.ts';

/** One request, and how each kind of server writes it down. */
export interface Request {
  /** Milliseconds since the epoch. */
  at: number;
  source: string;
  path: string;
  status: number;
  bytes: number;
  agent: string;
  tookMs: number | null;
}

export const AT = Date.parse('2023-11-23T09:19:00+09:00');

export const request = (changes: Partial<Request> = {}): Request => ({
  at: AT,
  source: '203.0.113.24',
  path: '/ep/bid/list',
  status: 200,
  bytes: 5120,
  agent: 'Mozilla/5.0 (Windows NT 10.0)',
  tookMs: null,
  ...changes,
});

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `23/Nov/2023:09:19:00 +0900`. @param zone minutes ahead of UTC */
export function stamp(at: number, zone = 540): string {
  const [date = '', time = ''] = new Date(at + zone * 60_000).toISOString().split('T');
  const [year, month, day] = date.split('-');
  const ahead = Math.abs(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const sign = zone < 0 ? '-' : '+';
  const offset = `${sign}${two(Math.floor(ahead / 60))}${two(ahead % 60)}`;
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} ${offset}`;
}

export function combined({ at, source, path, status, bytes, agent, tookMs }: Request): string {
  const took = tookMs === null ? '' : ` rt=${(tookMs / 1000).toFixed(3)}`;
  return `${source} - - [${stamp(at)}] "GET ${path}?q=1 HTTP/1.1" ${status} ${bytes} "-" "${agent}"${took}`;
}

export const IIS_FIELDS =
  '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-bytes time-taken';

export function iis({ at, source, path, status, bytes, agent, tookMs }: Request): string {
  const [date, time = ''] = new Date(at).toISOString().split('T');
  return `${date} ${time.slice(0, 8)} 10.0.0.1 GET ${path} q=1 443 - ${source} ${agent.replaceAll(' ', '+')} ${status} ${bytes} ${tookMs ?? '-'}`;
}

export function json({ at, source, path, status, bytes, agent, tookMs }: Request): string {
  return JSON.stringify({
    time: new Date(at).toISOString(),
    remote_addr: source,
    method: 'GET',
    uri: `${path}?q=1`,
    status,
    body_bytes_sent: bytes,
    ...(tookMs === null ? {} : { request_time: (tookMs / 1000).toFixed(3) }),
    http_user_agent: agent,
  });
}

/** What a line was read as. */
export function requestOf(entry: LogEntry): Request {
  const cut = ({ from, to }: { from: number; to: number }) => entry.text.subarray(from, to);
  return {
    at: entry.at,
    source: readText(cut(entry.source)),
    path: readPath(cut(entry.path)),
    status: entry.status,
    bytes: entry.bytes,
    agent: readText(cut(entry.agent)),
    tookMs: entry.tookMs < 0 ? null : entry.tookMs,
  };
}

/** Knows 203.0.113.0/24 to be Dutch and everything else of IPv4 to be Korean. */
export const whois: Whois = {
  countries: {
    find: (address) => (address.family === 6 ? -1 : isFar(address) ? 1 : 0),
    label: (number) => ['KR', 'NL'][number] ?? '',
  },
  networks: {
    find: (address) => (address.family === 6 ? -1 : isFar(address) ? 1 : 0),
    label: (number) => ['AS64501 Korean Carrier', 'AS64500 Example Hosting B.V.'][number] ?? '',
  },
  about: { source: 'test', date: '2023-11-01' },
};

const isFar = (address: Parameters<typeof subnetOf>[0]) => subnetOf(address) === '203.0.113.0/24';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-triage-'));
let files = 0;

/** A file of its own with this content. The folder is {@link folderOfLogs}. */
export function fileOf(content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.log`);
  writeFileSync(path, content);
  return path;
}

/** To be removed at the end. */
export const folderOfLogs = folder;

/** Reads a file to its end in this thread. */
export async function readWhole(
  path: string,
  query: TriageQuery = {},
  limits?: ConstructorParameters<typeof Reading>[2],
): Promise<{ result: TriageResult; progress: Progress }> {
  const reading = new Reading(
    { path, size: statSync(path).size, query, seed: 7 },
    () => whois,
    limits,
  );
  await reading.run(async () => true);
  return { result: reading.result(), progress: reading.progress };
}
