import type { FieldName, ReportDraft } from '../../../shared/reportDraft.ts';

/** What operators wrote of one field; empty where nobody wrote anything. */
export function narrativeOf({ fields }: ReportDraft, field: FieldName): string {
  return fields[field]?.text.trim() ?? '';
}
