import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limitRate } from '../../../../electron/health/push/rate.ts';
import { findByToken, readReport } from '../../../../electron/health/push/report.ts';

const TOKEN = 'nightly-backup-7f3a';

it('reads what a job says, and nothing else', () => {
  expect(readReport('GET', `/push/${TOKEN}`)).toEqual({ token: TOKEN, status: 'up', message: '' });
  expect(readReport('POST', `/push/${TOKEN}?message=a+b%0Ac&status=down`)).toEqual({
    token: TOKEN,
    status: 'down',
    message: 'a b c',
  });
  for (const url of ['/push', `/push/${TOKEN}/`, `//push/${TOKEN}`, `/push/${TOKEN}#x`, '*', '']) {
    expect(readReport('GET', url), url).toBeNull();
  }
});

it('lets no message grow, break its line or tell the token', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (said) => {
      const query = new URLSearchParams({ message: `${said}${TOKEN}${said}` });
      const report = readReport('GET', `/push/${TOKEN}?${query}`);
      if (!report) return;
      expect(report.message).not.toContain(TOKEN.slice(0, 8));
      expect([...report.message].length).toBeLessThanOrEqual(200);
      expect(report.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
});

it('finds every check of a token, and none of another', () => {
  const find = findByToken(
    new Map([
      ['a/x', TOKEN],
      ['b/y', 'another-token-77'],
      ['c/z', TOKEN],
    ]),
  );
  expect(find(TOKEN)).toEqual(['a/x', 'c/z']);
  expect(find(`${TOKEN}x`)).toEqual([]);
});

it('gives every caller a share of its own, which comes back', () => {
  let now = 0;
  const mayCall = limitRate(2, 1, () => now);
  expect([mayCall('a'), mayCall('a'), mayCall('a'), mayCall('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  now = 1000;
  expect([mayCall('a'), mayCall('a')]).toEqual([true, false]);
  // A clock that was set back neither gives nor locks out for good.
  now = 0;
  expect(mayCall('a')).toBe(false);
  now = 1000;
  expect(mayCall('a')).toBe(true);
});
