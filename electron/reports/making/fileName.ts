import { sayIn } from '../../../shared/messages/say.ts';
import type { Report, ReportFormat } from '../../../shared/report.ts';
import { assertNever } from '../../../shared/words.ts';
import type { Commission } from '../facts.ts';

export const MIME = {
  pdf: 'application/pdf',
  hwpx: 'application/hwp+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  'timeline.csv': 'text/csv; charset=utf-8',
  'observations.csv': 'text/csv; charset=utf-8',
} as const satisfies Record<ReportFormat, string>;

/** `2026-11-23`, in Korea Standard Time: Swedes write dates as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' });

/**
 * `장애3_중간보고_제2보_2026-11-28.pdf`: nothing in it that a file system refuses, and nothing an
 * operator wrote.
 */
export function fileNameOf(
  report: Pick<Report, 'kind' | 'version' | 'drill' | 'redacted'>,
  { facts, language, madeAt }: Commission,
  format: ReportFormat,
): string {
  const say = sayIn(language);
  const { number } = facts.incident;
  const parts = [
    say(report.drill ? 'reportMaking.fileDrill' : 'reportMaking.fileIncident', { number }),
    say(`reportMaking.file.${report.kind}`),
    say('report.version', { version: report.version }),
    isoDay.format(madeAt),
    ...(report.redacted ? [say('reportMaking.fileRedacted')] : []),
  ];
  return `${parts.join('_').replaceAll(/[\s.]+/g, '-')}${endingOf(format, say)}`;
}

function endingOf(format: ReportFormat, say: ReturnType<typeof sayIn>): string {
  switch (format) {
    case 'timeline.csv':
      return `_${say('reportMaking.fileTimeline')}.csv`;
    case 'observations.csv':
      return `_${say('reportMaking.fileObservations')}.csv`;
    case 'pdf':
    case 'hwpx':
    case 'docx':
    case 'html':
    case 'md':
    case 'json':
      return `.${format}`;
    default:
      return assertNever(format);
  }
}
