import { randomUUID } from 'node:crypto';
import type { Attachment } from '../../shared/attachment.ts';
import type { Deadline } from '../../shared/deadline.ts';
import type { Transition } from '../../shared/health.ts';
import {
  beganAt,
  type Duty,
  type Happening,
  type Incident,
  isOpen,
  type TimelineEntry,
  type TimeName,
} from '../../shared/incident.ts';
import type { Ladder } from '../../shared/ladder.ts';
import { Problem } from '../../shared/problem.ts';
import { type AdmissionOptions, admissionOf, type Wanted } from './admission.ts';
import { deskOf } from './desk.ts';
import { titleOf } from './opening.ts';
import { learn, meet, pin } from './rules/account.ts';
import { mustNotBeClosed, mustNotBeMerged } from './rules/change.ts';
import { addChecklist, addItem, assign, type ItemSetting, setItem } from './rules/items.ts';
import { move } from './rules/lifecycle.ts';
import { mustFit } from './rules/limits.ts';
import { merge } from './rules/merging.ts';
import { giveDuty, grade, rename } from './rules/naming.ts';
import type { Found } from './rules/services.ts';
import { leaving, split } from './rules/splitting.ts';
import { pastTime, setTime } from './rules/times.ts';

export interface IncidentsOptions extends Omit<AdmissionOptions, 'newId'> {
  deadlines: () => readonly Deadline[];
  /** Whether such a file is kept. */
  attached: (sha256: string) => boolean;
  newId?: () => string;
}

/** What an operator writes down. */
export interface Note {
  text: string;
  /** When it happened, milliseconds; now when left out. */
  at?: number | undefined;
  attachments: readonly Attachment[];
  /** A fact that was not known before, from which legal clocks run. */
  newFact: boolean;
}

/**
 * The incidents of one world. Whatever a call changed is on the disk, with its entries in timeline
 * and journal, before it returns. Every call that names an incident throws a Problem when there is
 * none, and every change when it is closed or goes on in another one, if nothing else is said.
 */
export interface Incidents {
  /** @throws Problem when a service is unknown or already in an open incident */
  open(wanted: Wanted): Incident;
  /** Adds services that fail for the same cause. @throws Problem as {@link open} */
  join(id: string, joining: { services: readonly string[]; found: Found }): Incident;
  rename(id: string, title: string): Incident;
  /** @throws Problem where there is no such way, a required item is left, or a reason is missing */
  move(id: string, to: Incident['state'], reason?: string): Incident;
  /** @param level null takes the grade away */
  grade(id: string, scale: string, level: string | null): Incident;
  /** @param name null for nobody */
  duty(id: string, duty: Duty, name: string | null): Incident;
  /** @param at milliseconds. @throws Problem when it is to come, or before the start and cannot be */
  time(id: string, time: TimeName, at: number | null, reason?: string): Incident;
  /** Exactly these services from now on. @throws Problem as {@link open} */
  services(id: string, services: readonly string[]): Incident;
  /** `id` goes on in `into`, which is returned. Both histories stay. */
  merge(id: string, into: string, reason: string): Incident;
  /** Some of its services become an incident of their own, which is returned. */
  split(
    id: string,
    splitting: { services: readonly string[]; title?: string | undefined; reason: string },
  ): Incident;
  /** With what it absorbed and was split off, in the order in which things happened. */
  timeline(id: string): TimelineEntry[];
  /** @throws Problem when it says nothing, is of a time to come, or a file of it is not kept */
  note(id: string, note: Note): TimelineEntry;
  /** @throws Problem when the timeline has no such entry */
  pin(id: string, entry: number, pinned: boolean): Incident;
  /** @throws Problem where there is no such item, or a reason is missing */
  item(id: string, setting: ItemSetting): Incident;
  addItem(id: string, text: string, required: boolean): Incident;
  /** @param to null for nobody */
  assign(id: string, item: string, to: string | null): Incident;
  addChecklist(id: string, checklist: string): Incident;
  /**
   * A clock's duty was done; also of a closed one, for closing it ends no duty.
   * @param at when, milliseconds; now when left out
   * @throws Problem where no such clock runs, or it was met
   */
  meet(id: string, clock: string, note: string, at?: number): Incident;
  get(id: string): Incident;
  /** Newest first. */
  all(): Incident[];
  /** Those not closed, newest first. */
  running(): Incident[];
  /** Whether an entry is part of an incident's timeline. */
  tells(id: string, entry: number): boolean;
  /** The open incident that deals with a service. */
  openWith(service: string): Incident | undefined;
  /** Tells every incident of the service that is not closed. */
  transition(service: string, transition: Transition): void;
  /** The same, and an open one looks like what the walk found. */
  ladder(service: string, ladder: Ladder): void;
  /**
   * Writes down what befell an incident, also a closed one: the command did run.
   * @param from.by the operator of now when left out; null for the console itself
   * @param from.at when it happened, milliseconds; now when left out
   */
  enter(
    id: string,
    what: Happening,
    from?: { by?: string | null | undefined; at?: number | undefined },
  ): TimelineEntry;
}

