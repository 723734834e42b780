import { BYTE_ORDER_MARK, csvLine } from '../../../shared/csv.ts';
import type { Say } from '../../../shared/messages/say.ts';
import type { Report } from '../../../shared/report.ts';
import { markingOf } from '../document/marking.ts';

/**
 * The timeline for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark. Every line bears the
 * report's marks, because lines are copied and sorted.
 */
export function timelineCsvOf(report: Report, say: Say): string {
  const headings = [
    say('report.layout.timeline.day'),
    say('report.layout.timeline.time'),
    say('report.layout.timeline.written'),
    say('report.layout.timeline.by'),
    say('report.layout.timeline.kind'),
    say('report.layout.timeline.what'),
    say('report.layout.timeline.files'),
    say('report.layout.timeline.marking'),
  ];
  const marks = [
    report.drill ? say('report.layout.drill') : '',
    report.redacted ? say('report.layout.redacted') : '',
    markingOf(report),
  ];
  const mark = marks.filter((text) => text !== '').join(' · ');
  const entries = report.timeline?.entries ?? [];
  const lines = entries.map(({ day, time, writtenAt, by, kind, what, files }) => {
    const named = files.map(({ name, sha256 }) => (sha256 ? `${name} (SHA-256 ${sha256})` : name));
    return csvLine([day, time, writtenAt, by, kind, what, named.join('\n'), mark]);
  });
  if (lines.length === 0) {
    const empty = say('report.layout.timeline.empty');
    lines.push(csvLine([null, null, null, null, null, empty, null, mark]));
  }
  return BYTE_ORDER_MARK + csvLine(headings) + lines.join('');
}
