import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, parseVersion } from '../../../electron/updates/version.ts';

const versions = fc
  .record({
    numbers: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
    prerelease: fc.array(fc.oneof(fc.nat(99).map(String), fc.constantFrom('alpha', 'beta', 'rc'))),
  })
  .map(
    ({ numbers, prerelease }) =>
      numbers.join('.') + (prerelease.length ? `-${prerelease.join('.')}` : ''),
  );

function compared(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right) throw new TypeError(`${a} or ${b} is no version`);
  return Math.sign(compareVersions(left, right));
}

describe('versions', () => {
  it('stand in the order of Semantic Versioning', () => {
    const ascending = [
      '0.0.1',
      '0.2.0',
      '0.10.0',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '2.0.0-rc.1',
      '2.0.0',
    ];
    expect(ascending.toSorted(() => 1).toSorted(compared)).toEqual(ascending);
  });

  it('are ordered totally: no two orders disagree', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(compared(a, b)).toBe(0 - compared(b, a) || 0);
        expect(compared(a, a)).toBe(0);
        if (compared(a, b) <= 0 && compared(b, c) <= 0)
          expect(compared(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    '',
    '1',
    '1.2',
    '01.2.3',
    '1.2.3.4',
    'v1.2.3',
    '1.2.3-',
    '1.2.3-a..b',
    '1.2.3+build',
    ' 1.2.3',
    '1.2.3\n',
    '-1.2.3',
    '1e9.0.0',
    '9999999999.0.0',
    `1.2.3-${'a'.repeat(90)}`,
    '../1.2.3',
  ])('are not %j', (text) => expect(parseVersion(text)).toBeNull());
});
