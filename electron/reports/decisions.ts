import { z } from 'zod';
import type { JournalAct } from '../../shared/journal.ts';
import { Problem } from '../../shared/problem.ts';
import type { RedactionDecision } from '../../shared/redaction.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';

/** What was decided of the personal data in an incident's reports. */
export interface Decisions {
  of(incident: string): RedactionDecision[];
  /** @throws {Problem} where something is to be kept without a reason */
  decide(deciding: Deciding): RedactionDecision;
}

export interface Deciding {
  incident: string;
  finding: string;
  keep: boolean;
  reason: string;
}

const Row = z.object({
  finding: z.string(),
  keep: z.number().transform((keep) => keep === 1),
  reason: z.string(),
  at: z.number(),
  by: z.string(),
});

export function createDecisions(options: {
  database: Database;
  clock: Clock;
  operator(): string;
  journal(act: JournalAct, operator: string): void;
  decided(incident: string, decision: RedactionDecision): void;
}): Decisions {
  const { database, clock, operator, journal } = options;
  return {
    of: (incident) =>
      database
        .prepare(
          `SELECT finding, keep, reason, at, by FROM report_decision
           WHERE incident = ? ORDER BY finding`,
        )
        .all(incident)
        .map((row) => Row.parse(row)),
    decide: ({ incident, finding, keep, reason }) => {
      const why = keep ? reason.trim() : '';
      if (keep && why === '') throw new Problem('reportMaking.keepNeedsReason');
      const decision = { finding, keep, reason: why, at: clock(), by: operator() };
      return database.transaction(() => {
        database
          .prepare(
            `INSERT INTO report_decision (incident, finding, keep, reason, at, by)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET keep = excluded.keep, reason = excluded.reason,
               at = excluded.at, by = excluded.by`,
          )
          .run(incident, finding, Number(keep), why, decision.at, decision.by);
        journal({ kind: 'redaction', incident, decision }, decision.by);
        database.afterCommit(() => options.decided(incident, decision));
        return decision;
      });
    },
  };
}
