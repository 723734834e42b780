import { join } from 'node:path';
import type { Catalogue, ServiceSummary } from '../shared/catalogue.ts';
import type { ChecklistTemplate } from '../shared/checklist.ts';
import type { Deadline } from '../shared/deadline.ts';
import { needsPerson, type Transition, worstOf } from '../shared/health.ts';
import type { TimelineEntry } from '../shared/incident.ts';
import { isOpen } from '../shared/incident.ts';
import type { Ladder } from '../shared/ladder.ts';
import type { Operator } from '../shared/operator.ts';
import type { Sentence } from '../shared/problem.ts';
import type { GradingScale } from '../shared/scale.ts';
import type { Language } from '../shared/words.ts';
import { type Attachments, createAttachments } from './attachments/attachments.ts';
import type { Clock } from './clock.ts';
import { createDeadlines } from './deadlines/deadlines.ts';
import { toldIn } from './deadlines/due.ts';
import { deadlinesOf, readDeadlines } from './deadlines/plans.ts';
import { createEvidence, type EvidenceDesk } from './evidence/evidence.ts';
import { createHandover, type HandoverDesk } from './handover/handover.ts';
import { nthOutage, RECENT_MS } from './history/nth.ts';
import type { Hub } from './hub.ts';
import { createIncidents, type Incidents } from './incidents/incidents.ts';
import type { Journal } from './journal/journal.ts';
import { createProposals, type Proposals } from './proposals/proposals.ts';
import { readScales, scalesOf } from './scales/scales.ts';
import type { Services } from './services.ts';
import type { Database } from './storage/database.ts';
import type { Watching } from './watching.ts';

/** Everything by which people answer a failure: proposals, incidents, evidence, clocks, handover. */
export interface Responding {
  readonly incidents: Incidents;
  readonly proposals: Proposals;
  readonly evidence: EvidenceDesk;
  readonly attachments: Attachments;
  readonly handover: HandoverDesk;
  scales(): readonly GradingScale[];
  deadlines(): readonly Deadline[];
  /** Part of the transition's own transaction. */
  transition(service: string, transition: Transition): void;
  /** Part of the walk's own transaction. */
  walked(service: string, ladder: Ladder): void;
  causesChanged(): void;
  /** Somebody else has the seat: every open incident's account says so. */
  relieved(from: Operator, to: Operator): void;
  /** To be called after the catalogue was replaced. */
  catalogueChanged(): void;
  close(): Promise<void>;
}

export interface RespondingOptions {
  database: Database;
  /** The world's own folder. */
  dataFolder: string;
  assetsFolder: string;
  clock: Clock;
  hub: Hub;
  journal: Journal;
  operator: () => string;
  language: () => Language;
  operatorOf: (id: string) => Operator | undefined;
  /** Checks the PIN and gives the seat. @throws {Problem} */
  takeSeat: (operator: string, pin: string | null) => Promise<Operator>;
  /** Since when the present operator has the seat, milliseconds. */
  seatSince: () => number;
  catalogue: () => Catalogue;
  services: () => Services;
  templates: () => readonly ChecklistTemplate[];
  /** Asked only after both were started. */
  watching: () => Watching;
  notice: (sentence: Sentence) => void;
}

/** More changes of one service than a report of weeks of flapping needs. */
const MOST_TRANSITIONS = 10_000;

