import type { SentReport } from '../../../shared/sentReport.ts';

/** What was sent with one more, oldest first; the same one is there once. */
export function withSent(known: readonly SentReport[], report: SentReport): SentReport[] {
  return [...known.filter(({ id }) => id !== report.id), report].sort((a, b) => a.at - b.at);
}
