import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { Problem, sentenceOf } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { fingerprintOf, readFingerprint, readPublicKey } from '../bundle/signing.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { CHAIN_RULES } from '../bundleVerdict.ts';
import { bundleJson, bundleLines, type CheckedBundle } from './bundleReport.ts';
import { EXIT } from './exitCodes.ts';

/** Far more than any key takes, bytes. */
const KEY_BYTES = 16 * 1024;

export interface BundleCheckOptions {
  path: string;
  /** A journal's hash to look for; null for none. */
  head: string | null;
  /** Fingerprint, or path of a public key; null for any signer. */
  key: string | null;
  json: boolean;
  language: Language;
}

/** Whether a path is that of a bundle: a ZIP by its first bytes, or by its name where those are gone. */
export function isBundle(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  if (/\.zip$/i.test(path)) return true;
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  // An archive without a file begins with its end.
  return ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(start.toString('latin1'));
}

/**
 * Checks one evidence bundle, on any computer.
 * @returns the exit code and what to print
 * @throws {Problem} where the key that was asked for cannot be read
 */
export async function checkBundle({
  path,
  head,
  key,
  json,
  language,
}: BundleCheckOptions): Promise<{ code: number; lines: string[] }> {
  const signer = key === null ? null : signerNamed(key);
  const checked = await check(path, { head, signer });
  const asked = { head, signer };
  const lines = json
    ? [JSON.stringify(bundleJson(path, checked, asked, language), null, 2)]
    : [path, ...bundleLines(checked, asked, language).map((line) => `  ${line}`)];
  return { code: codeOf(checked, head), lines };
}

async function check(
  path: string,
  asked: { head: string | null; signer: string | null },
): Promise<CheckedBundle> {
  try {
    return { read: true, findings: await verifyBundle(path, { rules: CHAIN_RULES, ...asked }) };
  } catch (error) {
    return { read: false, why: sentenceOf(error) };
  }
}

function codeOf(checked: CheckedBundle, head: string | null): number {
  if (!checked.read) return EXIT.failed;
  const { misfits, journal } = checked.findings;
  const notFound = head !== null && !journal?.found.has(head);
  return misfits.length > 0 || notFound ? EXIT.misfit : EXIT.good;
}

function signerNamed(key: string): string {
  const fingerprint = readFingerprint(key);
  if (fingerprint !== null) return fingerprint;
  const stats = statSync(key, { throwIfNoEntry: false });
  const small = stats?.isFile() && stats.size <= KEY_BYTES;
  const read = small ? readPublicKey(readFileSync(key)) : null;
  if (!read) throw new Problem('bundle.noKey', { file: key });
  return fingerprintOf(read);
}
