import { randomUUID } from 'node:crypto';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import type { Transition } from '../../shared/health.ts';
import type { Happening, Incident, TimelineEntry } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { type AffectedService, type Failing, opened } from './opening.ts';
import { recordsIn } from './records.ts';
import {
  type Act,
  type Change,
  close,
  edit,
  type ItemSetting,
  mustNotBeClosed,
  resolve,
  setItem,
} from './rules.ts';

/** The checklist for a service that names none. */
const GENERAL_CHECKLIST = 'general';

/** A note may be timed this far ahead, milliseconds: the page's clock is not the console's. */
const CLOCK_SKEW_MS = 60_000;

export interface IncidentsOptions {
  database: Database;
  clock: Clock;
  /** The name that is written beside what is done now. */
  operator: () => string;
  /** The language of a title nobody wrote. */
  language: () => Language;
  service: (id: string) => AffectedService | undefined;
  /** How a service fails now; undefined while it does not. */
  failing: (service: string) => Failing | undefined;
  /** The transitions of a service's checks from a moment on, in any order. */
  transitions: (service: string, from: number) => readonly Transition[];
  template: (id: string) => ChecklistTemplate | undefined;
  /** Told after it is on the disk. */
  emit: { changed(incident: Incident): void; entry(entry: TimelineEntry): void };
  newId?: () => string;
}

type Command = Omit<Extract<Happening, { kind: 'command' }>, 'kind'>;
type Reported = Omit<Extract<Happening, { kind: 'reported' }>, 'kind'>;

/**
 * The incidents of one world. Whatever a call changed is on the disk before it returns. Every call
 * that names an incident throws a Problem when there is none, and those of operators when it is
 * closed.
 */
export interface Incidents {
  /** @throws Problem when a service is unknown or already in an open incident */
  open(opening: {
    services: readonly string[];
    title?: string | undefined;
    severity?: number | undefined;
    checklist?: string | undefined;
  }): Incident;
  edit(id: string, to: { title?: string | undefined; severity?: number | undefined }): Incident;
  /** @param at when it happened, milliseconds; now when left out. @throws Problem when to come */
  note(id: string, text: string, at?: number): TimelineEntry;
  /** @throws Problem when skipped without a reason */
  item(id: string, setting: ItemSetting): Incident;
  /** @throws Problem that names the required items still open */
  resolve(id: string): Incident;
  /** @throws Problem unless it is resolved */
  close(id: string): Incident;
  /** In the order in which things happened. */
  timeline(id: string): TimelineEntry[];
  get(id: string): Incident;
  /** Newest first. */
  all(): Incident[];
  /** Tells every incident of the service that is not closed. */
  transition(service: string, transition: Transition): void;
  /** Also of a closed one: the command did run. @param at when it began, milliseconds */
  command(id: string, command: Command, at: number): TimelineEntry;
  /** Also of a closed one: handing out the account does not change it. */
  reported(id: string, reported: Reported): TimelineEntry;
}

export function createIncidents(options: IncidentsOptions): Incidents {
  const { database, clock, emit, newId = randomUUID } = options;
  const records = recordsIn(database);

  function get(id: string): Incident {
    const incident = records.read(id);
    if (!incident) throw new Problem('incident.notFound', { incident: id });
    return incident;
  }

  function append(
    incident: Incident,
    what: Happening,
    by: string | null,
    at: number,
    writtenAt: number,
  ): TimelineEntry {
    return records.append({ incident: incident.id, at, writtenAt, by, what });
  }

  /** One change by the operator of now: read, decided, written, and only then told. */
  function change(id: string, decide: (incident: Incident, act: Act) => Change): Incident {
    const act = { by: options.operator(), at: clock() };
    const { incident, entries } = database.transaction(() => {
      const changed = decide(get(id), act);
      if (changed.happenings.length > 0) records.update(changed.incident);
      return {
        incident: changed.incident,
        entries: changed.happenings.map((what) =>
          append(changed.incident, what, act.by, act.at, act.at),
        ),
      };
    });
    if (entries.length > 0) emit.changed(incident);
    for (const entry of entries) emit.entry(entry);
    return incident;
  }

  /** One entry that leaves the incident itself as it is. */
  function enter(incident: Incident, what: Happening, by: string | null, at: number) {
    const entry = append(incident, what, by, at, clock());
    emit.entry(entry);
    return entry;
  }

  function affected(ids: readonly string[]): readonly [AffectedService, ...AffectedService[]] {
    const [first, ...others] = [...new Set(ids)].map((id) => {
      const service = options.service(id);
      if (!service) throw new Problem('incident.unknownService', { service: id });
      const open = records.ofService(id).find((incident) => incident.state === 'open');
      if (open) {
        throw new Problem('incident.alreadyOpen', { ...service.name, number: open.number });
      }
      return service;
    });
    if (!first) throw new Problem('incident.unknownService', { service: '' });
    return [first, ...others];
  }

  function templateFor(
    asked: string | undefined,
    own: string | null,
  ): ChecklistTemplate | undefined {
    if (asked === undefined) {
      return (
        (own === null ? undefined : options.template(own)) ?? options.template(GENERAL_CHECKLIST)
      );
    }
    const template = options.template(asked);
    if (!template) throw new Problem('incident.unknownChecklist', { checklist: asked });
    return template;
  }

  return {
    open({ services: ids, title, severity, checklist }) {
      const act = { by: options.operator(), at: clock() };
      const { incident, entries } = database.transaction(() => {
        const services = affected(ids);
        const opening = opened(
          {
            id: newId(),
            number: records.nextNumber(),
            services,
            failing: services.flatMap(({ id }) => options.failing(id) ?? []),
            title,
            severity,
            template: templateFor(checklist, services[0].checklist),
            language: options.language(),
          },
          act,
        );
        records.insert(opening);
        const before = services
          .flatMap((service) =>
            options
              .transitions(service.id, opening.startedAt)
              .map((t) => ({ at: t.at, what: telling(service, t) })),
          )
          .toSorted((a, b) => a.at - b.at);
        return {
          incident: opening,
          entries: [
            ...before.map(({ at, what }) => append(opening, what, null, at, act.at)),
            append(opening, { kind: 'opened' }, act.by, act.at, act.at),
          ],
        };
      });
      emit.changed(incident);
      for (const entry of entries) emit.entry(entry);
      return incident;
    },

    edit: (id, to) => change(id, (incident) => edit(incident, to)),
    item: (id, setting) => change(id, (incident, act) => setItem(incident, setting, act)),
    resolve: (id) => change(id, resolve),
    close: (id) => change(id, close),

    note(id, text, at = clock()) {
      const incident = get(id);
      mustNotBeClosed(incident);
      if (at > clock() + CLOCK_SKEW_MS) throw new Problem('incident.future');
      return enter(incident, { kind: 'note', text }, options.operator(), at);
    },

    timeline: (id) => records.timeline(get(id).id),
    get,
    all: () => records.all(),

    transition(service, transition) {
      for (const incident of records.ofService(service)) {
        const own = incident.services.find((one) => one.id === service);
        if (own) enter(incident, telling(own, transition), null, transition.at);
      }
    },

    command: (id, command, at) =>
      enter(get(id), { kind: 'command', ...command }, options.operator(), at),
    reported: (id, reported) =>
      enter(get(id), { kind: 'reported', ...reported }, options.operator(), clock()),
  };
}

function telling(
  { id, name }: Pick<AffectedService, 'id' | 'name'>,
  { check, from, to, reason }: Transition,
): Happening {
  return { kind: 'transition', service: { id, name }, check, from, to, reason };
}