export function createIncidents(given: IncidentsOptions): Incidents {
  const options = { newId: randomUUID, ...given };
  const { database, clock, newId, operator } = options;
  const desk = deskOf(options);
  const { records, ledger, witness, get, change, mustBeFree } = desk;
  const admission = admissionOf(desk, options);

  return {
    open: admission.open,
    join: admission.join,
    services: admission.setServices,

    rename: (id, title) => change(id, (incident) => rename(incident, title)),
    grade: (id, scale, level) =>
      change(id, (incident) => grade(incident, options.scales(), { scale, level })),
    duty: (id, duty, name) => change(id, (incident) => giveDuty(incident, duty, name)),
    time: (id, time, at, reason) =>
      change(id, (incident, act) => setTime(incident, { time, at, reason }, act)),
    item: (id, setting) => change(id, (incident, act) => setItem(incident, setting, act)),
    addItem: (id, text, required) =>
      change(id, (incident) => addItem(incident, { id: `added/${newId()}`, text, required })),
    assign: (id, item, to) => change(id, (incident) => assign(incident, item, to)),
    addChecklist: (id, checklist) =>
      change(id, (incident) => addChecklist(incident, admission.template(checklist))),

    move: (id, to, reason) =>
      database.transaction(() => {
        const before = get(id);
        mustNotBeMerged(before);
        if (!isOpen(before) && isOpen({ state: to })) mustBeFree(before.services, id);
        const after = change(id, (incident, act) => move(incident, to, reason, act));
        // While it was closed, nobody wrote down what befell its services.
        if (before.closedAt !== null && after.closedAt === null) {
          witness.catchUp(after, after.services, before.closedAt);
        }
        return after;
      }),

    merge: (id, into, reason) =>
      database.transaction(() => {
        const act = desk.act();
        const [source, target] = [get(id), get(into)];
        const merged = merge(source, target, reason, act);
        mustBeFree(source.services, id, into);
        ledger.keep(source, merged.source, act);
        records.absorb(into, id);
        ledger.keep(target, merged.into, act);
        return merged.into.incident;
      }),

    split: (id, { services: ids, title, reason }) =>
      database.transaction(() => {
        const act = desk.act();
        const source = get(id);
        const services = leaving(source, ids);
        const failing = services.flatMap((service) => options.failing(service.id) ?? []);
        const off = {
          id: newId(),
          number: records.nextNumber(),
          title: title ?? titleOf(services, failing, options.language()),
          nth: options.nth(ids, beganAt(source)),
        };
        const parts = split(source, { ...off, services: ids, reason }, act);
        const [last] = ledger.keep(source, parts.source, act);
        ledger.begin(parts.off.incident);
        if (last) records.branch(off.id, id, last.id);
        ledger.keep(parts.off.incident, parts.off, act);
        return parts.off.incident;
      }),

    note: (id, { text, at, attachments, newFact }) =>
      database.transaction(() => {
        const incident = get(id);
        mustNotBeClosed(incident);
        if (text.trim() === '' && attachments.length === 0) throw new Problem('incident.emptyNote');
        const lost = attachments.find(({ sha256 }) => !options.attached(sha256));
        if (lost) throw new Problem('incident.noAttachment', { name: lost.name });
        if (newFact) mustFit('newFacts', incident.newFacts.length + 1);
        const what = { kind: 'note' as const, text, attachments: [...attachments], newFact };
        const entry = ledger.enter({
          incident: id,
          at: pastTime(at, clock()),
          by: operator(),
          what,
        });
        if (newFact) ledger.save(learn(incident, entry));
        return entry;
      }),

    pin: (id, entry, pinned) =>
      database.transaction(() => {
        const before = get(id);
        mustNotBeClosed(before);
        if (!records.tells(id, entry)) {
          throw new Problem('incident.noEntry', { number: before.number, entry });
        }
        const after = pin(before, entry, pinned);
        if (after === before) return before;
        ledger.save(after);
        options.journal({ kind: 'pin', incident: id, entry, pinned }, operator());
        return after;
      }),

    meet: (id, key, note, at) =>
      database.transaction(() => {
        const before = get(id);
        const act = { by: operator(), at: pastTime(at, clock()) };
        const met = meet(before, options.deadlines(), { clock: key, note }, act);
        ledger.keep(before, met, act);
        return met.incident;
      }),

    timeline: (id) => records.timeline(get(id).id),
    get,
    all: () => records.all(),
    running: () => records.running(),
    tells: records.tells,
    openWith: (service) => records.ofService(service).find(isOpen),
    transition: (service, transition) =>
      database.transaction(() => witness.transition(service, transition)),
    ladder: (service, ladder) => database.transaction(() => witness.ladder(service, ladder)),

    enter: (id, what, { by = operator(), at = clock() } = {}) =>
      database.transaction(() => ledger.enter({ incident: get(id).id, at, by, what })),
  };
}
