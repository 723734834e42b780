import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepVersion, versionsBetween } from '../../../electron/catalogue/versions.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

let temporary: TemporaryDatabase;
beforeEach(() => {
  temporary = temporaryDatabase();
});
afterEach(() => temporary.remove());

const one = (text: string, name = 'catalogue.yaml') => [{ name, text }];
const keep = (at: number, text: string) => keepVersion(temporary.database, at, one(text));
const times = (from: number, to: number) =>
  versionsBetween(temporary.database, from, to).map(({ at }) => at);

test('a text is kept where it differs from the last one, and only there', () => {
  expect(keep(100, 'a')).toBe(true);
  expect(keep(200, 'a')).toBe(false);
  expect(keep(300, 'b')).toBe(true);
  expect(keep(400, 'a')).toBe(true);
  expect(times(0, 1000)).toEqual([100, 300, 400]);
});

test('what was in force at a time is given, and what came after it up to another', () => {
  for (const at of [100, 200, 300]) keep(at, `text ${at}`);
  expect(times(250, 260)).toEqual([200]);
  expect(times(200, 300)).toEqual([200, 300]);
  expect(times(50, 150)).toEqual([100]);
  expect(times(10, 20)).toEqual([]);
  expect(times(900, 950)).toEqual([300]);
});

test('a text comes back as it was written, references and all, after a restart', () => {
  const text = `# 한글 \${secret:TOKEN} \${env:HOST}\r\n\tservices: []\n${'x'.repeat(100_000)}`;
  keepVersion(temporary.database, 1, [...one(text), ...one('', '빈.yaml')]);
  const database = temporary.reopen();
  expect(versionsBetween(database, 1, 1)).toEqual([
    { at: 1, files: [...one(text), ...one('', '빈.yaml')] },
  ]);
});

test('a file that was renamed, added or taken out is a change', () => {
  const { database } = temporary;
  keepVersion(database, 1, one('a'));
  expect(keepVersion(database, 2, one('a', 'other.yaml'))).toBe(true);
  expect(keepVersion(database, 3, [...one('a'), ...one('a', 'b.yaml')])).toBe(true);
  expect(keepVersion(database, 4, one('a'))).toBe(true);
});

test('a clock that was set back puts nothing before what it replaced', () => {
  keep(1000, 'a');
  keep(400, 'b');
  keep(1001, 'c');
  expect(times(0, 5000)).toEqual([1000, 1001, 1002]);
  expect(versionsBetween(temporary.database, 9999, 9999)[0]?.files).toEqual(one('c'));
});
