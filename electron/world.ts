import { join } from 'node:path';
import { EMPTY_CATALOGUE } from '../shared/catalogue.ts';
import type { ChecklistTemplate } from '../shared/checklist.ts';
import type { CatalogueFault, CatalogueTrouble, World as WorldName } from '../shared/contract.ts';
import { answered, type CheckHealth, needsPerson, worstOf } from '../shared/health.ts';
import { sayIn } from '../shared/messages/say.ts';
import { Problem, type Sentence, sentence, sentenceOf } from '../shared/problem.ts';
import type { Station } from '../shared/station.ts';
import { LANGUAGES, type Language } from '../shared/words.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { watchCatalogue } from './catalogue/watch.ts';
import type { Clock } from './clock.ts';
import { type Drill, startDrill } from './drill/drill.ts';
import { listDrills } from './drill/list.ts';
import { createHealth, type Health } from './health/health.ts';
import { createHistory, type History } from './history/history.ts';
import type { Hub } from './hub.ts';
import { createIncidents, type Incidents } from './incidents/incidents.ts';
import { loadTemplates } from './incidents/templates.ts';
import { createReports, type Reports } from './reports/reports.ts';
import { createRunbooks, type Runbooks } from './runbooks/runbooks.ts';
import { indexServices, type Services } from './services.ts';
import { openDatabase } from './storage/open.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a world needs from the console around it. */
export interface Surroundings {
  dataFolder: string;
  assetsFolder: string;
  clock: Clock;
  hub: Hub;
  terminal: Terminal;
  language(): Language;
  operator(): string;
  /** Something a person must know that no call can answer with, such as a disk that refuses. */
  notice(sentence: Sentence): void;
  /** The catalogue was replaced: pages must start anew. */
  replaced(): void;
}

/**
 * A catalogue or a drill with everything that belongs to it. Two worlds share no data: each has a
 * database of its own, so nothing of a drill mixes with what is real.
 */
export interface World {
  readonly name: WorldName;
  readonly notices: readonly Sentence[];
  /** What is wrong with the catalogue on disk, while the last good one is in force. */
  trouble(): CatalogueTrouble | null;
  services(): Services;
  station(): Station;
  readonly health: Health;
  readonly history: History;
  readonly incidents: Incidents;
  readonly checklists: readonly ChecklistTemplate[];
  readonly runbooks: Runbooks;
  readonly reports: Reports;
  readonly drill: Drill | null;
  close(): Promise<void>;
}

/** More changes of one service than a report of weeks of flapping needs. */
const MOST_TRANSITIONS = 10_000;

/**
 * Opens a catalogue or a drill and starts watching it. A catalogue with faults opens empty and says
 * so: it comes to life when its file is mended.
 * @throws {Problem} where the drill or the data folder cannot be used
 */
export async function openWorld(name: WorldName, around: Surroundings): Promise<World> {
  const source = await openSource(name, around);
  try {
    return startWorld(name, source, around);
  } catch (error) {
    // Its servers would keep a process alive that has nothing to show.
    await source.drill?.close();
    throw error;
  }
}

