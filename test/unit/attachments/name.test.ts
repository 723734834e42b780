import { expect, it } from 'vitest';
import { nameOf } from '../../../renderer/attachments/upload.ts';
import { Attachment } from '../../../shared/attachment.ts';

it.each([
  ['기록.png', '기록.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\log.txt', 'log.txt'],
  // As macOS names files: letters apart.
  ['기록.txt'.normalize('NFD'), '기록.txt'],
  [' 앞뒤 ', '앞뒤'],
  ['', 'file'],
  ['folder/', 'file'],
  [`${'가'.repeat(300)}.log`, `${'가'.repeat(196)}.log`],
])('names a file %j as %j', (name, expected) => {
  expect(nameOf(name)).toBe(expected);
});

it('keeps to what an attachment may be called, also where a name is cut within a letter', () => {
  const name = nameOf(`${'😀'.repeat(150)}.`);
  expect(name.isWellFormed()).toBe(true);
  const rest = { sha256: '0'.repeat(64), mime: '', bytes: 0 };
  expect(Attachment.safeParse({ ...rest, name }).success).toBe(true);
});