/** Wires the parts by which a failure becomes an incident and a defensible account of it. */
export function startResponding(options: RespondingOptions): Responding {
  const { assetsFolder, clock, database, hub, journal, operator, services, watching } = options;
  const shipped = { scales: readScales(assetsFolder), deadlines: readDeadlines(assetsFolder) };
  const scales = (): GradingScale[] => {
    const { scales: own, secrets } = options.catalogue();
    return scalesOf(own ?? shipped.scales, secrets);
  };
  const deadlines = (): Deadline[] => {
    const { deadlines: own, secrets } = options.catalogue();
    return deadlinesOf(own ?? shipped.deadlines, secrets);
  };
  const checksOf = (service: string): string[] =>
    services()
      .byId(service)
      ?.checks.map(({ key }) => key) ?? [];
  const transitionsOf = (service: string, from: number): Transition[] =>
    watching().history.transitions({ checks: checksOf(service), limit: MOST_TRANSITIONS, from });

  const changesOf = (of: readonly ServiceSummary[], from: number) => {
    const checks = of.flatMap((service) => service.checks.map(({ key }) => key));
    const changes = watching().history.transitions({ checks, limit: MOST_TRANSITIONS, from });
    return changes.flatMap((change) => {
      const service = services().ofCheck(change.check);
      return service ? [{ ...change, service: { id: service.id, name: service.name } }] : [];
    });
  };

  /** People count what they use: what other services stand on is no outage beside theirs. */
  const nth = (affected: readonly string[], since: number): number => {
    const below = new Set(services().all.flatMap(({ standsOn }) => standsOn.map(({ id }) => id)));
    const used = services().all.filter(({ id }) => !below.has(id));
    const changes = Map.groupBy(
      changesOf(used, since - 2 * RECENT_MS),
      ({ service }) => service.id,
    );
    const watched = [...changes].map(([service, transitions]) => ({ service, transitions }));
    return nthOutage(watched, affected, since);
  };

  const attachments = createAttachments(join(options.dataFolder, 'attachments'));
  const incidents = createIncidents({
    database,
    clock,
    operator,
    language: options.language,
    journal: journal.append,
    service: (id) => services().byId(id),
    failing: (service) => {
      const failing = checksOf(service)
        .flatMap((key) => watching().health.of(key) ?? [])
        .filter(needsPerson);
      const worst = worstOf(failing);
      return worst && { state: worst.state, since: Math.min(...failing.map((one) => one.since)) };
    },
    transitions: transitionsOf,
    ladder: (service) =>
      checksOf(service)
        .flatMap((key) => watching().ladders.of(key, 1))
        .toSorted((a, b) => b.at - a.at)[0],
    nth,
    templates: options.templates,
    scales,
    deadlines,
    attached: attachments.has,
    emit: {
      changed: (incident) => {
        hub.changed('incidents', incident);
        deadlinesDesk.update();
        proposals.update();
      },
      entry: (entry) => hub.changed('timeline', entry),
    },
  });

  const evidence = createEvidence({
    database,
    clock,
    operator,
    incident: incidents.get,
    written: incidents.tells,
    enter: (incident, what): TimelineEntry => incidents.enter(incident, what),
    attached: attachments.has,
    emit: { changed: (board) => hub.changed('boards', board) },
  });

  const proposals = createProposals({
    database,
    clock,
    operator,
    language: options.language,
    journal: journal.append,
    causes: () => watching().causes(),
    health: (check) => watching().firm(check),
    standings: () => ({ services: services().all, grounds: services().grounds }),
    service: (id) => services().byId(id),
    ladder: (check) => watching().ladders.of(check, 1)[0],
    observations: (check, before, limit) =>
      watching().history.observations({ check, before, limit }),
    incidents: incidents.all,
    templates: options.templates,
    nth,
    open: incidents.open,
    join: incidents.join,
    emit: {
      changed: (all) => hub.replaced({ proposals: all }),
      notice: options.notice,
    },
  });

  const deadlinesDesk = createDeadlines({
    clock,
    incidents: incidents.all,
    deadlines,
    told: (incident) => toldIn(incidents.timeline(incident)),
    enter: (incident, what) => incidents.enter(incident, what, { by: null }),
    ring: (alarm) => hub.tell('clock', alarm),
    notice: options.notice,
  });

  const handover = createHandover({
    database,
    clock,
    operator,
    journal: journal.append,
    seatSince: options.seatSince,
    incidents: incidents.running,
    deadlines,
    transitions: (from) => changesOf(services().all, from),
    handling: () => watching().handling.current(),
    service: (id) => services().byId(id),
    operatorOf: options.operatorOf,
    sign: options.takeSeat,
    enter: (incident, what, by) => incidents.enter(incident, what, { by }),
    emit: { changed: (last) => hub.replaced({ handover: last }) },
  });

  return {
    incidents,
    proposals,
    evidence,
    attachments,
    handover,
    scales,
    deadlines,
    transition: incidents.transition,
    walked: incidents.ladder,
    causesChanged: proposals.update,
    relieved: (from, to) => {
      for (const { id } of incidents.running().filter(isOpen)) {
        incidents.enter(id, { kind: 'operator', from: from.name, to: to.name });
      }
    },
    catalogueChanged: () => {
      deadlinesDesk.update();
      proposals.update();
    },
    close: async () => {
      proposals.stop();
      deadlinesDesk.stop();
      await attachments.close();
    },
  };
}
