import { goDuration, jsonPathOf, literally, scalarOf, statusRanges } from '../values.ts';

/** What a list of Gatus' conditions expects, in a catalogue's words. */
export interface Expected {
  /** Null where no condition speaks of the status: then any will do. */
  status: string[] | null;
  /** From which latency on it is down, milliseconds. */
  latencyMs: number | null;
  certificateDays: number | null;
  /** Texts, and what may not be there. */
  contains: string[];
  not: string[];
  pattern: string | null;
  /** JSONPath and value. */
  json: Record<string, string | number | boolean | null>;
  /** The body as a whole, which for DNS is the answer. */
  body: string | null;
  /** What could not be understood or has no counterpart. */
  left: string[];
}

const CONDITION = /^(.+?)\s*(==|!=|<=|>=|<|>)\s*(.+)$/s;
/** Nobody writes a longer one. */
const CONDITION_LENGTH = 2000;
const DAY_MS = 86_400_000;

type Compare = (status: number) => boolean;

/** Reads conditions (github.com/TwiN/gatus, README §Conditions). */
export function readConditions(conditions: readonly string[]): Expected {
  const expected: Expected = {
    status: null,
    latencyMs: null,
    certificateDays: null,
    contains: [],
    not: [],
    pattern: null,
    json: {},
    body: null,
    left: [],
  };
  const statuses: Compare[] = [];
  for (const condition of conditions) {
    const text = condition.slice(0, CONDITION_LENGTH).trim();
    const [, subject = '', operator = '', value = ''] = CONDITION.exec(text) ?? [];
    const status = subject === '[STATUS]' ? compareStatus(operator, value) : null;
    if (status) statuses.push(status);
    else if (!take(expected, subject, operator, value)) expected.left.push(condition);
  }
  if (statuses.length > 0) {
    expected.status = statusRanges((status) => statuses.every((passes) => passes(status))) ?? null;
    if (!expected.status) expected.left.push(...conditions.filter((c) => c.includes('[STATUS]')));
  }
  return expected;
}

function compareStatus(operator: string, value: string): Compare | null {
  const number = /^\d{3}$/.test(value) ? Number(value) : null;
  const any = /^any\(([\d\s,]+)\)$/.exec(value)?.[1]?.split(',').map(Number);
  const glob = /^pat\(([\d*]+)\)$/.exec(value)?.[1];
  const same: Compare | null =
    number !== null
      ? (status) => status === number
      : any
        ? (status) => any.includes(status)
        : glob
          ? (status) => new RegExp(`^${glob.replaceAll(/\*+/g, '\\d*')}$`).test(String(status))
          : null;
  if (operator === '==') return same;
  if (operator === '!=') return same && ((status) => !same(status));
  if (number === null) return null;
  switch (operator) {
    case '<':
      return (status) => status < number;
    case '<=':
      return (status) => status <= number;
    case '>':
      return (status) => status > number;
    default:
      return (status) => status >= number;
  }
}

/** @returns whether the condition has its counterpart now */
function take(expected: Expected, subject: string, operator: string, value: string): boolean {
  switch (subject) {
    // A check that cannot connect, or whose DNS answers with an error, is down by itself.
    case '[CONNECTED]':
      return operator === '==' && value === 'true';
    case '[DNS_RCODE]':
      return operator === '==' && value === 'NOERROR';
    case '[RESPONSE_TIME]': {
      if (!/^\d{1,7}$/.test(value) || (operator !== '<' && operator !== '<=')) return false;
      expected.latencyMs = Number(value) + (operator === '<=' ? 1 : 0);
      return expected.latencyMs > 0;
    }
    case '[CERTIFICATE_EXPIRATION]': {
      const ms = goDuration(value);
      if (ms === null || (operator !== '>' && operator !== '>=')) return false;
      expected.certificateDays = Math.ceil(ms / DAY_MS);
      return true;
    }
    case '[BODY]':
      return takeBody(expected, operator, value);
    default:
      return takeMember(expected, subject, operator, value);
  }
}

function takeBody(expected: Expected, operator: string, value: string): boolean {
  const glob = /^pat\((.*)\)$/s.exec(value)?.[1];
  if (glob === undefined) {
    if (operator !== '==' || /^any\(/.test(value)) return false;
    expected.body = value;
    return true;
  }
  const inside = /^\*([^*?]+)\*$/s.exec(glob)?.[1];
  if (inside !== undefined) {
    if (operator !== '==' && operator !== '!=') return false;
    (operator === '==' ? expected.contains : expected.not).push(inside);
    return true;
  }
  if (operator !== '==' || expected.pattern !== null) return false;
  const body = glob.split('*').map(literally).join('.*');
  expected.pattern = `(?s)^${body}$`;
  return true;
}

function takeMember(expected: Expected, subject: string, operator: string, value: string): boolean {
  const [, path] = /^\[BODY\]\.?(.+)$/.exec(subject) ?? [];
  const jsonPath = path === undefined ? null : jsonPathOf(path);
  if (!jsonPath || operator !== '==' || /^(any|pat|len|has)\(|^\[/.test(value)) return false;
  expected.json[jsonPath] = scalarOf(value);
  return true;
}