function startWorld(name: WorldName, source: Source, around: Surroundings): World {
  const { assetsFolder, clock, hub, terminal } = around;
  const { database, notices } = openDatabase(join(source.dataFolder, 'watchroom.db'), clock);
  /** A disk that refuses must not stop the watching, nor go unsaid. */
  const refused = (error: unknown): void => around.notice(sentenceOf(error));
  const kept = (keep: () => void): void => {
    try {
      keep();
    } catch (error) {
      refused(error);
    }
  };
  const history = createHistory(database, clock, refused);
  const checklists = loadTemplates(foldersOf('checklists', around));

  const first = loadCatalogue(source.path, source.variables);
  let services = indexServices(first.ok ? first.catalogue : EMPTY_CATALOGUE);
  let trouble = first.ok ? null : troubleOf(source.path, first.faults, clock());
  const checksOf = (service: string): string[] =>
    services.byId(service)?.checks.map((check) => check.key) ?? [];
  const healthOf = (service: string): CheckHealth[] =>
    checksOf(service).flatMap((key) => health.of(key) ?? []);

  const incidents = createIncidents({
    database,
    clock,
    operator: around.operator,
    language: around.language,
    service: (id) => services.byId(id),
    failing: (service) => {
      const failing = healthOf(service).filter(needsPerson);
      const worst = worstOf(failing);
      if (!worst) return undefined;
      return { state: worst.state, since: Math.min(...failing.map((health) => health.since)) };
    },
    transitions: (service, from) =>
      history.transitions({ checks: checksOf(service), limit: MOST_TRANSITIONS, from }),
    template: (id) => checklists.templates.find((template) => template.id === id),
    emit: {
      changed: (incident) => hub.changed('incidents', incident),
      entry: (entry) => hub.changed('timeline', entry),
    },
  });

  const health = createHealth({
    clock,
    restored: history.restore(),
    emit: {
      observed: (observation) => {
        kept(() => history.observe(observation));
        const { check, latencyMs } = observation;
        hub.changed('latencies', { check, latencyMs: answered(observation) ? latencyMs : null });
      },
      changed: (changed) => hub.changed('health', changed),
      transition: (transition) => {
        const service = services.ofCheck(transition.check);
        // One transaction: a kill must not leave a change that its incident does not know of.
        kept(() =>
          database.transaction(() => {
            history.transition(transition);
            if (service) incidents.transition(service.id, transition);
          }),
        );
        hub.changed('transitions', transition);
      },
    },
  });

  const runbooks = createRunbooks({
    folders: foldersOf('runbooks', around),
    clock,
    service: (id) => services.target(id),
    run: (session, command, options) => terminal.run(session, command, options),
    emit: {
      run: (run) => hub.changed('runs', run),
      finished: ({ run, incident, step, end }) => {
        if (incident === null) return;
        const { exitCode, durationMs, output, outputBytes, outputSha256 } = end;
        const { runbook, command, startedAt } = run;
        const told = {
          runbook,
          step,
          command,
          exitCode,
          durationMs,
          output,
          outputBytes,
          outputSha256,
        };
        kept(() => incidents.command(incident, told, startedAt));
      },
    },
  });

  const reports = createReports({
    assetsFolder,
    clock,
    gather: (id) => {
      const incident = incidents.get(id);
      const affected = incident.services.flatMap(({ id }) => services.byId(id) ?? []);
      const checks = affected.flatMap((service) => service.checks.map((check) => check.key));
      return {
        incident,
        timeline: incidents.timeline(id),
        services: affected,
        health: checks.flatMap((key) => health.of(key) ?? []),
        impact: history.impact(checks, incident.startedAt, incident.resolvedAt ?? clock()),
        madeBy: around.operator(),
        drill: name.kind === 'drill',
      };
    },
  });

  const watching = watchCatalogue(source.path, source.variables, {
    loaded: (catalogue) => {
      services = indexServices(catalogue);
      trouble = null;
      health.watch(catalogue);
      around.replaced();
    },
    faulty: (faults) => {
      trouble = troubleOf(source.path, faults, clock());
      hub.replaced({ catalogueTrouble: trouble });
    },
  });
  if (first.ok) health.watch(first.catalogue);

  return {
    name,
    notices: [...notices, ...[...checklists.faults, ...runbooks.faults()].map(fileNotice)],
    trouble: () => trouble,
    services: () => services,
    station: () => ({
      state: 'unwatched',
      since: 0,
      reason: sentence('station.unwatched'),
      controls: [],
    }),
    health,
    history,
    incidents,
    checklists: checklists.templates,
    runbooks,
    reports,
    drill: source.drill,
    async close() {
      watching.close();
      await health.stop();
      runbooks.close();
      await reports.close();
      kept(() => history.close());
      database.close();
      await source.drill?.close();
    },
  };
}

/** Where a world's catalogue comes from and where its data lies. */
interface Source {
  drill: Drill | null;
  path: string;
  variables: Readonly<Record<string, string | undefined>>;
  dataFolder: string;
}

async function openSource(name: WorldName, around: Surroundings): Promise<Source> {
  const { assetsFolder, clock, dataFolder, hub } = around;
  if (name.kind === 'catalogue') {
    return { drill: null, path: name.path, variables: process.env, dataFolder };
  }
  const listed = listDrills(assetsFolder);
  const found = listed.find((drill) => drill.name === name.name);
  if (!found) {
    const known = listed.map((drill) => drill.name).join(', ');
    throw new Problem('host.noDrill', { drill: name.name, known });
  }
  const drill = await startDrill({
    folder: found.folder,
    clock,
    on: { changed: (state) => hub.replaced({ drill: state }) },
  });
  return {
    drill,
    path: drill.catalogue,
    variables: { ...process.env, ...drill.env },
    dataFolder: join(dataFolder, 'drills', name.name),
  };
}

/** The shipped folder, then the office's own in the data folder, whose files win. */
function foldersOf(kind: 'checklists' | 'runbooks', around: Surroundings): string[] {
  return [join(around.assetsFolder, kind), join(around.dataFolder, kind)];
}

function troubleOf(path: string, faults: CatalogueFault[], at: number): CatalogueTrouble {
  return { path, at, faults };
}

function fileNotice({ file, line, column, sentence: { key, params } }: CatalogueFault): Sentence {
  const [ko, en] = LANGUAGES.map((language) => sayIn(language)(key, params));
  return sentence('host.fileFault', { file, line, column, ko: ko ?? '', en: en ?? '' });
}
