import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafePath, safeName, shown } from '../../../electron/bundle/paths.ts';

describe('a name for a bundle', () => {
  test('is a safe one, whatever it was', () => {
    const letters = fc.constantFrom(...'./\\:*"<>| \0\u202e가á-CON1lpt'.split(''));
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
    fc.assert(
      fc.property(anything, (name) => {
        const safe = safeName(name);
        expect(isSafePath(safe)).toBe(true);
        expect(safe).not.toContain('/');
        expect(Buffer.byteLength(safe)).toBeLessThan(255);
        // Made safe once, it stays as it is.
        expect(safeName(safe)).toBe(safe);
      }),
    );
  });

  test.each([
    ['보고서 최종(2).pdf', '보고서 최종(2).pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['con.txt', '_con.txt'],
    ['a.', 'a'],
    ['...', '_'],
    ['', '_'],
    [`${'가'.repeat(300)}.png`, `${'가'.repeat(66)}.png`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});

test('a text nobody vouches for is shown so that a terminal obeys nothing in it', () => {
  expect(shown('a\u001b[2J\u202eb\u0007\nc')).toBe('a�[2J�b��c');
  expect(shown('가'.repeat(500))).toHaveLength(201);
});
