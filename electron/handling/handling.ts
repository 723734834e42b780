import { randomUUID } from 'node:crypto';
import type { Acknowledgement, Handling, Maintenance, Silence } from '../../shared/handling.ts';
import type { State } from '../../shared/health.ts';
import type { JournalAct } from '../../shared/journal.ts';
import { type Matcher, matcherOf, mustMatch, type Standings } from '../../shared/matching.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { MaintenancePlan } from '../../shared/plans.ts';
import { Problem, type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';
import { type Clock, createWake } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { type Calendar, calendarOf, type Rule } from './calendar.ts';
import { endsWith } from './lapse.ts';
import { mustComeToPass, mustEnd } from './limits.ts';
import { type Entered, type Held, handlingRecordsIn } from './records.ts';

/** When what could not be dropped is tried again, milliseconds. */
const RETRY_MS = 30_000;

export interface HandlingOptions {
  database: Database;
  clock: Clock;
  /** The name that is written beside what is done now. */
  operator: () => string;
  journal: { append(act: JournalAct, operator: string): unknown };
  /** The maintenance the catalogue announces. */
  plans: () => readonly MaintenancePlan[];
  standings: () => Standings;
  /** How a service is shown now, firmly or not; undefined where the catalogue has none such. */
  state: (service: string) => State | undefined;
  emit: {
    /** Told after it is on the disk. */
    changed(handling: Handling): void;
    /** A span of maintenance began or ended: what was judged before must be judged anew. */
    maintenance(): void;
    /** A maintenance of the catalogue that cannot be used. */
    notice(sentence: Sentence): void;
  };
  newId?: () => string;
}

/**
 * Who has what in hand, what is under maintenance and for what nobody is called, in one world.
 * Whatever a call changed is on the disk, with its entry in the journal, before it returns.
 */
export interface HandlingDesk {
  /**
   * In place of what was acknowledged of these services before.
   * @throws {Problem} where a service is unknown or well, or the end has passed or is too far off
   */
  acknowledge(
    services: readonly string[],
    saying: Pick<Acknowledgement, 'owner' | 'reason' | 'until' | 'sticky'>,
  ): Acknowledgement[];
  /** @throws {Problem} where none of them is acknowledged */
  unacknowledge(services: readonly string[]): void;
  /** @throws {Problem} where it means nobody or nothing known, or its time makes no sense */
  maintain(announced: Pick<Maintenance, 'match' | 'reason' | 'when'>): Maintenance;
  /** @throws {Problem} where there is none such, or the catalogue says it */
  endMaintenance(id: string): void;
  /** @throws {Problem} where it means nobody or nothing known, or ends too late or too early */
  silence(wanted: Pick<Silence, 'match' | 'reason' | 'until'>): Silence;
  /** @throws {Problem} where there is none such */
  endSilence(id: string): void;
  current(): Handling;
  /** Cheap enough for every observation. @param at milliseconds since the epoch */
  inMaintenance(service: string, at: number): boolean;
  acknowledged(service: string): boolean;
  /** @param at milliseconds since the epoch */
  silenced(service: string, at: number): boolean;
  /** Tells a service's new firm state; part of the transaction it is called in. */
  stateChanged(service: string, to: State): void;
  /** Reads the catalogue's services and plans anew. */
  catalogueChanged(): void;
  stop(): void;
}

export function createHandling(options: HandlingOptions): HandlingDesk {
  const { database, clock, emit, journal, newId = randomUUID } = options;
  const records = handlingRecordsIn(database);
  const held = new Map(records.acknowledgements().map((one) => [one.service, one]));
  let entered = records.maintenance();
  let silences = records.silences();

  let matcher: Matcher;
  let planned: (Rule & { reason: string })[];
  let calendar: Calendar;
  let quiet: { of: ReadonlySet<string>; until: number }[];
  let active = '';
  const wake = createWake(clock, lapse);
  readCatalogue();

  function readCatalogue(): void {
    matcher = matcherOf(options.standings());
    planned = options.plans().flatMap(readPlan);
    arrange();
  }

  /** The loader refuses what cannot be read; a plan that still comes through must not stop others. */
  function readPlan(plan: MaintenancePlan): (Rule & { reason: string })[] {
    const { id, match, cron, timezone, duration: durationMs } = plan;
    const when = { kind: 'recurring', cron, timezone, durationMs } as const;
    try {
      mustComeToPass(when, clock());
      return [{ id: planId(id), match, when, reason: inBoth(plan.reason) }];
    } catch (error) {
      const { key, params } = sentenceOf(error);
      const [ko, en] = [sayIn('ko')(key, params), sayIn('en')(key, params)];
      emit.notice(sentence('handling.planFault', { plan: id, ko, en }));
      return [];
    }
  }

  function arrange(): void {
    calendar = calendarOf([...entered, ...planned], matcher);
    quiet = silences.map(({ match, until }) => ({ of: matcher(match), until }));
    const now = clock();
    active = calendar.active(now).join();
    setWake(now);
  }

  function setWake(now: number): void {
    const ends = [
      ...[...held.values()].map(({ until }) => until),
      ...silences.map(({ until }) => until),
      calendar.nextChange(now),
    ].filter((at) => at !== null);
    wake.set(ends.length > 0 ? Math.min(...ends) : null);
  }

  /** After any change: what holds is arranged anew, then told. */
  function changed(): void {
    const before = active;
    arrange();
    emit.changed(current());
    if (active !== before) emit.maintenance();
  }

  /** Drops what has ended. What the disk does not let go of yet counts no more all the same. */
  function lapse(): void {
    try {
      dropEnded(clock());
      changed();
    } catch (error) {
      emit.notice(sentenceOf(error));
      wake.set(clock() + RETRY_MS);
    }
  }

  function dropEnded(now: number): void {
    database.transaction(() => {
      for (const { service, until } of [...held.values()]) {
        if (until !== null && until <= now) drop(service);
      }
      for (const { id, when } of entered) {
        if (when.kind === 'once' && when.until <= now) records.dropMaintenance(id);
      }
      for (const { id, until } of silences) if (until <= now) records.dropSilence(id);
    });
    entered = records.maintenance();
    silences = records.silences();
  }

  function drop(service: string): void {
    records.dropAcknowledgement(service);
    held.delete(service);
  }

  function toMaintenance({ id, match, reason, when, by }: Entered): Maintenance {
    return { id, match, reason, when, by, next: calendar.next(id, clock()) };
  }

  function current(): Handling {
    const now = clock();
    const plans = planned.map((plan): Maintenance => {
      const { id, match, reason, when } = plan;
      return { id, match, reason, when, by: null, next: calendar.next(id, now) };
    });
    return {
      acknowledgements: [...held.values()]
        .filter((one) => holds(one, now) && options.state(one.service) !== undefined)
        .map(toAcknowledgement),
      maintenance: [...entered.map(toMaintenance), ...plans].filter(({ next }) => next !== null),
      silences: silences.filter(({ until }) => until > now),
    };
  }

  function mustBeFailing(service: string): State {
    const state = options.state(service);
    if (state === undefined) throw new Problem('handling.unknownService', { service });
    if (state === 'up') {
      const name = options.standings().services.find(({ id }) => id === service)?.name;
      throw new Problem('handling.wellAlready', name ?? { ko: service, en: service });
    }
    return state;
  }

  return {
    acknowledge(services, { owner, reason, until, sticky }) {
      const [by, at] = [options.operator(), clock()];
      if (until !== null) mustEnd('acknowledgement', until, at);
      const given = [...new Set(services)].map((service): Held => {
        const state = mustBeFailing(service);
        return { id: newId(), service, owner, reason, by, at, until, sticky, state };
      });
      database.transaction(() => {
        for (const one of given) {
          records.keepAcknowledgement(one);
          journal.append({ kind: 'acknowledge', acknowledgement: toAcknowledgement(one) }, by);
        }
      });
      for (const one of given) held.set(one.service, one);
      changed();
      return given.map(toAcknowledgement);
    },

    unacknowledge(services) {
      const ended = [...new Set(services)].flatMap((service) => held.get(service) ?? []);
      if (ended.length === 0) throw new Problem('handling.notAcknowledged');
      database.transaction(() => {
        for (const one of ended) {
          records.dropAcknowledgement(one.service);
          const acknowledgement = toAcknowledgement(one);
          journal.append({ kind: 'unacknowledge', acknowledgement }, options.operator());
        }
      });
      for (const { service } of ended) held.delete(service);
      changed();
    },

    maintain({ match, reason, when }) {
      const standings = options.standings();
      mustMatch(match, standings);
      mustComeToPass(when, clock());
      const one: Entered = { id: newId(), match, reason, by: options.operator(), when };
      const alone = calendarOf([one], matcherOf(standings));
      const maintenance: Maintenance = { ...one, next: alone.next(one.id, clock()) };
      database.transaction(() => {
        records.keepMaintenance(one);
        journal.append({ kind: 'maintain', maintenance }, one.by);
      });
      entered = [...entered, one];
      changed();
      return maintenance;
    },

    endMaintenance(id) {
      const plan = planned.find((one) => one.id === id);
      if (plan) throw new Problem('handling.catalogueMaintenance', { plan: plan.reason });
      const one = entered.find((maintenance) => maintenance.id === id);
      if (!one) throw new Problem('handling.noMaintenance');
      database.transaction(() => {
        records.dropMaintenance(id);
        const act = { kind: 'endMaintenance', maintenance: toMaintenance(one) } as const;
        journal.append(act, options.operator());
      });
      entered = entered.filter((maintenance) => maintenance.id !== id);
      changed();
    },

    silence({ match, reason, until }) {
      const [by, at] = [options.operator(), clock()];
      mustMatch(match, options.standings());
      mustEnd('silence', until, at);
      const one: Silence = { id: newId(), match, reason, by, at, until };
      database.transaction(() => {
        records.keepSilence(one);
        journal.append({ kind: 'silence', silence: one }, by);
      });
      silences = [...silences, one];
      changed();
      return one;
    },

    endSilence(id) {
      const one = silences.find((silence) => silence.id === id);
      if (!one) throw new Problem('handling.noSilence');
      database.transaction(() => {
        records.dropSilence(id);
        journal.append({ kind: 'endSilence', silence: one }, options.operator());
      });
      silences = silences.filter((silence) => silence.id !== id);
      changed();
    },

    current,
    inMaintenance: (service, at) => calendar.covers(service, at),
    acknowledged(service) {
      const one = held.get(service);
      return one !== undefined && holds(one, clock());
    },
    silenced: (service, at) => quiet.some(({ of, until }) => at < until && of.has(service)),

    stateChanged(service, to) {
      const one = held.get(service);
      if (!one || !endsWith(one, to)) return;
      drop(service);
      changed();
    },

    catalogueChanged() {
      readCatalogue();
      emit.changed(current());
      // The same spans may cover other services now.
      emit.maintenance();
    },
    stop: () => wake.stop(),
  };
}

/** A catalogue's plan beside what operators entered, whose ids are random. */
function planId(id: string): string {
  return `catalogue:${id}`;
}

/** Where an operator writes one reason, the catalogue may have two. */
function inBoth({ ko, en }: Bilingual): string {
  return ko === en ? ko : `${ko} · ${en}`;
}

function holds({ until }: Held, now: number): boolean {
  return until === null || now < until;
}

function toAcknowledgement({ state: _, ...acknowledgement }: Held): Acknowledgement {
  return acknowledgement;
}
