import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { Tlp } from '../../shared/report.ts';
import { emptyDraft, FieldName, type ReportDraft } from '../../shared/reportDraft.ts';
import type { Language } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';

/** What operators write for the reports of incidents. On the disk when a call returns. */
export interface Drafts {
  get(incident: string, language: Language): ReportDraft;
  /**
   * Keeps one field; an empty text forgets it.
   * @throws {Problem} where it is no longer the text that the writer saw
   */
  write(writing: Writing): ReportDraft;
  mark(marking: Marking): ReportDraft;
}

export interface Writing {
  incident: string;
  language: Language;
  field: FieldName;
  text: string;
  /** When the text it replaces was written, milliseconds; null where there was none. */
  was: number | null;
}

export interface Marking {
  incident: string;
  language: Language;
  security: string;
  tlp: Tlp;
}

const FieldRow = z.object({ field: FieldName, text: z.string(), at: z.number(), by: z.string() });
const MarkingRow = z.object({ security: z.string(), tlp: Tlp });

export function createDrafts(options: {
  database: Database;
  clock: Clock;
  operator(): string;
  changed(draft: ReportDraft): void;
}): Drafts {
  const { database, clock, operator } = options;

  function get(incident: string, language: Language): ReportDraft {
    const draft = emptyDraft(incident, language);
    const fields = database
      .prepare('SELECT field, text, at, by FROM report_field WHERE incident = ? AND language = ?')
      .all(incident, language);
    for (const row of fields) {
      const { field, ...kept } = FieldRow.parse(row);
      draft.fields[field] = kept;
    }
    const marking = database
      .prepare('SELECT security, tlp FROM report_marking WHERE incident = ? AND language = ?')
      .get(incident, language);
    return marking ? { ...draft, ...MarkingRow.parse(marking) } : draft;
  }

  function kept(incident: string, language: Language): ReportDraft {
    const draft = get(incident, language);
    database.afterCommit(() => options.changed(draft));
    return draft;
  }

  return {
    get,
    write: ({ incident, language, field, text, was }) =>
      database.transaction(() => {
        const present = get(incident, language).fields[field];
        if (present?.text === text) return get(incident, language);
        if ((present?.at ?? null) !== was) {
          throw new Problem('reportMaking.writtenMeanwhile', { by: present?.by ?? '' });
        }
        if (text === '') {
          database
            .prepare('DELETE FROM report_field WHERE incident = ? AND language = ? AND field = ?')
            .run(incident, language, field);
        } else {
          // Two writings within one millisecond must not look like one.
          const at = Math.max(clock(), (present?.at ?? 0) + 1);
          database
            .prepare(
              `INSERT INTO report_field (incident, language, field, text, at, by)
               VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at, by = excluded.by`,
            )
            .run(incident, language, field, text, at, operator());
        }
        return kept(incident, language);
      }),
    mark: ({ incident, language, security, tlp }) =>
      database.transaction(() => {
        database
          .prepare(
            `INSERT INTO report_marking (incident, language, security, tlp) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET security = excluded.security, tlp = excluded.tlp`,
          )
          .run(incident, language, security, tlp);
        return kept(incident, language);
      }),
  };
}
