import { knownOf, unknownOf } from '../../shared/account.ts';
import { checkKey, type ServiceSummary } from '../../shared/catalogue.ts';
import type { ItemState } from '../../shared/checklist.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import { type CheckHealth, worstOf } from '../../shared/health.ts';
import {
  beganAt,
  DUTIES,
  type Incident,
  TIMES,
  type TimelineEntry,
} from '../../shared/incident.ts';
import type { JournalHead } from '../../shared/journal.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import { standingOf } from '../../shared/progress.ts';
import type { Report } from '../../shared/report.ts';
import type { Scale } from '../../shared/scale.ts';
import { clockTime, fullTime, latencyOf, spanOf } from '../../shared/time.ts';
import type { Bilingual, Language } from '../../shared/words.ts';
import { exitOf, type Speech, wordsOf } from './happening.ts';

/** What the history says of one check from the incident's start to its end. */
export interface CheckImpact {
  check: string;
  observations: number;
  failed: number;
  outageMs: number;
}

/** Everything a report is made of, as the console's parts hold it. */
export interface ReportFacts {
  incident: Incident;
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
  /** The affected services that the catalogue still holds. */
  services: readonly ServiceSummary[];
  health: readonly CheckHealth[];
  impact: readonly CheckImpact[];
  board: EvidenceBoard;
  scales: readonly Scale[];
  /** Where the journal stands: whoever keeps the report can tell a journal that was changed. */
  journal: JournalHead;
  madeBy: string;
  drill: boolean;
}

/** Entries written later than this after the fact say when they were written. */
const LATE_MS = 60_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The report of an incident in one language: every value in words, every part with its source.
 * @param madeAt milliseconds since the epoch; a span that has not ended is counted up to it
 */
export function composeReport(facts: ReportFacts, language: Language, madeAt: number): Report {
  const speech = speechOf(facts.services, language);
  const { incident } = facts;
  const owners = facts.services.map((service) => service.owner.name[language]);
  return {
    schema: 'watchroom.report/1',
    language,
    kind: 'final',
    drill: facts.drill,
    title: incident.title,
    number: speech.say(facts.drill ? 'report.drillNumber' : 'report.number', {
      number: incident.number,
    }),
    organisation: [...new Set(owners)].join(' · '),
    madeAt: fullTime(madeAt, language),
    madeBy: facts.madeBy,
    overview: overviewOf(facts, speech, madeAt),
    times: timesOf(incident, speech, madeAt),
    account: accountOf(facts, speech),
    services: servicesOf(facts, speech, madeAt),
    impact: impactOf(facts, speech, madeAt),
    timeline: timelineOf(facts.timeline, speech),
    checklist: checklistOf(incident, speech),
    commands: commandsOf(facts.timeline, speech),
    contacts: contactsOf(facts.services, speech),
  };
}

function speechOf(services: readonly ServiceSummary[], language: Language): Speech {
  const names = new Map<string, Bilingual>();
  for (const service of services) {
    for (const check of service.checks) names.set(check.key, check.name);
  }
  return {
    language,
    say: sayIn(language),
    checkName: (key) => names.get(key) ?? { ko: key, en: key },
  };
}

/** An hour or more is also said in whole minutes, in which offices compare outages. */
function spanWords(ms: number, { say, language }: Speech): string {
  const span = spanOf(ms, language);
  if (ms < HOUR_MS) return span;
  const minutes = Math.floor(ms / MINUTE_MS).toLocaleString('en-US');
  return say('report.span', { span, minutes });
}

function lastedOf(incident: Incident, speech: Speech, madeAt: number): string {
  const span = spanWords((incident.resolvedAt ?? madeAt) - beganAt(incident), speech);
  return incident.resolvedAt === null ? speech.say('report.times.soFar', { span }) : span;
}

function overviewOf(facts: ReportFacts, speech: Speech, madeAt: number): Report['overview'] {
  const { incident, journal } = facts;
  const { say, language } = speech;
  const row = (label: Parameters<typeof say>[0], value: string) => ({ label: say(label), value });
  const names = incident.services.map((service) => service.name[language]).join(', ');
  const required = incident.items.filter(
    (item) => item.required && standingOf(item, incident) !== 'notNow',
  );
  const count = (...states: ItemState[]) =>
    required.filter(({ state }) => states.includes(state)).length;
  const rows = [
    row('report.overview.title', incident.title),
    row('report.overview.services', names || say('report.none')),
    ...gradesOf(facts, language),
    row('report.overview.state', say(`incident.state.${incident.state}`)),
    row('report.overview.duration', lastedOf(incident, speech, madeAt)),
    row('report.overview.openedBy', incident.openedBy),
    ...DUTIES.flatMap((duty) => {
      const name = incident.duties[duty];
      return name === null ? [] : [row(`incident.duty.${duty}`, name)];
    }),
  ];
  if (required.length > 0) {
    const counts = {
      done: count('done'),
      skipped: count('skipped', 'notApplicable'),
      open: count('open', 'blocked'),
    };
    rows.push(
      row(
        'report.overview.required',
        say('report.overview.requiredCount', { total: required.length, ...counts }),
      ),
    );
  }
  const { entries, hash } = journal;
  rows.push(
    row(
      'report.overview.journal',
      hash === null ? say('report.none') : say('report.journalHead', { entries, hash }),
    ),
  );
  return { rows, source: say('report.overview.source') };
}

/** One row for each scale it was graded on. */
function gradesOf({ incident, scales }: ReportFacts, language: Language) {
  return scales.flatMap(({ id, name, levels }) => {
    const level = levels.find((one) => one.id === incident.grades[id]);
    return level ? [{ label: name[language], value: level.name[language] }] : [];
  });
}

