import { z } from 'zod';
import { BundleVerdict } from '../bundleVerdict.ts';
import { Finding, RedactionDecision } from '../redaction.ts';
import { REPORT_FORMATS, ReportFormat, ReportKind, Tlp } from '../report.ts';
import { FIELD_LIMIT, FieldName, ReportDraft } from '../reportDraft.ts';
import { Preview, TemplateFault } from '../reportMaking.ts';
import { SentReport } from '../sentReport.ts';
import { Language, Millis } from '../words.ts';
import { call, done, Key, ShortText } from './call.ts';
import { SavedFile } from './savedFile.ts';

/** Which report of an incident. */
const ReportChoice = { incident: Key, kind: ReportKind, language: Language, redacted: z.boolean() };

/** Calls about reports and the evidence bundle. */
export const reportCalls = {
  /** What operators wrote for the reports of an incident. */
  'reports.draft': call(z.strictObject({ incident: Key, language: Language }), ReportDraft),
  /** What the office wants of its reports, and what is wrong with its files. */
  'reports.office': call(
    z.strictObject({ language: Language }),
    z.object({ security: z.array(z.string()), faults: z.array(TemplateFault) }),
  ),
  /**
   * Keeps one field; empty forgets it. `was` is when the text it replaces was written, null where
   * there was none: what somebody else wrote meanwhile is not lost.
   */
  'reports.write': call(
    z.strictObject({
      incident: Key,
      language: Language,
      field: FieldName,
      text: z.string().max(FIELD_LIMIT),
      was: Millis.nullable(),
    }),
    ReportDraft,
  ),
  'reports.mark': call(
    z.strictObject({
      incident: Key,
      language: Language,
      security: z.string().trim().max(100),
      tlp: Tlp,
    }),
    ReportDraft,
  ),
  /** The pages as they will print. `have`: hashes of the pages that need not come again. */
  'reports.preview': call(
    z.strictObject({ ...ReportChoice, have: z.array(z.string().max(64)).max(2000) }),
    Preview,
  ),
  /** Personal data in the report, in its order. */
  'reports.findings': call(z.strictObject(ReportChoice), z.array(Finding)),
  /** Covers or keeps a finding in every redacted report of the incident. Keeping wants a reason. */
  'reports.decide': call(
    z.strictObject({
      incident: Key,
      finding: Key,
      keep: z.boolean(),
      reason: z.string().max(10_000),
    }),
    RedactionDecision,
  ),
  /** `making`: how the page calls this making, to hear how far it is and to cancel it. */
  'reports.export': call(
    z.strictObject({ ...ReportChoice, format: ReportFormat, making: Key }),
    SavedFile,
  ),
  /** Makes the files, keeps them as they are, and writes on the timeline that they were sent. */
  'reports.send': call(
    z.strictObject({
      ...ReportChoice,
      formats: z.array(ReportFormat).min(1).max(REPORT_FORMATS.length),
      to: ShortText,
      making: Key,
    }),
    SentReport,
  ),
  /** Oldest first. */
  'reports.sent': call(z.strictObject({ incident: Key }), z.array(SentReport)),
  'reports.sentFile': call(z.strictObject({ sent: Key, format: ReportFormat }), SavedFile),
  /** Everything about an incident in one file that can be checked without this console. */
  'reports.bundle': call(
    z.strictObject({ ...ReportChoice, signed: z.boolean(), making: Key }),
    SavedFile,
  ),
  'reports.cancel': call(z.strictObject({ making: Key }), done),

  /** Checks an evidence bundle that the system was asked to open. @throws where it is none */
  'bundle.verify': call(
    z.strictObject({ path: z.string().min(1).max(4096), language: Language }),
    BundleVerdict,
  ),
};
