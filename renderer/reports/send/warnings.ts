import { type Incident, isOpen } from '../../../shared/incident.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import type { ReportDraft } from '../../../shared/reportDraft.ts';
import { fieldsOf } from '../../../shared/reportForms.ts';
import type { Choice } from '../choice.ts';

/** What a report is sent with. */
export interface Sending {
  incident: Incident;
  choice: Choice;
  draft: ReportDraft;
  /** Fields whose text the console does not have yet. */
  unsaved: number;
  /** Null before the console has searched. */
  findings: readonly Finding[] | null;
  drill: boolean;
}

/** What one should know before a report goes out; nothing of it forbids. */
export function warningsOf(
  { incident, choice: { kind, redacted }, draft, unsaved, findings, drill }: Sending,
  say: Say,
): Sentence[] {
  const empty = fieldsOf(kind).filter(({ name }) => !draft.fields[name]?.text.trim());
  const kept = (findings ?? []).filter(({ decision }) => decision?.keep).length;
  const undecided = (findings ?? []).filter(({ decision }) => decision === null).length;
  const all: (Sentence | false)[] = [
    drill && sentence('reportView.warn.drill'),
    unsaved > 0 && sentence('reportView.warn.unsaved', { count: unsaved }),
    empty.length > 0 &&
      sentence('reportView.warn.empty', {
        count: empty.length,
        fields: empty.map(({ label }) => say(label)).join(', '),
      }),
    kind === 'final' && isOpen(incident) && sentence('reportView.warn.unresolved'),
    findings === null && sentence('reportView.warn.notSearched'),
    !redacted &&
      findings !== null &&
      findings.length > 0 &&
      sentence('reportView.warn.notRedacted', { count: findings.length }),
    redacted && undecided > 0 && sentence('reportView.warn.undecided', { count: undecided }),
    redacted && kept > 0 && sentence('reportView.warn.kept', { count: kept }),
  ];
  return all.filter((one) => one !== false);
}
