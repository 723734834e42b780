import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { Problem } from '../../shared/problem.ts';

/** Where the private key is kept; the host's secret store. */
export interface KeyKeeper {
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<unknown>;
}

/** How the private key is called there: as no operator's secret can be (`shared/secret.ts`). */
export const SIGNING_KEY = '__bundle_signing_key';

/** Signs as one console. */
export interface Signer {
  /** PEM, SubjectPublicKeyInfo. */
  publicKey: string;
  /** {@link fingerprintOf} it. */
  fingerprint: string;
  /** @returns an Ed25519 signature (RFC 8032), 64 bytes */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Keys being looked up or made: two bundles at once are signed with one key. */
const asked = new WeakMap<KeyKeeper, Promise<Signer>>();

/**
 * The signer of whoever's keeper it is; its key is made the first time and kept for good.
 * @throws {Problem} where the keeper refuses, or what it keeps is no such key
 */
export function signerOf(keeper: KeyKeeper): Promise<Signer> {
  const known = asked.get(keeper);
  if (known) return known;
  const finding = findSigner(keeper);
  asked.set(keeper, finding);
  // What failed is asked again the next time.
  finding.catch(() => asked.delete(keeper));
  return finding;
}

async function findSigner(keeper: KeyKeeper): Promise<Signer> {
  const kept = await keeper.read(SIGNING_KEY);
  if (kept !== null) return signerWith(kept);
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await keeper.write(SIGNING_KEY, pem);
  return signerWith(pem);
}

function signerWith(pem: string): Signer {
  const key = privateKeyOf(pem);
  const publicKey = createPublicKey(key);
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, key),
  };
}

function privateKeyOf(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What it says may be a part of the key: only that it is none is told.
  }
  throw new Problem('bundle.badSigningKey', { name: SIGNING_KEY });
}

/** @returns null where the text holds no Ed25519 key */
export function readPublicKey(pem: string | Uint8Array): KeyObject | null {
  try {
    const key = createPublicKey(typeof pem === 'string' ? pem : Buffer.from(pem));
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** SHA-256 of the key's SubjectPublicKeyInfo in DER, lower-case hexadecimal. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** `A1B2 C3D4 …`: as people read it to each other on the telephone. */
export function spokenFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** @returns the fingerprint written in any such way; null for another text */
export function readFingerprint(text: string): string | null {
  const digits = text.replaceAll(/[\s:-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}

/** Whether the signature is of these bytes by this key. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return verify(null, bytes, key, signature);
}
