import { JSONPathEnvironment, type JSONPathQuery, type JSONValue } from 'json-p3';
import { failed, type Outcome } from '../run.ts';
import { TookTooLong, withinTime } from './bounded.ts';

/** How much of a found value is repeated in a reason. */
const SHOWN = 120;
/** Deeper than any API's answer; a descent calls itself for every level. */
const DEPTH = 200;
/** More queries than a catalogue has; those of older catalogues need not be kept. */
const KEPT = 10_000;

const environment = new JSONPathEnvironment();
const queries = new Map<string, JSONPathQuery>();

/** @param members member paths (`status.notice`) and JSONPaths (`$…`) with the values they must have */
export function judgeJson(members: readonly [string, unknown][], text: string): Outcome | null {
  const [first] = members;
  if (!first) return null;
  let document: JSONValue;
  try {
    document = JSON.parse(text);
  } catch {
    return failed('down', 'content', 'health.notJson', { path: first[0] });
  }
  if (members.some(([path]) => path.startsWith('$')) && deeperThan(document, DEPTH)) {
    return failed('down', 'content', 'health.jsonTooDeep', { limit: DEPTH });
  }
  for (const [path, wanted] of members) {
    const outcome = judgeMember(document, path, wanted);
    if (outcome) return outcome;
  }
  return null;
}

function judgeMember(document: JSONValue, path: string, wanted: unknown): Outcome | null {
  const expected = JSON.stringify(wanted);
  let found: unknown[];
  try {
    found = path.startsWith('$') ? selected(document, path) : memberAt(document, path);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    return failed('down', 'content', 'health.tooCostly', { expected: path });
  }
  if (found.length === 0) {
    return failed('down', 'content', 'health.jsonMissing', { path, expected });
  }
  const other = found.findIndex((value) => value !== wanted);
  if (other < 0) return null;
  const shown = shownValue(found[other]);
  return failed('down', 'content', 'health.jsonDiffers', { path, expected, found: shown });
}

/** A whole document as a value would be long, and may be deeper than `JSON.stringify` can go. */
function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return JSON.stringify(value).slice(0, SHOWN);
}

function selected(document: JSONValue, path: string): unknown[] {
  let query = queries.get(path);
  if (!query) {
    query = environment.compile(path);
    if (queries.size >= KEPT) queries.clear();
    queries.set(path, query);
  }
  const evaluated = query;
  const run = (): unknown[] => evaluated.query(document).values();
  // A path of names and places alone takes no longer than it is.
  return /\.\.|\?|\*|:/.test(path) ? withinTime(run) : run();
}

/** `items.0.title`: names of members and places in lists, joined by dots. @returns none or one */
function memberAt(document: unknown, path: string): unknown[] {
  let member = document;
  for (const step of path.split('.')) {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, step)) return [];
    member = Reflect.get(member, step);
  }
  return [member];
}

/** Level by level, not by recursion. */
function deeperThan(document: unknown, limit: number): boolean {
  let level = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((member) => typeof member === 'object' && member !== null)
        : [],
    );
  }
  return false;
}
