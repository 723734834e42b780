import type { MessageKey } from '../../../shared/messages/index.ts';
import { formatsOf, type ReportFormat, type ReportKind } from '../../../shared/report.ts';

export interface FormatWords {
  format: ReportFormat;
  name: MessageKey;
  /** What it is for. */
  use: MessageKey;
}

/** The formats in the order of how often an office hands them in. */
const FORMATS: readonly FormatWords[] = [
  { format: 'pdf', name: 'reportView.pdf', use: 'reportView.for.pdf' },
  { format: 'hwpx', name: 'reportView.hwpx', use: 'reportView.for.hwpx' },
  { format: 'docx', name: 'reportView.docx', use: 'reportView.for.docx' },
  { format: 'html', name: 'reportView.html', use: 'reportView.for.html' },
  { format: 'md', name: 'reportView.markdown', use: 'reportView.for.markdown' },
  { format: 'json', name: 'reportView.json', use: 'reportView.for.json' },
  { format: 'timeline.csv', name: 'reportView.timelineCsv', use: 'reportView.for.timelineCsv' },
  {
    format: 'observations.csv',
    name: 'reportView.observationsCsv',
    use: 'reportView.for.observationsCsv',
  },
];

/** Those of one kind of report. */
export function formatsFor(kind: ReportKind): FormatWords[] {
  const offered = formatsOf(kind);
  return FORMATS.filter(({ format }) => offered.includes(format));
}

const NAMES = new Map(FORMATS.map(({ format, name }) => [format, name]));

export function formatName(format: ReportFormat): MessageKey {
  return NAMES.get(format) ?? 'reportView.pdf';
}
