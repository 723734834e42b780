import {
  REPORT_PARTS,
  type Report,
  type ReportFile,
  type ReportPart,
} from '../../../shared/report.ts';

/** Where a text stands: a part, or what stands before all parts. */
export type Where = ReportPart | 'head';

export interface Visitor {
  /** @param label what stands beside it, such as the label of its row */
  text(text: string, where: Where, label: string): string;
  file(file: ReportFile, where: Where): ReportFile;
}

/**
 * What the console wrote itself and no person: hashes, kinds of media and of change, times, the
 * figures of charts.
 */
const STRUCTURE: ReadonlySet<string> = new Set([
  'sha256',
  'outputSha256',
  'mime',
  'change',
  'day',
  'time',
  'writtenAt',
  'at',
  'stretches',
  'points',
]);
/** Columns whose name says what stands in them. */
const LABELS: Readonly<Record<string, string>> = {
  phone: '전화',
  email: '전자우편',
  label: '',
  source: '',
};
const HEAD = ['title', 'number', 'organisation', 'department', 'madeBy'] as const;

/**
 * The report with each of its texts as the visitor says, in the order in which they are read. The
 * only place that knows which texts of a report may hold personal data: whoever looks for it and
 * whoever covers it cannot differ.
 */
export function visitReport(report: Report, visitor: Visitor): Report {
  const head = Object.fromEntries(
    HEAD.map((name) => [name, visitor.text(report[name], 'head', '')]),
  );
  const security = visitor.text(report.marking.security, 'head', '');
  const parts = Object.fromEntries(
    REPORT_PARTS.map((part) => [part, visit(report[part], part, '', visitor)]),
  );
  // The visitor gives a text for a text and a file for a file: the shape is the report's own.
  return { ...report, ...head, marking: { ...report.marking, security }, ...parts } as Report;
}

function visit(value: unknown, where: Where, label: string, visitor: Visitor): unknown {
  if (typeof value === 'string') {
    return value === '' ? value : visitor.text(value, where, label);
  }
  if (Array.isArray(value)) return value.map((one) => visit(one, where, label, visitor));
  if (typeof value !== 'object' || value === null) return value;
  if (isFile(value)) return visitor.file(value, where);
  const beside = 'label' in value && typeof value.label === 'string' ? value.label : label;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      STRUCTURE.has(name) ? inner : visit(inner, where, LABELS[name] ?? beside, visitor),
    ]),
  );
}

function isFile(value: object): value is ReportFile {
  return 'sha256' in value && 'mime' in value && 'name' in value;
}
