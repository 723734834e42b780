import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAll } from '../../../electron/cli/writeAll.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text = name) => ({ name, bytes: Buffer.from(text) });
const contents = () =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('all files are written, over those of the same names, and nothing is left beside them', () => {
  writeFileSync(join(folder, '가.pdf'), 'old');
  expect(writeAll(folder, [file('가.pdf'), file('나.md')])).toEqual([
    join(folder, '가.pdf'),
    join(folder, '나.md'),
  ]);
  expect(contents()).toEqual({ '가.pdf': '가.pdf', '나.md': '나.md' });
});

test('the folder is made where it is not there', () => {
  const [path] = writeAll(join(folder, 'a', 'b'), [file('x')]);
  expect(readFileSync(path ?? '', 'utf8')).toBe('x');
});

test('where one cannot be put in place, the folder is as it was', () => {
  writeFileSync(join(folder, 'first'), 'old');
  mkdirSync(join(folder, 'second'));
  const writing = () => writeAll(folder, [file('first'), file('new'), file('second')]);
  expect(writing).toThrow(expect.objectContaining({ name: 'Problem' }));
  expect(contents()).toEqual({ first: 'old' });
  expect(readdirSync(folder).toSorted()).toEqual(['first', 'second']);
});

test('where one cannot be written, folders made for it are gone too', () => {
  const name = `${'x'.repeat(300)}.pdf`;
  expect(() => writeAll(join(folder, 'a', 'b'), [file('good'), file(name)])).toThrow(
    expect.objectContaining({ sentence: expect.objectContaining({ key: 'report.noFolder' }) }),
  );
  expect(existsSync(join(folder, 'a'))).toBe(false);
});

test('where the folder is a file, that is said', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(() => writeAll(join(folder, 'a', 'b'), [file('x')])).toThrow(
    expect.objectContaining({ sentence: expect.objectContaining({ key: 'report.noFolder' }) }),
  );
});
