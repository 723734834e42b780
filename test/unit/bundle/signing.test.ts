import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  readFingerprint,
  readPublicKey,
  SIGNING_KEY,
  signerOf,
  spokenFingerprint,
} from '../../../electron/bundle/signing.ts';
import { SecretName, StoredName } from '../../../shared/secret.ts';
import { keeperOf, sha256 } from '../../support/bundle.ts';

const BYTES = Buffer.from('{"schema": "watchroom.bundle/1"}\n');

test('the key is made once, and is the same for as long as it is kept', async () => {
  const kept = new Map<string, string>();
  const first = await signerOf(keeperOf(kept));
  const again = await signerOf(keeperOf(kept));
  expect(kept.size).toBe(1);
  expect(again.fingerprint).toBe(first.fingerprint);
  expect((await signerOf(keeperOf())).fingerprint).not.toBe(first.fingerprint);
});

test('two bundles at once are signed with one key', async () => {
  const keeper = keeperOf();
  const [one, other] = await Promise.all([signerOf(keeper), signerOf(keeper)]);
  expect(one.fingerprint).toBe(other.fingerprint);
});

test('a signature is one that any tool checks with the public key', async () => {
  const signer = await signerOf(keeperOf());
  const key = createPublicKey(signer.publicKey);
  const signature = signer.sign(BYTES);
  expect(signature.length).toBe(64);
  expect(verify(null, BYTES, key, signature)).toBe(true);
  expect(verify(null, Buffer.from('other'), key, signature)).toBe(false);
  expect(signer.fingerprint).toBe(sha256(key.export({ type: 'spki', format: 'der' })));
});

test('what is kept and is no such key is said, without saying what it is', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  for (const text of ['비밀', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()]) {
    const asking = signerOf(keeperOf(new Map([[SIGNING_KEY, text]])));
    await expect(asking).rejects.toMatchObject({
      sentence: { key: 'bundle.badSigningKey', params: { name: SIGNING_KEY } },
    });
  }
});

test('a keeper that refuses once is asked again', async () => {
  const keeper = keeperOf();
  const { read } = keeper;
  keeper.read = async () => {
    keeper.read = read;
    throw new Error('locked');
  };
  await expect(signerOf(keeper)).rejects.toThrow('locked');
  expect((await signerOf(keeper)).fingerprint).toHaveLength(64);
});

test('the key’s name is one that a host’s store takes, and no operator’s secret can have', () => {
  expect(StoredName.safeParse(SIGNING_KEY).success).toBe(true);
  expect(SecretName.safeParse(SIGNING_KEY).success).toBe(false);
});

test('a fingerprint is read as people write it', async () => {
  const { fingerprint } = await signerOf(keeperOf());
  const spoken = spokenFingerprint(fingerprint);
  expect(spoken).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
  for (const written of [spoken, fingerprint, spoken.replaceAll(' ', ':'), ` ${spoken}\n`]) {
    expect(readFingerprint(written)).toBe(fingerprint);
  }
  expect(readFingerprint(spoken.slice(5))).toBeNull();
  expect(readFingerprint('public-key.pem')).toBeNull();
});

test('another kind of key is no signer’s', () => {
  const { publicKey } = generateKeyPairSync('x25519');
  expect(readPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())).toBeNull();
  expect(readPublicKey('-----BEGIN PUBLIC KEY-----')).toBeNull();
});