function timesOf(incident: Incident, speech: Speech, madeAt: number): Report['times'] {
  const { say, language } = speech;
  const when = (at: number | null) =>
    at === null ? say('report.times.notYet') : fullTime(at, language);
  const { openedAt, resolvedAt, closedAt, times } = incident;
  const startedAt = beganAt(incident);
  const rows = [
    ...TIMES.map((time) => ({ label: say(`incident.time.${time}`), value: when(times[time]) })),
    { label: say('report.times.opened'), value: when(openedAt) },
    { label: say('report.times.resolved'), value: when(resolvedAt) },
    { label: say('report.times.closed'), value: when(closedAt) },
    {
      label: say('report.times.startedToOpened'),
      value: spanWords(openedAt - startedAt, speech),
    },
  ];
  if (resolvedAt !== null) {
    rows.push({
      label: say('report.times.openedToResolved'),
      value: spanWords(resolvedAt - openedAt, speech),
    });
  }
  rows.push({
    label: say('report.times.startedToResolved'),
    value: lastedOf(incident, speech, madeAt),
  });
  return { rows, source: say('report.times.source') };
}

function accountOf(facts: ReportFacts, { say }: Speech): Report['account'] {
  const said = (sentences: readonly Sentence[]) =>
    sentences.map(({ key, params }) => say(key, params));
  return {
    known: said(knownOf(facts)),
    unknown: said(unknownOf(facts)),
    source: say('report.account.source', { count: facts.board.evidence.length }),
  };
}

function servicesOf(facts: ReportFacts, speech: Speech, madeAt: number): Report['services'] {
  const { say, language } = speech;
  const rows = facts.incident.services.map(({ id, name }) => {
    const service = facts.services.find((candidate) => candidate.id === id);
    const keys = new Set(service?.checks.map((check) => check.key));
    const worst = worstOf(facts.health.filter((health) => keys.has(health.check)));
    return {
      name: (service?.name ?? name)[language],
      owner: service?.owner.name[language] ?? '',
      grade: service?.grade ? say('report.grade', { grade: service.grade }) : '',
      state: say(worst ? `state.${worst.state}` : 'state.unknown'),
      since: worst ? say('report.services.since', { at: fullTime(worst.since, language) }) : '',
      reason: worst ? say(worst.reason.key, worst.reason.params) : '',
    };
  });
  return { rows, source: say('report.services.source', { at: fullTime(madeAt, language) }) };
}

function impactOf(facts: ReportFacts, speech: Speech, madeAt: number): Report['impact'] {
  const { say, language, checkName } = speech;
  const serviceOf = (key: string) =>
    facts.services.find((s) => s.checks.some((check) => checkKey(s.id, check.id) === key));
  const rows = facts.impact.map(({ check, observations, failed, outageMs }) => ({
    service: serviceOf(check)?.name[language] ?? '',
    check: checkName(check)[language],
    observations,
    failed,
    failedShare: observations > 0 ? `${((failed / observations) * 100).toFixed(1)} %` : '',
    outage: spanWords(outageMs, speech),
  }));
  const span = {
    from: fullTime(beganAt(facts.incident), language),
    to: fullTime(facts.incident.resolvedAt ?? madeAt, language),
  };
  return { rows, source: say('report.impact.source', span) };
}

function timelineOf(timeline: readonly TimelineEntry[], speech: Speech): Report['timeline'] {
  const { say, language } = speech;
  const entries = timeline.map((entry) => {
    const time = clockTime(entry.at);
    const late = Math.abs(entry.writtenAt - entry.at) >= LATE_MS;
    return {
      day: fullTime(entry.at, language).slice(0, -` ${time}`.length),
      time,
      writtenAt: late ? fullTime(entry.writtenAt, language) : null,
      by: entry.by ?? say('report.console'),
      ...wordsOf(entry, speech),
    };
  });
  return { entries, source: say('report.timeline.source', { count: entries.length }) };
}

function checklistOf(incident: Incident, { say, language }: Speech): Report['checklist'] {
  if (incident.items.length === 0) return null;
  const title = incident.checklists.map((one) => one.title[language]).join(' · ');
  const items = incident.items.map((item) => ({
    section: item.section[language],
    text: item.text[language],
    required: item.required,
    state: say(`report.item.${item.state}`),
    reason: item.reason ?? '',
    by: item.by ?? '',
    at: item.at === null ? '' : fullTime(item.at, language),
  }));
  return { title, items, source: say('report.checklist.source', { title }) };
}

function commandsOf(timeline: readonly TimelineEntry[], { say, language }: Speech) {
  const runs = timeline.flatMap(({ at, by, what }) =>
    what.kind === 'command'
      ? [
          {
            at: fullTime(at, language),
            by: by ?? say('report.console'),
            runbook: what.runbook,
            step: what.step[language],
            command: what.command,
            exitCode: exitOf(what.exitCode, say),
            duration: latencyOf(what.durationMs),
            output: what.output,
            outputBytes: what.outputBytes,
            outputSha256: what.outputSha256,
          },
        ]
      : [],
  );
  return { runs, source: say('report.commands.source') };
}

/** Each contact once, with every service it answers for. */
function contactsOf(services: readonly ServiceSummary[], { say, language }: Speech) {
  const rows = services.flatMap((service) =>
    service.contacts.map((contact) => ({
      service: service.name[language],
      name: contact.name[language],
      duty: contact.duty?.[language] ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
    })),
  );
  const byContact = Object.groupBy(rows, ({ service: _, ...contact }) => JSON.stringify(contact));
  const merged = Object.values(byContact).flatMap((same = []) => {
    const names = same.map((row) => row.service).join(', ');
    return same.slice(0, 1).map((row) => ({ ...row, service: names }));
  });
  return { rows: merged, source: say('report.contacts.source') };
}
