import type { Finding, RedactionDecision, SensitiveKind } from '../../../shared/redaction.ts';
import { SENSITIVE } from '../../../shared/redaction.ts';

/** Which findings are looked at. */
export interface FindingFilter {
  kind: SensitiveKind | null;
  /** Only what nobody decided. */
  undecided: boolean;
}

export const EVERY_FINDING: FindingFilter = { kind: null, undecided: false };

export function filterFindings(
  findings: readonly Finding[],
  { kind, undecided }: FindingFilter,
): Finding[] {
  return findings.filter(
    (finding) =>
      (kind === null || finding.kind === kind) && (!undecided || finding.decision === null),
  );
}

/** How many findings there are of each kind that was found, in the order of the kinds. */
export function countByKind(
  findings: readonly Finding[],
): { kind: SensitiveKind; count: number }[] {
  return SENSITIVE.map((kind) => ({
    kind,
    count: findings.filter((finding) => finding.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** What stands of it in the report: nobody's decision covers. */
export function standing({ decision }: Finding): 'undecided' | 'covered' | 'kept' {
  if (decision === null) return 'undecided';
  return decision.keep ? 'kept' : 'covered';
}

/** The findings with decisions taken here that the console's list may not have yet. */
export function decided(
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, RedactionDecision>,
): Finding[] {
  return findings.map((finding) => {
    const newer = decisions.get(finding.id);
    const older = finding.decision;
    return newer && (older === null || older.at <= newer.at)
      ? { ...finding, decision: newer }
      : finding;
  });
}

/** What a key asks of a finding, by its place on the keyboard: with Korean input on, `K` says `ㅏ`. */
export function askedOf(code: string): 'keep' | 'cover' | null {
  if (code === 'KeyK') return 'keep';
  return code === 'KeyC' ? 'cover' : null;
}
