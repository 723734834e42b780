import { z } from 'zod';
import { Tlp } from './report.ts';
import { REPORT_FIELDS } from './reportForms.ts';
import { Language, Millis } from './words.ts';

export const FieldName = z.enum(REPORT_FIELDS);
export type FieldName = z.infer<typeof FieldName>;

/** The longest text of one field, UTF-16 units. */
export const FIELD_LIMIT = 100_000;

/** What operators write for the reports of one incident in one language; every kind draws on it. */
export const ReportDraft = z.object({
  incident: z.string(),
  language: Language,
  /** Only fields somebody wrote. */
  fields: z.partialRecord(
    FieldName,
    z.object({ text: z.string().max(FIELD_LIMIT), at: Millis, by: z.string() }),
  ),
  /** 보안등급 as the office words it; empty for none. */
  security: z.string().max(100),
  tlp: Tlp,
});
export type ReportDraft = z.infer<typeof ReportDraft>;

export function emptyDraft(incident: string, language: Language): ReportDraft {
  return { incident, language, fields: {}, security: '', tlp: 'AMBER' };
}
