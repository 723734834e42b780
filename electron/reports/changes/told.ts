import type { MessageKey } from '../../../shared/messages/index.ts';
import type { Say } from '../../../shared/messages/say.ts';
import type { Report, ReportPart, Row } from '../../../shared/report.ts';

/** One thing a report tells, which another report may tell otherwise. */
export interface Told {
  /** By what it is found in the other report: the same thing has the same key in both. */
  key: string;
  /** What it is, in words; asked only of what changed, which is little of much. */
  where(): string;
  value: string;
}

/** Spans are reckoned from times, which are compared themselves, and some grow by the minute. */
const RECKONED: readonly MessageKey[] = ['report.overview.duration'];

/** What stands above the parts; when and by whom a report was made is no change of the account. */
export function toldAbove(report: Report, say: Say): Told[] {
  return [
    one(say('report.changes.title'), report.title),
    one(say('report.layout.organisation'), report.organisation),
    one(say('report.layout.department'), report.department),
    one(say('report.layout.security'), report.marking.security),
    one(say('report.changes.tlp'), report.marking.tlp),
  ].filter(({ value }) => value !== '');
}

/**
 * What each part tells. Nothing of its own: commands, which the timeline names; the journal, which
 * grows with every act; and what was sent, which is why there is another report.
 */
export const TOLD: { readonly [P in ReportPart]: (part: Report[P] & {}, say: Say) => Told[] } = {
  statement: ({ text }, say) => narrative('report.field.statement', text, say),
  form: ({ rows }) => rowsOf(rows),
  overview: ({ rows }, say) => {
    const reckoned = RECKONED.map((key) => say(key));
    return rowsOf(rows.filter(({ label }) => !reckoned.includes(label)));
  },
  changes: () => [],
  severity: ({ rows }) => rowsOf(rows),
  services: ({ users, rows }, say) => [
    ...narrative('report.field.users', users, say),
    ...rows.map(({ name, state, since, reason }) => ({
      key: name,
      where: () => say('report.changes.service', { name }),
      value: joined(state, since, reason),
    })),
  ],
  times: ({ rows }, say) => {
    const unset = [say('report.times.notYet'), say('report.times.notRecorded')];
    return rowsOf(rows.filter(({ value }) => !unset.includes(value)));
  },
  happened: ({ text }, say) => narrative('report.field.happened', text, say),
  account: ({ known, unknown }, say) => [
    ...sentences(say('report.layout.account.known'), known),
    ...sentences(say('report.layout.account.unknown'), unknown),
  ],
  cause: ({ text, hypotheses }, say) => [
    ...narrative('report.field.cause', text, say),
    ...hypotheses.map(({ name, standing }) => ({
      key: name,
      where: () => say('report.changes.hypothesis', { name }),
      value: standing,
    })),
  ],
  impact: ({ text, rows }, say) => [
    ...narrative('report.field.impact', text, say),
    ...rows.map(({ service, check, outage, availability, failedShare }) => {
      const name = joined(service, check);
      const where = () => say('report.changes.check', { name });
      return { key: name, where, value: joined(outage, availability, failedShare) };
    }),
  ],
  actions: ({ text, taken, skipped }, say) => [
    ...narrative('report.field.measures', text, say),
    ...taken.map(({ at, by, what }) => ({
      key: joined(at, what),
      where: () => say('report.changes.taken', { at }),
      value: joined(what, by),
    })),
    ...skipped.map(({ what, reason }) => ({
      key: what,
      where: () => say('report.changes.skipped', { name: what }),
      value: reason,
    })),
  ],
  next: ({ text, open }, say) => [
    ...narrative('report.field.next', text, say),
    ...open.map(({ what, who, state }) => ({
      key: what,
      where: () => say('report.changes.open', { name: what }),
      value: joined(who, state),
    })),
  ],
  deadlines: ({ rows }, say) =>
    rows.map(({ name, from, due, state, note }) => ({
      key: joined(name, from),
      where: () => say('report.changes.deadline', { name }),
      value: joined(state, due, note),
    })),
  timeline: ({ entries }, say) => {
    // That a report was made is no change of what it tells.
    const reported = say('report.entry.reported');
    return entries
      .filter(({ kind }) => kind !== reported)
      .map(({ day, time, kind, what }) => ({
        key: joined(day, time, what),
        where: () => say('report.changes.entry', { day, time }),
        value: `${kind}: ${what}`,
      }));
  },
  checklist: ({ items }, say) =>
    items.map(({ section, text, state, reason }) => ({
      key: joined(section, text),
      where: () => say('report.changes.item', { name: text }),
      value: joined(state, reason),
    })),
  commands: () => [],
  evidence: ({ rows }, say) =>
    rows.map(({ number, text, from, weight, by, at, withdrawn }) => ({
      // Its text can be edited, and its number moves where incidents were joined.
      key: joined(at, by),
      where: () => say('report.changes.evidence', { number }),
      value: joined(text, from, weight, withdrawn),
    })),
  earlier: () => [],
  people: ({ rows }) => rowsOf(rows),
  contacts: ({ rows }, say) =>
    rows.map(({ service, name, duty, phone, email }) => ({
      key: joined(name, duty),
      where: () => say('report.changes.contact', { name }),
      value: joined(service, phone, email),
    })),
  integrity: () => [],
};

function one(label: string, value: string): Told {
  return { key: label, where: () => label, value };
}

function rowsOf(rows: readonly Row[]): Told[] {
  return rows.map(({ label, value }) => one(label, value));
}

/** Nothing written is nothing told: a text that is new was added. */
function narrative(field: MessageKey, text: string, say: Say): Told[] {
  return text === '' ? [] : [one(say(field), text)];
}

/** A sentence is what it says: it is there or not, but never another one. */
function sentences(where: string, said: readonly string[]): Told[] {
  return said.map((value) => ({ key: joined(where, value), where: () => where, value }));
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
