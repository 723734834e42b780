import type { IncomingHttpHeaders } from 'node:http';
import type { HttpCheck } from '../../../shared/checks/http.ts';
import { failed, type Outcome } from '../run.ts';
import type { Text } from './body.ts';
import { patternFound } from './pattern.ts';

type Expect = HttpCheck['expect'];
type Status = readonly (readonly [number, number])[];

export const SUCCESS: Status = [[200, 299]];
/** How much of a found value or of the line around a phrase is repeated in a reason. */
const SHOWN = 120;

export function statusFits(expected: Status, status: number): boolean {
  return expected.some(([from, to]) => status >= from && status <= to);
}

export function judgeStatus(expect: Expect, status: number): Outcome | null {
  const expected = expect.status ?? SUCCESS;
  if (statusFits(expected, status)) return null;
  const words = expected
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(', ');
  return failed('down', 'status', 'health.status', { status, expected: words });
}

export function judgeHeaders(expect: Expect, headers: IncomingHttpHeaders): Outcome | null {
  if (!expect.headers) return null;
  for (const [name, wanted] of Object.entries(expect.headers)) {
    const value = headers[name.toLowerCase()];
    const found = Array.isArray(value) ? value.join(', ') : value;
    const [kind, expected] = wantedOf(wanted);
    if (found === undefined) {
      return failed('down', 'header', 'health.headerMissing', { name, expected });
    }
    const fits = {
      contains: () => found.includes(expected),
      equals: () => found === expected,
      pattern: () => patternFound(expected, found),
    }[kind];
    if (fits()) continue;
    const key = (
      {
        contains: 'health.header',
        equals: 'health.headerDiffers',
        pattern: 'health.headerPattern',
      } as const
    )[kind];
    return failed('down', 'header', key, { name, expected, found: found.slice(0, SHOWN) });
  }
  return null;
}

type Wanted = NonNullable<Expect['headers']>[string];

function wantedOf(wanted: Wanted): ['contains' | 'equals' | 'pattern', string] {
  if (typeof wanted === 'string') return ['contains', wanted];
  return 'equals' in wanted ? ['equals', wanted.equals] : ['pattern', wanted.pattern];
}

/** Of all that may be wrong with a body, a notice is what an operator can use: it comes first. */
export function judgeBody(expect: Expect, { text, bytes }: Text): Outcome | null {
  const { contains = [], not, json = {} } = expect.body ?? {};
  for (const phrase of not?.contains ?? []) {
    const at = text.indexOf(phrase.normalize('NFC'));
    if (at < 0) continue;
    const excerpt = lineAround(text, at, phrase.length);
    return failed('down', 'content', 'health.notice', { phrase, excerpt });
  }
  const missing = contains.find((phrase) => !text.includes(phrase.normalize('NFC')));
  if (missing !== undefined) {
    return failed('down', 'content', 'health.contentMissing', { phrase: missing, read: bytes });
  }
  return judgeJson(Object.entries(json), text);
}

function judgeJson(members: [string, unknown][], text: string): Outcome | null {
  const [first] = members;
  if (!first) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('down', 'content', 'health.notJson', { path: first[0] });
  }
  for (const [path, wanted] of members) {
    const found = memberAt(value, path);
    const expected = JSON.stringify(wanted);
    if (found === undefined) {
      return failed('down', 'content', 'health.jsonMissing', { path, expected });
    }
    if (found === wanted) continue;
    const shown = JSON.stringify(found).slice(0, SHOWN);
    return failed('down', 'content', 'health.jsonDiffers', { path, expected, found: shown });
  }
  return null;
}

/** `items.0.title`: names of members and places in lists, joined by dots. */
function memberAt(value: unknown, path: string): unknown {
  let member = value;
  for (const step of path.split('.')) {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, step)) {
      return undefined;
    }
    member = Reflect.get(member, step);
  }
  return member;
}

/** What a reader of the page sees around a place: tags and line breaks become spaces. */
function lineAround(text: string, at: number, length: number): string {
  const reach = 4 * SHOWN;
  const before = text
    .slice(Math.max(0, at - reach), at)
    // Neither a style or script that ends here nor a tag that the reach cut in two is read.
    .replace(/^.*<\/(?:style|script)\s*>/is, '')
    .replace(/^[^<]*>/, '');
  const after = text
    .slice(at, at + length + reach)
    .replace(/<(?:style|script)\b.*$/is, '')
    .replace(/<[^>]*$/, '');
  return `${plain(before).slice(-SHOWN / 3)}${plain(after).slice(0, SHOWN)}`.trim();
}

function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}
