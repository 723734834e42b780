import { composeReport } from '../../electron/reports/compose/compose.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { PARTS_OF, type Report, type ReportKind } from '../../shared/report.ts';
import { carriesOn, type SentReport } from '../../shared/sentReport.ts';
import type { Language } from '../../shared/words.ts';
import { commissionOf, officeOf, reportFacts, STARTED } from './reportFacts.ts';

/** When the earlier report of {@link reportExample} was made: two hours into the incident. */
const EARLIER = STARTED + 120 * 60_000;

/** A whole report of the incident of {@link reportFacts}; where its kind tells changes, the second. */
export function reportExample(language: Language = 'ko', kind: ReportKind = 'final'): Report {
  const say = sayIn(language);
  const all = reportFacts();
  const facts = { ...all, draft: { ...all.draft, language } };
  const report = (previous: { report: Report; sent: SentReport } | null, sent: SentReport[]) =>
    composeReport(
      commissionOf({ facts: { ...facts, sent }, kind, language, previous }),
      officeOf(),
      say,
    );
  const [first] = facts.sent;
  if (!first || !PARTS_OF[kind].includes('changes')) return report(null, [...facts.sent]);
  const sent = { ...first, language, kind: carriesOn(kind, first.kind) ? 'interim' : kind };
  const earlier = composeReport(
    commissionOf({
      facts: { ...facts, ...asOf(EARLIER), sent: [] },
      kind: sent.kind,
      language,
      madeAt: EARLIER,
    }),
    officeOf(),
    say,
  );
  return report({ report: earlier, sent }, [sent]);
}

/** What was known of the incident at a moment. */
function asOf(at: number) {
  const { incident, timeline, board, draft } = reportFacts();
  const { cause: _, ...fields } = draft.fields;
  return {
    incident: {
      ...incident,
      state: 'investigating' as const,
      times: { ...incident.times, recovered: null },
      resolvedAt: null,
      newFacts: [],
    },
    timeline: timeline.filter((entry) => entry.at <= at),
    board: {
      ...board,
      hypotheses: board.hypotheses.map((one) => ({ ...one, ruledOut: null })),
      evidence: board.evidence.map((piece) => ({ ...piece, withdrawn: null })),
    },
    draft: { ...draft, fields },
  };
}
