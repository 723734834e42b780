import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCommand } from '../../../electron/updates/command.ts';
import { decide } from '../../../electron/updates/offer.ts';
import { parsePlace } from '../../../electron/updates/place.ts';
import { holdSignature, trustedKeys } from '../../../electron/updates/signature.ts';
import { Problem } from '../../../shared/problem.ts';

const keyOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof Problem ? error.sentence.key : error;
  }
};

describe('whether an update is offered', () => {
  it.each([
    ['newer', '1.1.0', '1.0.0', null, true],
    ['newer, and the newest ever seen', '1.1.0', '1.0.0', '1.1.0', true],
    ['a release after its candidate', '1.1.0', '1.1.0-rc.1', null, true],
    ['the same', '1.0.0', '1.0.0', '1.0.0', false],
    ['older', '0.9.0', '1.0.0', null, 'updates.older'],
    ['a candidate of what runs', '1.0.0-rc.1', '1.0.0', null, 'updates.older'],
    [
      'shown again: newer than what runs, older than seen',
      '1.1.0',
      '1.0.0',
      '1.2.0',
      'updates.replayed',
    ],
    ['shown again: what runs', '1.0.0', '1.0.0', '1.2.0', 'updates.replayed'],
    ['no version', 'latest', '1.0.0', null, 'updates.noVersion'],
    ['after a note of the newest that was spoilt', '1.1.0', '1.0.0', 'spoilt', true],
  ])('%s', (_what, offered, running, seen, outcome) => {
    expect(keyOf(() => decide({ offered, running, seen }))).toBe(outcome);
  });

  it('never for an older one', () => {
    const part = fc.nat(3);
    const version = fc.tuple(part, part, part).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(version, version, fc.option(version), (offered, running, seen) => {
        const outcome = keyOf(() => decide({ offered, running, seen }));
        // Single digits: letters stand in the order of their numbers.
        if (outcome === true) expect(offered > running && offered >= (seen ?? '')).toBe(true);
      }),
    );
  });
});

describe('where updates come from', () => {
  it.each([
    ['/srv/updates', 'linux', { kind: 'folder', path: '/srv/updates' }],
    ['C:\\Updates', 'win32', { kind: 'folder', path: 'C:\\Updates' }],
    ['\\\\files\\watchroom', 'win32', { kind: 'folder', path: '\\\\files\\watchroom' }],
  ] as const)('%s is a folder on %s', (from, platform, place) => {
    expect(parsePlace(from, platform)).toEqual(place);
  });

  it('an address is a folder of a server', () => {
    const place = parsePlace('https://files.office.go.kr/watchroom', 'linux');
    expect(place.kind === 'server' && place.base.href).toBe(
      'https://files.office.go.kr/watchroom/',
    );
  });

  it.each([
    'updates',
    './updates',
    '../updates',
    '~/updates',
    'C:updates',
    'https://user:pass@files.office.go.kr/',
    'https://user@files.office.go.kr/',
    'https://files.office.go.kr/?a=1',
    'https://files.office.go.kr/#a',
    'ftp://files.office.go.kr/',
    'file:///srv/updates',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://',
    '/srv/\0updates',
    '',
  ])('nothing comes from %j', (from) => {
    expect(keyOf(() => parsePlace(from, 'linux'))).toBe('updates.badPlace');
    if (from) expect(keyOf(() => parsePlace(from, 'win32'))).toBe('updates.badPlace');
  });
});

describe('a signature', () => {
  const manifest = Buffer.from('version: 1.2.3\n');
  const own = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519');
  const by = (key: KeyObject, text: Uint8Array = manifest): string =>
    sign(null, text, key).toString('base64');

  it('is good by any of the keys that are trusted', () => {
    const keys = [other.publicKey, own.publicKey];
    expect(() => holdSignature(manifest, by(own.privateKey), keys)).not.toThrow();
    expect(() => holdSignature(manifest, `${by(other.privateKey)}\r\n`, keys)).not.toThrow();
  });

  it.each([
    ['none', null, 'updates.unsigned'],
    ['an empty one', '', 'updates.badSignature'],
    ['one by another key', by(other.privateKey), 'updates.badSignature'],
    [
      'one of another text',
      by(own.privateKey, Buffer.from('version: 1.2.4\n')),
      'updates.badSignature',
    ],
    ['a short one', by(own.privateKey).slice(0, 40), 'updates.badSignature'],
    ['a long one', by(own.privateKey).replace('==', 'AA=='), 'updates.badSignature'],
    [
      'one with what does not belong to it',
      by(own.privateKey).replace(/^/, '*'),
      'updates.badSignature',
    ],
    ['nothing but noughts', Buffer.alloc(64).toString('base64'), 'updates.badSignature'],
  ])('is refused: %s', (_what, signature, problem) => {
    expect(keyOf(() => holdSignature(manifest, signature, [own.publicKey]))).toBe(problem);
  });

  it('is not good for a text of which one bit differs', () => {
    const signature = by(own.privateKey);
    fc.assert(
      fc.property(fc.nat(manifest.length * 8 - 1), (bit) => {
        const changed = Buffer.from(manifest);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(keyOf(() => holdSignature(changed, signature, [own.publicKey]))).toBe(
          'updates.badSignature',
        );
      }),
    );
  });

  it('is worth nothing where no key is trusted', () => {
    expect(keyOf(() => holdSignature(manifest, by(own.privateKey), []))).toBe('updates.noKey');
  });

  describe('keys that are trusted', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'watchroom-keys-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are those of the folders, of which none need be there', () => {
      expect(trustedKeys([join(folder, 'not-there')])).toEqual([]);
      writeFileSync(
        join(folder, 'office.pem'),
        own.publicKey.export({ type: 'spki', format: 'pem' }),
      );
      writeFileSync(join(folder, 'note.txt'), 'not a key');
      expect(trustedKeys([join(folder, 'not-there'), folder])).toHaveLength(1);
    });

    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    it.each([
      ['a private key', own.privateKey.export({ type: 'pkcs8', format: 'pem' })],
      ['a key of another kind', rsa.publicKey.export({ type: 'spki', format: 'pem' })],
      ['no key', 'BEGIN PUBLIC KEY'],
      ['a huge file', 'BEGIN PUBLIC KEY'.repeat(1000)],
    ])('are none where one file is %s', (_what, text) => {
      const file = join(folder, 'spoilt.pem');
      writeFileSync(file, text);
      expect(keyOf(() => trustedKeys([folder]))).toBe('updates.badKey');
      rmSync(file);
    });
  });
});

describe('what an administrator runs', () => {
  it('names the file as one word, whatever stands in its path', () => {
    const file = "/home/o'brien $(id)/updates/W.deb";
    expect(installCommand('deb', file, '/opt/Watchroom')).toBe(
      "sudo apt-get install --yes '/home/o'\\''brien $(id)/updates/W.deb'",
    );
  });

  it('is nothing where the program starts the installer itself', () => {
    expect(installCommand('nsis', 'C:\\W.exe', 'C:\\Program Files\\Watchroom')).toBeNull();
  });
});
