import { z } from 'zod';
import { closest } from '../../shared/closest.ts';
import { writeDuration } from '../../shared/duration.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { maskOf } from '../secrets.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** How much of a wrong value is repeated. */
const SHOWN = 60;

/** What a schema of shared/catalogue.ts names as its rule, and the sentence that explains it. */
const RULES: Readonly<Record<string, MessageKey>> = {
  id: 'catalogue.badId',
  host: 'catalogue.badHost',
  address: 'catalogue.badAddress',
  resolver: 'catalogue.badResolver',
  port: 'catalogue.badPort',
  status: 'catalogue.badStatus',
  name: 'catalogue.badName',
  citation: 'deadline.badText',
  duration: 'catalogue.badDuration',
  headerName: 'catalogue.badHeaderName',
  sshHost: 'catalogue.badSshHost',
  sshUser: 'catalogue.badSshUser',
  sshJump: 'catalogue.badSshJump',
  sshIdentity: 'catalogue.badSshIdentity',
  headerValue: 'catalogue.badHeaderValue',
  scalar: 'catalogue.badScalar',
  token: 'catalogue.badToken',
  websocketUrl: 'catalogue.badWebsocketUrl',
  authority: 'catalogue.badAuthority',
  tlsVersion: 'catalogue.badTlsVersion',
  sha256: 'catalogue.badSha256',
  fingerprintTwice: 'catalogue.fingerprintTwice',
  fingerprintExact: 'catalogue.fingerprintExact',
};

const TYPES: Readonly<Record<string, MessageKey>> = {
  string: 'catalogue.expectText',
  number: 'catalogue.expectNumber',
  int: 'catalogue.expectInteger',
  array: 'catalogue.expectList',
  object: 'catalogue.expectMap',
  record: 'catalogue.expectMap',
};

/** Parses one file's value; what does not fit comes back as faults at their places. */
export function parseWith<T extends z.ZodType>(
  schema: T,
  source: Source,
): { ok: true; value: z.output<T> } | { ok: false; faults: Fault[] } {
  // An empty file and one with only comments are a catalogue of nothing.
  const parsed = schema.safeParse(source.value ?? {}, {
    reportInput: true,
    // The only word zod does not give away elsewhere: what an object may contain.
    error: (issue) =>
      issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
        ? Object.keys(issue.inst.shape).join(', ')
        : undefined,
  });
  if (parsed.success) return { ok: true, value: parsed.data };
  const mask = maskOf(source.secrets);
  return { ok: false, faults: parsed.error.issues.flatMap((i) => faultsOf(i, source, mask)) };
}

function faultsOf(issue: Issue, source: Source, mask: (text: string) => string): Fault[] {
  const deeper = issue.code === 'invalid_union' ? deepest(issue) : null;
  if (deeper) return faultsOf(deeper, source, mask);
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const close = closest(name, issue.message.split(', '));
      const params = { name: name.slice(0, SHOWN), allowed: issue.message };
      const place = source.placeOf([...path, name], 'key');
      return close
        ? faultAt(place, 'catalogue.unknownKeyClose', { ...params, close })
        : faultAt(place, 'catalogue.unknownKey', params);
    });
  }
  if (issue.code === 'invalid_key') {
    const found = JSON.stringify(String(path.at(-1))).slice(0, SHOWN);
    const key = RULES[issue.issues[0]?.message ?? ''] ?? 'catalogue.invalid';
    return [faultAt(source.placeOf(path, 'key'), key, { found, detail: issue.message })];
  }
  const place = source.placeOf(path);
  if (path.length > 0 && !source.has(path)) {
    return [faultAt(place, 'catalogue.missing', { name: String(path.at(-1)) })];
  }
  const [key, params] = wrongValue(issue);
  const found = mask(excerpt(meant(issue))).slice(0, SHOWN);
  return [faultAt(place, key, { ...params, found })];
}

/** Of the ways a value could have been meant, the one that went wrong inside: it was meant so. */
function deepest(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | null {
  const inside = issue.errors.flat().find((i) => i.path.length > 0);
  return inside ? { ...inside, path: [...issue.path, ...inside.path] } : null;
}

/** What stands at the issue's path: a union by its `type` reports the whole map as found there. */
function meant(issue: Issue): unknown {
  const { input } = issue;
  if (issue.code !== 'invalid_union' || !('discriminator' in issue)) return input;
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return Object.fromEntries(entries)[issue.discriminator ?? ''];
}

function wrongValue(issue: Issue): [MessageKey, MessageParams] {
  const rule = RULES[issue.message];
  if (rule) return [rule, {}];
  switch (issue.code) {
    case 'invalid_type': {
      const key = TYPES[issue.expected];
      return key ? [key, {}] : ['catalogue.invalid', { detail: issue.message }];
    }
    case 'invalid_value':
      return among(issue.input, issue.values.map(String));
    case 'invalid_union':
      return among(meant(issue), 'options' in issue ? (issue.options ?? []).map(String) : []);
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') {
        return ['catalogue.atLeast', { minimum: Number(issue.minimum) }];
      }
      if (issue.origin === 'string') return ['catalogue.empty', {}];
      return ['catalogue.emptyList', { minimum: Number(issue.minimum) }];
    case 'too_big': {
      const maximum = Number(issue.maximum);
      if (issue.origin === 'number' || issue.origin === 'int') {
        return ['catalogue.atMost', { maximum }];
      }
      return [issue.origin === 'string' ? 'catalogue.tooLong' : 'catalogue.tooMany', { maximum }];
    }
    case 'invalid_format':
      if (issue.format === 'url') return ['catalogue.badUrl', {}];
      if (issue.format === 'email') return ['catalogue.badEmail', {}];
      return ['catalogue.invalid', { detail: issue.message }];
    case 'custom':
      if (issue.message === 'durationRange') {
        const minimum = writeDuration(Number(issue.params?.min));
        return [
          'catalogue.durationRange',
          { minimum, maximum: writeDuration(Number(issue.params?.max)) },
        ];
      }
      return ['catalogue.invalid', { detail: issue.message }];
    default:
      return ['catalogue.invalid', { detail: issue.message }];
  }
}

function among(input: unknown, values: string[]): [MessageKey, MessageParams] {
  const allowed = values.join(', ');
  const close = typeof input === 'string' ? closest(input, values) : null;
  if (close) return ['catalogue.notAmongClose', { allowed, close }];
  return ['catalogue.notAmong', { allowed }];
}

/** A wrong value in a form that reads the same in both languages; lists and maps only hinted at. */
function excerpt(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return JSON.stringify(value) ?? String(value);
}
