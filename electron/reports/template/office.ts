import type { ReportKind, ReportPart } from '../../../shared/report.ts';
import type { Bilingual, Language } from '../../../shared/words.ts';

/** How one office wants its reports: `office.yaml` of the data folder's `templates/`. */
export interface Office {
  /** Null: the owners of the affected services. */
  organisation: Bilingual | null;
  department: Bilingual | null;
  /** The boxes of the approval line, from left to right. */
  approval: readonly Bilingual[];
  /** What 보안등급 may be. */
  security: readonly Bilingual[];
  /** Document numbers; `{year}`, `{number}` and `{version}` are filled. Null: 장애 제3호. */
  number: Bilingual | null;
  /** The order of parts by kind; what a kind does not hold cannot be added. */
  parts: Partial<Record<ReportKind, readonly ReportPart[]>>;
  /** Own words for messages whose key begins with `report.`. */
  wording: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  redaction: {
    /** How much of an IPv4 address is covered. */
    ip: 'whole' | 'lastOctet';
    /** Names to look for besides those the console knows. */
    names: readonly string[];
  };
}
