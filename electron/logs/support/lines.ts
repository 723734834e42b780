import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Covering } from '../covering.ts';
import { logFiles } from '../rotation.ts';

/** Most that is taken of the log, bytes, the newest of it. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Lines after which others get their turn. */
const TURN = 100;

/** When and how much: neither is anybody's, and digits of a time could look like a number of a person. */
const OWN = ['level', 'time', 'pid'];

/** The log's files with every line covered once more. */
export async function coveredLogs(
  folder: string,
  covering: Covering,
): Promise<{ name: string; text: string }[]> {
  let left = MOST_BYTES;
  const taken: { name: string; text: string }[] = [];
  for (const { path, name } of logFiles(folder).toReversed()) {
    if (left <= 0) break;
    const lines = lastLines(path, left);
    const covered: string[] = [];
    for (const [index, line] of lines.entries()) {
      covered.push(coveredLine(line, covering));
      if (index % TURN === TURN - 1) await setImmediate();
    }
    const text = covered.map((line) => `${line}\n`).join('');
    left -= Buffer.byteLength(text);
    taken.unshift({ name, text });
  }
  return taken;
}

/** The whole lines at the end of a file. @param most bytes that are read */
function lastLines(path: string, most: number): string[] {
  try {
    const fd = openSync(path, 'r');
    try {
      const { size } = fstatSync(fd);
      const bytes = Buffer.alloc(Math.min(size, most));
      const read = readSync(fd, bytes, 0, bytes.length, size - bytes.length);
      const text = bytes.toString('utf8', 0, read);
      const whole = size > bytes.length ? text.slice(text.indexOf('\n') + 1) : text;
      return whole.split('\n').filter((line) => line !== '');
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return [JSON.stringify({ unreadable: error instanceof Error ? error.message : String(error) })];
  }
}

function coveredLine(line: string, covering: Covering): string {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return covering.text(line);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return covering.text(line);
  const members = Object.entries(read);
  const own = members.filter(([name, value]) => OWN.includes(name) && isOwn(value));
  const rest = members.filter((member) => !own.includes(member));
  return JSON.stringify({
    ...Object.fromEntries(own),
    ...asObject(covering.value(Object.fromEntries(rest))),
  });
}

function isOwn(value: unknown): boolean {
  return typeof value === 'number'
    ? value < 10_000_000
    : typeof value === 'string' &&
        /^(?:debug|info|warn|error|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)$/.test(value);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { value };
}
