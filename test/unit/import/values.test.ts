import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  goDuration,
  hostAndPort,
  jsonPathOf,
  literally,
  scalarOf,
  statusRanges,
} from '../../../electron/import/values.ts';

describe('values of other configurations', () => {
  it.each([
    ['1h30m', 5_400_000],
    ['500ms', 500],
    ['1.5s', 1500],
    ['', null],
    ['5', null],
    ['-5s', null],
    ['5 s', null],
    [5, null],
  ])('the duration %s is %s ms', (text, ms) => {
    expect(goDuration(text)).toBe(ms);
  });

  it.each([
    ['a.example', { host: 'a.example', port: null }],
    ['a.example:80/', { host: 'a.example', port: 80 }],
    ['[::1]:53', { host: '::1', port: 53 }],
    [`\${env:DB}:\${env:PORT}`, { host: `\${env:DB}`, port: `\${env:PORT}` }],
    ['', null],
    ['a b', null],
    ['a:b:c', null],
  ])('the place %s', (text, place) => {
    expect(hostAndPort(text)).toEqual(place);
  });

  it.each([
    ['a.b[0].c', '$.a.b[0].c'],
    ['$.a', '$.a'],
    ['[0].x-y', "$[0]['x-y']"],
    ['a[*]', null],
    ['$sum(a)', null],
    ['', null],
  ])('the path %s', (text, path) => {
    expect(jsonPathOf(text)).toBe(path);
  });

  it('tells texts from numbers without losing digits', () => {
    const read = ['1', '-2.5', '007', '1e3', 'true', 'null', 'UP', '12345678901234567890'].map(
      scalarOf,
    );
    expect(read).toEqual([1, -2.5, '007', '1e3', true, null, 'UP', '12345678901234567890']);
  });

  it('writes just the statuses that pass', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 100, max: 599 }), { maxLength: 10 }),
        (wanted) => {
          const ranges = statusRanges((status) => wanted.includes(status)) ?? [];
          const found = ranges.flatMap((range) => {
            const [from = 0, to = from] = range.split('-').map(Number);
            return Array.from({ length: to - from + 1 }, (_, i) => from + i);
          });
          expect(found).toEqual(wanted.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('writes a text as a pattern that means only that text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(new RegExp(`^${literally(text)}$`, 's').test(text)).toBe(true);
        expect(new RegExp(`^${literally(text)}$`, 's').test(`${text}x`)).toBe(false);
      }),
    );
  });
});
