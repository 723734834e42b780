import { basename, isAbsolute } from 'node:path';
import type { BundleVerdict } from '../shared/bundleVerdict.ts';
import { Problem } from '../shared/problem.ts';
import type { Language } from '../shared/words.ts';
import type { ChainRules } from './bundle/journalSlice.ts';
import { verifyBundle } from './bundle/verify.ts';
import { bundleLines } from './cli/bundleReport.ts';
import { canonicalJson } from './journal/canonical.ts';
import { followChain } from './journal/chain.ts';

/** The journal's own rules, for the slice of it that a bundle holds. */
export const CHAIN_RULES: ChainRules = {
  canonical: canonicalJson,
  follow: (before) => followChain(before ?? undefined),
};

/** What a bundle is called; what a page names otherwise is not even looked at. */
const NAMED = /\.(watchroom|zip)$/i;
const NOTHING_ASKED = { head: null, signer: null };

/**
 * Checks a bundle for the window, in the words of the command line.
 * @param path absolute
 * @throws {Problem} where it is no bundle, cannot be read, or must be refused
 */
export async function judgeBundle(path: string, language: Language): Promise<BundleVerdict> {
  if (!isAbsolute(path) || !NAMED.test(path)) throw new Problem('bundleView.notBundle', { path });
  const findings = await verifyBundle(path, { rules: CHAIN_RULES, ...NOTHING_ASKED });
  return {
    file: basename(path),
    whole: findings.misfits.length === 0,
    lines: bundleLines({ read: true, findings }, NOTHING_ASKED, language),
  };
}
