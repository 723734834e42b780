import { type Sentence, sentence } from '../../shared/problem.ts';
import { fingerprintOf, isSigned, readPublicKey, spokenFingerprint } from './signing.ts';

/**
 * Whether a bundle is signed as it says, and by whom it must be. Anybody can make a key and sign
 * with it: only a fingerprint that was learned otherwise says whose it is.
 * @returns what does not fit; nothing for one that is signed by no one and need not be
 */
export function checkSignature(found: {
  /** The fingerprint that the manifest names; null where it names none. */
  claimed: string | null;
  /** The fingerprint it must be; null for any or none. */
  expected: string | null;
  manifest: Uint8Array;
  /** Null where there is none in the archive, or none that can be read. */
  signature: Uint8Array | null;
  key: Uint8Array | null;
}): Sentence[] {
  const { claimed, expected, manifest, signature, key: pem } = found;
  const wanted = expected === null ? '' : spokenFingerprint(expected);
  if (claimed === null) {
    if (signature) return [sentence('bundle.signatureStray')];
    return expected === null ? [] : [sentence('bundle.notSignedBy', { expected: wanted })];
  }
  if (!signature) return [sentence('bundle.signatureMissing')];
  const key = pem && readPublicKey(pem);
  if (!key || fingerprintOf(key) !== claimed) return [sentence('bundle.keyBad')];
  if (!isSigned(manifest, signature, key)) return [sentence('bundle.signatureBad')];
  if (expected === null || expected === claimed) return [];
  const other = { found: spokenFingerprint(claimed), expected: wanted };
  return [sentence('bundle.signedByOther', other)];
}
