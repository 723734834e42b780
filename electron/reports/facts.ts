import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Deadline } from '../../shared/deadline.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { Fared, Lane, LatencyPoint } from '../../shared/history.ts';
import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import type { JournalHead } from '../../shared/journal.ts';
import type { RedactionDecision } from '../../shared/redaction.ts';
import type { Report, ReportKind } from '../../shared/report.ts';
import type { ReportDraft } from '../../shared/reportDraft.ts';
import type { Scale } from '../../shared/scale.ts';
import type { SentReport } from '../../shared/sentReport.ts';
import type { Language } from '../../shared/words.ts';

/** What the history says of one check from the incident's start to its end. */
export interface CheckImpact {
  check: string;
  fared: Fared;
  /** At most {@link CHART_POINTS}, oldest first. */
  points: readonly LatencyPoint[];
}

/** As many points as a chart across a page can show. */
export const CHART_POINTS = 200;

/** Everything a report is made of, as the console's parts hold it. */
export interface ReportFacts {
  incident: Incident;
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
  /** The affected services that the catalogue still holds. */
  services: readonly ServiceSummary[];
  health: readonly CheckHealth[];
  impact: readonly CheckImpact[];
  /** Of the affected services, over the incident's span with a margin before and after. */
  lanes: readonly Lane[];
  board: EvidenceBoard;
  scales: readonly Scale[];
  deadlines: readonly Deadline[];
  /** Where the journal stands: whoever keeps the report can tell a journal that was changed. */
  journal: JournalHead;
  /** What operators wrote for it, in the report's language. */
  draft: ReportDraft;
  /** What was sent of this incident, oldest first. */
  sent: readonly SentReport[];
  madeBy: string;
  /** People of this console and this incident, whose names are personal data. */
  names: readonly string[];
  drill: boolean;
}

/** One report that is to be made, in one language. */
export interface Commission {
  facts: ReportFacts;
  kind: ReportKind;
  language: Language;
  /** Personal data is covered, but for what somebody decided to keep. */
  redacted: boolean;
  decisions: readonly RedactionDecision[];
  /** The last one sent of the same account, as it was; null for the first. */
  previous: { report: Report; sent: SentReport } | null;
  /** Milliseconds since the epoch; a span that has not ended is counted up to it. */
  madeAt: number;
  /** Where the bytes of attached pictures lie, by SHA-256; one that is missing is not there. */
  pictures: Readonly<Record<string, string>>;
  /** The observations of the affected checks as CSV, where that format is wanted. */
  observations: Uint8Array | null;
}
