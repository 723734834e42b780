import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalCover, secretsIn } from '../../../electron/logging.ts';
import { createCovering } from '../../../electron/logs/covering.ts';
import { plainOf } from '../../../electron/logs/plain.ts';

const covering = (...secrets: string[]) => {
  const one = createCovering(personalCover([], ['ip']));
  one.learn(secrets);
  return one;
};

/** What a person could keep as a secret. */
const secret = fc
  .string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim().length >= 8);

/** Every way in which a value may hold the secret, by what is done to it. */
const holders: readonly ((secret: string) => unknown)[] = [
  (s) => `before ${s} after`,
  (s) => new Error(s),
  (s) => Object.assign(new TypeError('x'), { config: { auth: s } }),
  (s) => new Error('outer', { cause: new Error(s) }),
  (s) => ({ deep: [{ deeper: { deepest: s } }] }),
  (s) => ({ [s]: 1 }),
  (s) => new Map([[s, [s]]]),
  (s) => new Set([s]),
  (s) => `https://example.kr/?q=${encodeURIComponent(s.toWellFormed())}&r=1`,
  (s) => `q=${encodeURIComponent(s.toWellFormed()).replaceAll('%20', '+')}`,
  (s) => JSON.stringify({ body: s }),
  (s) => `Authorization: Basic ${Buffer.from(`u:${s}`).toString('base64')}`,
  (s) => Buffer.from(s).toString('base64'),
  (s) => ({ password: s }),
  (s) => new URL(`https://u:${encodeURIComponent(s.toWellFormed())}@example.kr/`),
  (s) => `${'x'.repeat(7990)}${s}`,
  (s) => [s, [s, { s }]],
];

describe('a secret that the program knows', () => {
  it('is in no line, whatever it is in', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...holders), (kept, hold) => {
        const line = JSON.stringify(covering(kept).value(hold(kept)) ?? null);
        const read = JSON.stringify(JSON.parse(line));
        for (const form of [
          kept,
          JSON.stringify(kept).slice(1, -1),
          encodeURIComponent(kept.toWellFormed()),
          Buffer.from(kept).toString('base64').replace(/=+$/, ''),
        ]) {
          expect(read.includes(form)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is covered in its lines too, as keys are', () => {
    const key = '-----BEGIN KEY-----\nabcdefghijkl\nmnopqrstuvwx\n-----END KEY-----';
    expect(covering(key).text('read: mnopqrstuvwx')).toBe('read: •••');
  });

  it('comes from the environment before anything was read', () => {
    expect(secretsIn({ WATCHROOM_SECRET_DB: 'long enough', PATH: '/bin', X: undefined })).toEqual([
      'long enough',
    ]);
  });
});

describe('what says of itself that it is a secret', () => {
  it.each([
    ['http://127.0.0.1:7413/?token=53MZ8-qjBSIluvjCsKaV', '53MZ8'],
    ['GET /?a=1&access_token=53MZ8abc&b=2', '53MZ8abc'],
    ['Cookie: a=53MZ8abc; b=53MZ8abc', '53MZ8abc'],
    ['set-cookie: session=53MZ8abc; HttpOnly', '53MZ8abc'],
    ['{"authorization":"Bearer 53MZ8abc"}', '53MZ8abc'],
    ['authorization: Bearer 53MZ8abc.def', '53MZ8abc'],
    ['used bearer 53MZ8abc', '53MZ8abc'],
    ['https://kim:53MZ8abc@intra.go.kr/', '53MZ8abc'],
    ['password=53MZ8abc', '53MZ8abc'],
    ['{"password":"53MZ8\\"abc tail"}', 'tail'],
    ["db_password: '53MZ8abc def'", 'def'],
    ['apiKey=53MZ8abc', '53MZ8abc'],
    ['비밀번호: 53MZ8abc', '53MZ8abc'],
    ['비밀번호는 85201379', '85201379'],
    ['PIN 8520', '8520'],
    ['the pin is 8520.', '8520'],
    ['핀 번호 8520', '8520'],
    ['{"pin":8520}', '8520'],
    ['{"old":"x","pin":"8520"}', '8520'],
    ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'eyJzdWIi'],
    ['-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----', 'MC4CAQ'],
    ['-----BEGIN PRIVATE KEY-----\nMC4CAQ', 'MC4CAQ'],
    ['주민등록번호 900101-1234568', '1234568'],
    ['주민 9001011234568', '1234568'],
    ['연락처 010-1234-5678', '5678'],
    ['kim.haneul@korea.kr', 'haneul'],
  ])('%s', (text, secretPart) => {
    expect(covering().text(text)).not.toContain(secretPart);
    expect(JSON.stringify(covering().value({ a: [text] }))).not.toContain(secretPart);
  });

  it.each([
    { pin: '8520' },
    { pin: 8520 },
    { old: null, newPin: '8520' },
    { headers: { Cookie: '8520' } },
    { 'x-api-key': ['8520'] },
    { access_token: { value: '8520' } },
    { PASSWORD: '8520' },
    { nested: [{ passphrase: '8520' }] },
  ])('as a member: %j', (value) => {
    expect(JSON.stringify(covering().value(value))).not.toContain('8520');
  });

  it('covers a registration number that is a number', () => {
    expect(covering().value({ n: 9001011234568 })).toEqual({ n: '•••' });
  });

  it.each([
    'connect ECONNREFUSED 10.1.2.3:443',
    'database opened in 12 ms',
    'TypeError: Cannot read properties of undefined (reading "key")',
    'opinion: 3 pinned, spinning 12 times',
    'at Object.<anonymous> (file:///srv/watchroom/electron/console.ts:120:11)',
  ])('leaves alone: %s', (text) => {
    expect(covering().text(text)).toBe(text);
  });
});

describe('what is written down of a value', () => {
  it('is bounded JSON, whatever the value does', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        const line = JSON.stringify(covering().value(value)) ?? 'null';
        expect(() => JSON.parse(line)).not.toThrow();
      }),
    );
  });

  it.each([
    ['a ring', () => Object.assign([] as unknown[], { 0: 1 })],
    [
      'itself',
      () => {
        const ring: Record<string, unknown> = {};
        ring.ring = ring;
        return ring;
      },
    ],
    [
      'a getter that throws',
      () => Object.defineProperty({}, 'x', { enumerable: true, get: () => fail() }),
    ],
    ['a proxy that throws', () => new Proxy({}, { ownKeys: () => fail() })],
    ['a revoked proxy', revoked],
    ['a hostile message', () => Object.defineProperty(new Error(), 'message', { get: fail })],
    ['depth', () => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
    ['breadth', () => Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`k${n}`, n]))],
    ['length', () => 'x'.repeat(5_000_000)],
    ['bytes', () => new Uint8Array(1_000_000)],
  ])('survives %s', (_what, make) => {
    const line = JSON.stringify(covering().value(make()));
    expect(line.length).toBeLessThan(20_000);
  });

  it('keeps what a maintainer needs of an error', () => {
    const error = Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 'EX' });
    expect(plainOf(error)).toMatchObject({
      name: 'Error',
      message: 'outer',
      stack: expect.stringContaining('covering.test.ts'),
      cause: { message: 'inner' },
      code: 'EX',
    });
  });
});

function fail(): never {
  throw new Error('looked at');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
