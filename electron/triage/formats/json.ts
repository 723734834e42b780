import { isUtf8 } from 'node:buffer';
import { readText } from '../text.ts';
import { BRACE } from './bytes.ts';
import { type LogEntry, msOf, type ReadLine, setSpan, UNTOLD } from './entry.ts';
import { setPath, setRequestLine } from './request.ts';
import { setForwarded, setSource } from './source.ts';
import { commonTime, epochTime, isoTime } from './when.ts';

/** Names in use for each field, the most telling first; `a.b` lies inside `a`. */
const NAMES = {
  at: ['time_iso8601', '@timestamp', 'timestamp', 'time_local', 'time', 'ts', 'msec', 'date'],
  source: [
    ...['remote_addr', 'client_ip', 'clientip', 'clientIp', 'remote_ip', 'ip', 'remoteAddr'],
    ...['client.ip', 'source.ip', 'ClientHost', 'request.client_ip', 'request.remote_ip'],
  ],
  forwarded: ['http_x_forwarded_for', 'x_forwarded_for', 'xff'],
  path: ['uri', 'request_uri', 'path', 'url', 'url.path', 'RequestPath', 'request.uri'],
  request: ['request', 'requestLine'],
  status: ['status', 'status_code', 'statusCode', 'response', 'code', 'DownstreamStatus'],
  bytes: [
    ...['body_bytes_sent', 'bytes_sent', 'bytes', 'size', 'response_size', 'responseSize'],
    'DownstreamContentSize',
  ],
  seconds: ['request_time', 'duration', 'response_time', 'responseTime', 'latency'],
  millis: ['duration_ms', 'request_time_ms', 'durationMs', 'took_ms', 'latency_ms', 'elapsed_ms'],
  agent: ['http_user_agent', 'user_agent', 'userAgent', 'agent', 'user_agent.original', 'ua'],
} as const satisfies Record<string, readonly string[]>;

type Values = Readonly<Record<string, unknown>>;

/** Room for the texts of one line, which is itself bounded; UTF-8 takes up to three for one. */
const SCRATCH_BYTES = 256 * 1024;

/** One JSON object a line, by the names that servers and collectors commonly give. */
export function jsonReader(): ReadLine {
  const scratch = Buffer.alloc(SCRATCH_BYTES);
  let filled = 0;

  /** Puts a text where the entry's spans lie. */
  function put(text: string): [from: number, to: number] {
    const from = filled;
    filled += scratch.write(text, filled);
    return [from, filled];
  }

  function fill(entry: LogEntry, line: Values): boolean {
    entry.text = scratch;
    filled = 0;
    entry.at = momentOf(one(line, NAMES.at), put, scratch);
    entry.status = numberOf(one(line, NAMES.status));
    entry.bytes = numberOf(one(line, NAMES.bytes) ?? 0);
    const source = one(line, NAMES.source);
    const validStatus = entry.status >= 100 && entry.status <= 599;
    if (!(entry.at >= 0 && validStatus) || typeof source !== 'string') return false;
    if (!(entry.bytes >= 0)) entry.bytes = 0;
    setSource(entry, ...put(source));
    const forwarded = one(line, NAMES.forwarded);
    if (typeof forwarded === 'string') setForwarded(entry, ...put(forwarded));
    const path = one(line, NAMES.path);
    const request = one(line, NAMES.request);
    if (typeof path === 'string') setPath(entry, ...put(path));
    else if (typeof request === 'string') setRequestLine(entry, ...put(request));
    else setSpan(entry.path, filled, filled);
    const agent = one(line, NAMES.agent);
    setSpan(entry.agent, ...put(typeof agent === 'string' ? agent : ''));
    entry.tookMs = tookOf(line);
    return true;
  }

  return (text, from, to, entry) => {
    const line = objectOf(text, from, to);
    return line && fill(entry, line) ? 'request' : 'unreadable';
  };
}

function objectOf(text: Uint8Array, from: number, to: number): Values | null {
  if (text[from] !== BRACE) return null;
  const bytes = Buffer.from(text.buffer, text.byteOffset + from, to - from);
  const line = isUtf8(bytes) ? bytes.toString() : readText(bytes);
  return parsed(line) ?? (line.includes('\\x') ? parsed(line.replaceAll('\\x', '\\u00')) : null);
}

/** Nothing where it is no JSON; nginx without `escape=json` writes `\x22` for a quote. */
function parsed(line: string): Values | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the names that the line has a plain value for, as it stands or inside another. */
function one(line: Values, names: readonly string[]): unknown {
  for (const name of names) {
    if (Object.hasOwn(line, name) && !isObject(line[name])) return line[name];
    const point = name.indexOf('.');
    if (point < 0) continue;
    const outer = line[name.slice(0, point)];
    const inner = name.slice(point + 1);
    if (isObject(outer) && Object.hasOwn(outer, inner)) return outer[inner];
  }
  return undefined;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function momentOf(
  value: unknown,
  put: (text: string) => [number, number],
  scratch: Uint8Array,
): number {
  const number = numberOf(value);
  if (!Number.isNaN(number)) return epochTime(number);
  if (typeof value !== 'string') return Number.NaN;
  const [from, to] = put(value);
  const common = commonTime(scratch, from, to);
  return Number.isNaN(common) ? isoTime(scratch, from, to) : common;
}

function tookOf(line: Values): number {
  const millis = numberOf(one(line, NAMES.millis));
  const took = Number.isNaN(millis) ? msOf(numberOf(one(line, NAMES.seconds))) : millis;
  return took >= 0 ? took : UNTOLD;
}
