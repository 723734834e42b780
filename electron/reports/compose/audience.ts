import type { ReportKind } from '../../../shared/report.ts';

const FOR_THE_PUBLIC: readonly ReportKind[] = ['statement', 'privacy'];

/**
 * Whether people outside any office read it: it says nothing of how the office works, names no
 * operator, and has no title from the operators' desk.
 */
export function isForThePublic(kind: ReportKind): boolean {
  return FOR_THE_PUBLIC.includes(kind);
}
