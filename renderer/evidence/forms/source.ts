import type { EvidenceSource } from '../../../shared/evidence.ts';

/** What a person can name as a source; what a log shows comes from the log view with its query. */
export const SOURCE_KINDS = ['entry', 'person', 'document'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source that is being written. */
export interface SourceDraft {
  kind: SourceKind;
  /** The entry's number in the timeline, as the choice holds it. */
  entry: string;
  name: string;
}

/** @returns null while something of it is missing */
export function sourceOf({ kind, entry, name }: SourceDraft): EvidenceSource | null {
  if (kind === 'entry') return entry === '' ? null : { kind, entry: Number(entry) };
  return name.trim() === '' ? null : { kind, name: name.trim() };
}
