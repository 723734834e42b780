import { z } from 'zod';
import { Sha256 } from './attachment.ts';
import { type ReportKind as Kind, ReportFormat, ReportKind } from './report.ts';
import { Language, Millis } from './words.ts';

/** A report as it went out; its files are kept byte for byte. */
export const SentReport = z.object({
  id: z.string(),
  incident: z.string(),
  kind: ReportKind,
  /** Counts from 1 among those that carry on one account: see {@link carriesOn}. */
  version: z.number().int().positive(),
  language: Language,
  number: z.string(),
  redacted: z.boolean(),
  /** Whom it went to. */
  to: z.string(),
  at: Millis,
  by: z.string(),
  files: z.array(
    z.object({
      format: ReportFormat,
      name: z.string(),
      mime: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: Sha256,
    }),
  ),
});
export type SentReport = z.infer<typeof SentReport>;

/** 최초, 중간 and 결과보고 are one account that goes on; every other kind is an account of its own. */
const ONE_ACCOUNT: readonly Kind[] = ['initial', 'interim', 'final'];

/** Whether a report of one kind is the next version of one of the other kind. */
export function carriesOn(kind: Kind, earlier: Kind): boolean {
  return kind === earlier || (ONE_ACCOUNT.includes(kind) && ONE_ACCOUNT.includes(earlier));
}

/** The version the next report of a kind will have. */
export function nextVersion(kind: Kind, sent: readonly SentReport[]): number {
  return sent.filter((one) => carriesOn(kind, one.kind)).length + 1;
}
