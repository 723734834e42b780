import type { Catalogue, ServiceSummary } from '../shared/catalogue.ts';
import { type Cause, causesOf } from '../shared/causes.ts';
import { answered, type CheckHealth, type Transition, worstOf } from '../shared/health.ts';
import type { Ladder } from '../shared/ladder.ts';
import { AlarmPlan, KeepPlan } from '../shared/plans.ts';
import { type Sentence, sentenceOf } from '../shared/problem.ts';
import { standingOf } from '../shared/standing.ts';
import { type Alarms, createAlarms } from './alarms/alarms.ts';
import { firmly } from './alarms/firmly.ts';
import type { Clock } from './clock.ts';
import { createHandling, type HandlingDesk } from './handling/handling.ts';
import { createHealth, type Health, type HealthOptions } from './health/health.ts';
import { loadNotices } from './health/notices.ts';
import { createHistory, type History } from './history/history.ts';
import { createLadders, type Ladders } from './history/ladders.ts';
import type { Hub } from './hub.ts';
import type { Journal } from './journal/journal.ts';
import type { Services } from './services.ts';
import type { Database } from './storage/database.ts';

/** Everything that watches a catalogue: looks, judges, remembers, and calls a person. */
export interface Watching {
  readonly health: Health;
  readonly history: History;
  readonly ladders: Ladders;
  readonly handling: HandlingDesk;
  readonly alarms: Alarms;
  /** A check's health, as far as it is certain. */
  firm(check: string): CheckHealth | undefined;
  /** What fails for certain, by cause, worst first. */
  causes(): Cause[];
  /** To be called after the catalogue was replaced. */
  catalogueChanged(): void;
  close(): Promise<void>;
}

export interface WatchingOptions {
  database: Database;
  assetsFolder: string;
  clock: Clock;
  hub: Hub;
  operator: () => string;
  journal: Journal;
  catalogue: () => Catalogue;
  services: () => Services;
  /** A service's check changed; what it writes is part of the transition's own transaction. */
  transition: (service: string, transition: Transition) => void;
  /** A walk came to an end; what it writes is part of one transaction with the walk. */
  walked: (service: string, ladder: Ladder) => void;
  /** Causes may have come, changed or gone, or who has them in hand. */
  causesChanged: () => void;
  /** Something a person must know that no call can answer with, such as a disk that refuses. */
  notice: (sentence: Sentence) => void;
  /** How it looks and by which clocks, where not as usual. */
  looking?: Pick<HealthOptions, 'prober' | 'steady' | 'timer'>;
}

/** The first result of a row says something new, the others that it goes on. */
function isNews({ since, lastAt }: CheckHealth): boolean {
  return lastAt === null || since >= lastAt;
}

/** Wires the parts by which one observation becomes history, health, and a call for a person. */
export function startWatching(options: WatchingOptions): Watching {
  const { database, clock, hub, operator, catalogue, services, notice } = options;
  /** A disk that refuses must not stop the watching, nor go unsaid. */
  const kept = (keep: () => void): void => {
    try {
      keep();
    } catch (error) {
      notice(sentenceOf(error));
    }
  };
  const history = createHistory(database, clock, (error) => notice(sentenceOf(error)), {
    keep: () => catalogue().keep ?? KeepPlan.parse({}),
  });
  const ladders = createLadders(database);
  const firm = (key: string): CheckHealth | undefined => {
    const known = health.of(key);
    return known && firmly(known);
  };
  const causes = (): Cause[] => causesOf(services().all, services().grounds, firm);
  const causesChanged = (): void => {
    alarms.update();
    options.causesChanged();
  };
  const firmOf = (service: ServiceSummary): CheckHealth[] =>
    service.checks.flatMap(({ key }) => firm(key) ?? []);

  const handling = createHandling({
    database,
    clock,
    operator,
    journal: options.journal,
    plans: () => catalogue().maintenance,
    standings: () => ({ services: services().all, grounds: services().grounds }),
    state: (id) => {
      const service = services().byId(id);
      return service && standingOf(service, { get: health.of }).state;
    },
    emit: {
      changed: (changed) => {
        hub.replaced({ handling: changed });
        // A catalogue that cannot be read yet must not end the alarms of the last one.
        if (services().all.length > 0) causesChanged();
      },
      maintenance: () => health.rejudge(),
      notice,
    },
  });

  /** Checks of which nobody could say how they fare, as far as was told. */
  const unsure = new Set<string>();
  /** @returns whether that is news */
  const noteUnsure = ({ check, stale, state }: CheckHealth): boolean => {
    const now = stale || state === 'unknown';
    if (unsure.has(check) === now) return false;
    if (now) unsure.add(check);
    else unsure.delete(check);
    return true;
  };

  const health = createHealth({
    ...options.looking,
    clock,
    restored: history.restore(),
    maintenance: (service, at) => handling.inMaintenance(service, at),
    emit: {
      observed: (observation) => {
        kept(() => history.observe(observation));
        const { check, latencyMs } = observation;
        const latency = { check, latencyMs: answered(observation) ? latencyMs : null };
        hub.changed('latencies', latency, 'routine');
      },
      changed: (changed) => {
        hub.changed('health', changed, isNews(changed) ? 'now' : 'routine');
        // No transition tells either: firm states are held while nobody can say, and go on after.
        if (noteUnsure(changed)) causesChanged();
      },
      transition: (transition) => {
        const service = services().ofCheck(transition.check);
        // One transaction: a kill must not leave a change that its incident does not know of.
        kept(() =>
          database.transaction(() => {
            history.transition(transition);
            if (!service) return;
            options.transition(service.id, transition);
            handling.stateChanged(service.id, worstOf(firmOf(service))?.state ?? 'pending');
          }),
        );
        hub.changed('transitions', transition);
        causesChanged();
      },
      station: (station) => hub.replaced({ station }),
      ladder: (ladder) => {
        const service = services().ofCheck(ladder.check);
        kept(() =>
          database.transaction(() => {
            ladders.keep(ladder);
            if (service) options.walked(service.id, ladder);
          }),
        );
        hub.changed('ladders', ladder);
        options.causesChanged();
      },
      // Thousands of changes at once are one commit, not thousands.
      together: (tell) => kept(() => database.transaction(tell)),
      trouble: notice,
    },
  });

  const alarms = createAlarms({
    database,
    clock,
    random: Math.random,
    plan: () => catalogue().alarms ?? AlarmPlan.parse({}),
    causes: () => {
      // An alarm may be due before it is found out that this computer slept.
      health.catchUp();
      return causes();
    },
    service: (id) => {
      const service = services().byId(id);
      return service && { name: service.name, health: firmOf(service) };
    },
    handling,
    secrets: () => catalogue().secrets ?? [],
    emit: {
      changed: (alarm) => hub.changed('alarms', alarm),
      call: (alarm) => hub.tell('alarm', alarm),
      notice,
    },
  });

  return {
    health,
    history,
    ladders,
    handling,
    alarms,
    firm,
    causes,
    catalogueChanged: () => {
      const present = catalogue();
      handling.catalogueChanged();
      health.watch(present, loadNotices(options.assetsFolder, present.notices));
      causesChanged();
    },
    close: async () => {
      await health.stop();
      handling.stop();
      await alarms.stop();
      await history.close();
    },
  };
}
