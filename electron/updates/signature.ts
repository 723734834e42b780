import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** Ed25519 signatures are of one length, RFC 8032; a `.sig` holds one in base64, bytes. */
const SIGNATURE_BYTES = 64;
export const SIGNATURE_LIMIT = 1024;
/** A public key in PEM takes 113 bytes. */
const KEY_LIMIT = 4096;

/**
 * The public keys whose owners may offer updates: files `*.pem` of folders that only an
 * administrator can write to. A folder need not exist.
 * @throws {Problem} that names a file which holds no Ed25519 public key
 */
export function trustedKeys(folders: readonly string[]): KeyObject[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.pem'))
        .toSorted()
        .map((name) => readKey(join(folder, name))),
    );
}

function readKey(file: string): KeyObject {
  try {
    if (statSync(file).size > KEY_LIMIT) throw new RangeError(`> ${KEY_LIMIT} bytes`);
    const text = readFileSync(file, 'utf8');
    // A private key would give its public one: it must not lie here at all.
    if (!text.includes('BEGIN PUBLIC KEY')) throw new TypeError('no public key');
    const key = createPublicKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`${key.asymmetricKeyType}`);
    return key;
  } catch (error) {
    throw new Problem('updates.badKey', { file }, { cause: error });
  }
}

/**
 * @param signature what the file beside the manifest holds; null where there is none
 * @throws {Problem} where no key is trusted here, or none of them made it
 */
export function holdSignature(
  manifest: Uint8Array,
  signature: string | null,
  keys: readonly KeyObject[],
): void {
  if (keys.length === 0) throw new Problem('updates.noKey');
  if (signature === null) throw new Problem('updates.unsigned');
  const text = signature.trim();
  const bytes = Buffer.from(text, 'base64');
  // One spelling only: base64 as it is read passes over what does not belong to it.
  const whole = bytes.length === SIGNATURE_BYTES && bytes.toString('base64') === text;
  if (!whole || !keys.some((key) => verify(null, manifest, key, bytes))) {
    throw new Problem('updates.badSignature');
  }
}
