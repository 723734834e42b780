import type { SensitiveKind } from '../../../shared/redaction.ts';

/** One place where personal data stands in a text. */
export interface Found {
  kind: SensitiveKind;
  /** UTF-16 units; `to` is behind the last one. */
  from: number;
  to: number;
  /** What it is, however it is written: digits only, small letters, no spaces. */
  value: string;
}

/**
 * Looks for one kind of personal data.
 * @param text folded, see `reading.ts`
 * @param label what stands beside the text, such as the label of its row; empty for none
 */
export type Recogniser = (text: string, label: string) => Found[];
