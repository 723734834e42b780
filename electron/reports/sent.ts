import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { Report } from '../../shared/report.ts';
import { carriesOn, nextVersion, SentReport } from '../../shared/sentReport.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** The reports that were sent, as they were. */
export interface Sent {
  /** Oldest first. */
  of(incident: string): SentReport[];
  /** @throws {Problem} where there is none of that id */
  get(id: string): SentReport;
  /** The last one of the account that a report carries on, in its language; null for the first. */
  before(report: Pick<SentReport, 'incident' | 'kind' | 'language'>): Previous | null;
  /**
   * Part of the caller's transaction.
   * @param report as it was before personal data was covered
   * @throws {Problem} where another one of the same version was sent meanwhile
   */
  add(sent: SentReport, report: Report): void;
}

/** What was sent, and the report it was made from. */
export interface Previous {
  sent: SentReport;
  report: Report;
}

const SentRow = z.object({ sent_json: jsonOf(SentReport) }).transform(({ sent_json }) => sent_json);
const ReportRow = z
  .object({ report_json: jsonOf(Report) })
  .transform(({ report_json }) => report_json);

export function createSent(database: Database): Sent {
  const of = (incident: string): SentReport[] =>
    database
      .prepare('SELECT sent_json FROM sent_report WHERE incident = ? ORDER BY place')
      .all(incident)
      .map((row) => SentRow.parse(row));

  return {
    of,
    get(id) {
      const row = database.prepare('SELECT sent_json FROM sent_report WHERE id = ?').get(id);
      if (!row) throw new Problem('reportMaking.noSent', { id });
      return SentRow.parse(row);
    },
    before({ incident, kind, language }) {
      const sent = of(incident).findLast(
        (one) => carriesOn(kind, one.kind) && one.language === language,
      );
      if (!sent) return null;
      const row = database.prepare('SELECT report_json FROM sent_report WHERE id = ?').get(sent.id);
      return { sent, report: ReportRow.parse(row) };
    },
    add(sent, report) {
      if (nextVersion(sent.kind, of(sent.incident)) !== sent.version) {
        throw new Problem('reportMaking.sentMeanwhile', { version: sent.version });
      }
      database
        .prepare(
          'INSERT INTO sent_report (id, incident, sent_json, report_json) VALUES (?, ?, ?, ?)',
        )
        .run(sent.id, sent.incident, JSON.stringify(sent), JSON.stringify(report));
    },
  };
}
