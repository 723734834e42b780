import type { Say } from '../../../shared/messages/say.ts';
import { PARTS_OF, type Report, type ReportPart } from '../../../shared/report.ts';
import type { Commission } from '../facts.ts';
import type { Office } from '../template/office.ts';
import { letterheadOf } from './letterhead.ts';
import { accountOf } from './parts/account.ts';
import { actionsOf } from './parts/actions.ts';
import { causeOf } from './parts/cause.ts';
import { changesOf } from './parts/changes.ts';
import { checklistOf } from './parts/checklist.ts';
import { commandsOf } from './parts/commands.ts';
import { contactsOf } from './parts/contacts.ts';
import { deadlinesOf } from './parts/deadlines.ts';
import { earlierOf } from './parts/earlier.ts';
import { evidenceOf } from './parts/evidence.ts';
import { formPartOf } from './parts/form.ts';
import { happenedOf } from './parts/happened.ts';
import { impactOf } from './parts/impact.ts';
import { integrityOf } from './parts/integrity.ts';
import { nextOf } from './parts/next.ts';
import { overviewOf } from './parts/overview.ts';
import { peopleOf } from './parts/people.ts';
import { servicesOf } from './parts/services.ts';
import { severityOf } from './parts/severity.ts';
import { statementOf } from './parts/statement.ts';
import { timelineOf } from './parts/timeline.ts';
import { timesOf } from './parts/times.ts';
import { speechOf, type Telling } from './speech.ts';

/** A report but for what changed, which can only be told of a whole one. */
type Part = Exclude<ReportPart, 'changes'>;

const COMPOSED: { readonly [P in Part]: (telling: Telling) => Report[P] } = {
  statement: statementOf,
  form: formPartOf,
  overview: overviewOf,
  severity: severityOf,
  services: servicesOf,
  times: timesOf,
  happened: happenedOf,
  account: accountOf,
  cause: causeOf,
  impact: impactOf,
  actions: actionsOf,
  next: nextOf,
  deadlines: deadlinesOf,
  timeline: timelineOf,
  checklist: checklistOf,
  commands: commandsOf,
  evidence: evidenceOf,
  earlier: earlierOf,
  people: peopleOf,
  contacts: contactsOf,
  integrity: integrityOf,
};

/**
 * The report of an incident in one language: every value in words, every part with its source, and
 * only the parts its kind holds.
 */
export function composeReport(commission: Commission, office: Office, say: Say): Report {
  const { facts, kind, language } = commission;
  const telling = { commission, office, speech: speechOf(facts.services, language, say) };
  const part = <P extends Part>(name: P): Report[P] | null =>
    PARTS_OF[kind].includes(name) ? COMPOSED[name](telling) : null;
  const report: Report = {
    schema: 'watchroom.report/2',
    language,
    kind,
    drill: facts.drill,
    redacted: false,
    ...letterheadOf(telling),
    statement: part('statement'),
    form: part('form'),
    overview: part('overview'),
    changes: null,
    severity: part('severity'),
    services: part('services'),
    times: part('times'),
    happened: part('happened'),
    account: part('account'),
    cause: part('cause'),
    impact: part('impact'),
    actions: part('actions'),
    next: part('next'),
    deadlines: part('deadlines'),
    timeline: part('timeline'),
    checklist: part('checklist'),
    commands: part('commands'),
    evidence: part('evidence'),
    earlier: part('earlier'),
    people: part('people'),
    contacts: part('contacts'),
    integrity: part('integrity'),
  };
  const { previous } = commission;
  const compared = previous !== null && PARTS_OF[kind].includes('changes');
  return compared ? { ...report, changes: changesOf(report, previous, telling.speech) } : report;
}
