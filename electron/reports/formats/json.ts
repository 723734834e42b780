import { Report } from '../../../shared/report.ts';

/** The report itself, as `assets/schemas/report.json` describes it. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(Report.parse(report), null, 2)}\n`;
}
