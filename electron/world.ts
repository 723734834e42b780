import { join } from 'node:path';
import { type Catalogue, EMPTY_CATALOGUE } from '../shared/catalogue.ts';
import type { CatalogueFault } from '../shared/catalogueFault.ts';
import type { ChecklistTemplate } from '../shared/checklist.ts';
import type { CatalogueTrouble, World as WorldName } from '../shared/contract.ts';
import { sayIn } from '../shared/messages/say.ts';
import type { Operator } from '../shared/operator.ts';
import { type Sentence, sentence, sentenceOf } from '../shared/problem.ts';
import { standingOf } from '../shared/standing.ts';
import { LANGUAGES, type Language } from '../shared/words.ts';
import type { KeyKeeper } from './bundle/signing.ts';
import { type Bundling, createBundling, type RecordedFile } from './bundling.ts';
import { type CatalogueDesk, createCatalogueDesk } from './catalogue/editing/desk.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { type CatalogueText, keepVersion } from './catalogue/versions.ts';
import { watchCatalogue } from './catalogue/watch.ts';
import type { Clock } from './clock.ts';
import type { Drill } from './drill/drill.ts';
import { createGathering } from './gathering.ts';
import { plainContext } from './health/context.ts';
import { loadNotices } from './health/notices.ts';
import { probe } from './health/probe.ts';
import { saveWhole } from './hosts/save.ts';
import type { Hub } from './hub.ts';
import { loadTemplates } from './incidents/templates.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import type { WriteLog } from './logs/log.ts';
import { createReports, type Reports } from './reports/reports.ts';
import { type Responding, startResponding } from './responding.ts';
import { createRunbooks, type Runbooks } from './runbooks/runbooks.ts';
import { indexServices, type Services } from './services.ts';
import { openSource, type Source } from './source.ts';
import { NEWEST } from './storage/migrations.ts';
import { openDatabase } from './storage/open.ts';
import type { Terminal } from './terminal/terminal.ts';
import { createTriage, type TriageDesk } from './triage/triage.ts';
import { startWatching, type Watching } from './watching.ts';

/** What a world needs from the console around it. */
export interface Surroundings {
  dataFolder: string;
  assetsFolder: string;
  clock: Clock;
  hub: Hub;
  terminal: Terminal;
  language(): Language;
  operator(): string;
  operatorOf(id: string): Operator | undefined;
  /** Checks the PIN and gives the seat. @throws {Problem} */
  takeSeat(operator: string, pin: string | null): Promise<Operator>;
  /** Since when the present operator has the seat, milliseconds. */
  seatSince(): number;
  /** Who has the seat. */
  seat(): Operator;
  operators(): readonly Operator[];
  /** That who gives the PIN is who they say, without taking the seat. @throws {Problem} */
  confirm(operator: string, pin: string | null): Promise<Operator>;
  /** A secret of the host; null where it keeps none of that name. */
  secret(name: string): Promise<string | null>;
  secretNames(): string[];
  /** Keeps the key that evidence bundles are signed with. */
  keeper: KeyKeeper;
  /** Files of a recording as far as they are written; null where there is none. */
  recording(id: string): Promise<RecordedFile[] | null>;
  /** Of the program. */
  version: string;
  /** Something a person must know that no call can answer with, such as a disk that refuses. */
  notice(sentence: Sentence): void;
  /** The program's log. */
  log: WriteLog;
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
  catalogue(): Catalogue;
  /** Where the catalogue is changed from within the window. */
  readonly catalogueDesk: CatalogueDesk;
  readonly watching: Watching;
  readonly responding: Responding;
  readonly journal: Journal;
  readonly triage: TriageDesk;
  readonly checklists: readonly ChecklistTemplate[];
  readonly runbooks: Runbooks;
  readonly reports: Reports;
  readonly bundling: Bundling;
  readonly drill: Drill | null;
  close(): Promise<void>;
}

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
  const file = join(source.dataFolder, 'watchroom.db');
  const { database, notices, found } = openDatabase(file, clock);
  around.log('info', 'database opened', { file, found, version: NEWEST });
  const checklists = loadTemplates(foldersOf('checklists', around));

  const first = loadCatalogue(source.path, source.variables);
  let catalogue = first.ok ? first.catalogue : EMPTY_CATALOGUE;
  let services = indexServices(catalogue);
  let trouble = first.ok ? null : troubleOf(source.path, first.faults, clock());
  const journal = createJournal(database, clock, (head) => hub.replaced({ journal: head }));

  const responding = startResponding({
    database,
    dataFolder: source.dataFolder,
    assetsFolder,
    clock,
    hub,
    journal,
    operator: around.operator,
    language: around.language,
    operatorOf: around.operatorOf,
    takeSeat: around.takeSeat,
    seatSince: around.seatSince,
    catalogue: () => catalogue,
    services: () => services,
    templates: () => checklists.templates,
    watching: () => watching,
    notice: around.notice,
  });
  const { incidents } = responding;

  const watching = startWatching({
    database,
    assetsFolder,
    clock,
    hub,
    operator: around.operator,
    journal,
    catalogue: () => catalogue,
    services: () => services,
    transition: (service, transition) => {
      responding.transition(service, transition);
      database.afterCommit(() => runbooks.runs.look());
    },
    walked: responding.walked,
    causesChanged: responding.causesChanged,
    notice: around.notice,
  });
  const { health, history } = watching;

  const runbooks = createRunbooks({
    folders: foldersOf('runbooks', around),
    dangerFiles: foldersOf('danger.yaml', around),
    database,
    clock,
    terminal,
    secrets: { names: around.secretNames, read: around.secret },
    seat: around.seat,
    operators: around.operators,
    confirm: around.confirm,
    language: around.language,
    service: (id) => {
      const [service, target] = [services.byId(id), services.target(id)];
      return service && target && { ...target, name: service.name[around.language()] };
    },
    incident: (id) => incidents.get(id),
    state: (id) => {
      const service = services.byId(id);
      return service && standingOf(service, { get: health.of }).state;
    },
    journal: (act, operator) => journal.append(act, operator),
    enter: incidents.enter,
    emit: {
      changed: (run) => hub.changed('runs', run),
      notice: around.notice,
    },
  });

  const triage = createTriage({
    clock,
    emit: { changed: (reading) => hub.changed('triages', reading) },
  });

  const gathering = createGathering({
    clock,
    incident: incidents.get,
    timeline: incidents.timeline,
    board: responding.evidence.board,
    services: () => services,
    scales: responding.scales,
    deadlines: responding.deadlines,
    health: (checks) => checks.flatMap((key) => health.of(key) ?? []),
    history,
    attachment: responding.attachments.fileOf,
    journal: journal.head,
    operator: around.operator,
    operators: () => around.operators().map((operator) => operator.name),
    drill: name.kind === 'drill',
  });
  const reports = createReports({
    database,
    clock,
    assetsFolder,
    templatesFolder: join(around.dataFolder, 'templates'),
    dataFolder: source.dataFolder,
    operator: around.operator,
    gather: gathering,
    journal: journal.append,
    enter: incidents.enter,
    emit: {
      draft: (draft) => hub.changed('drafts', draft),
      sent: (sent) => hub.changed('sent', sent),
      decision: (incident, decision) => hub.changed('decisions', { incident, decision }),
      making: (making) => hub.changed('makings', making),
    },
  });

  const bundling = createBundling({
    database,
    clock,
    version: around.version,
    incident: incidents.get,
    timeline: incidents.timeline,
    journal,
    board: responding.evidence.board,
    attachment: (sha256) =>
      responding.attachments.has(sha256) ? () => responding.attachments.whole(sha256) : null,
    recording: around.recording,
    reports,
    gathering,
    keeper: around.keeper,
  });

  const catalogueChanged = (): void => {
    watching.catalogueChanged();
    responding.catalogueChanged();
  };
  /** What was in force when is part of the account. A disk that refuses must not stop watching. */
  const keepText = (texts: readonly CatalogueText[]): void => {
    try {
      keepVersion(database, clock(), texts);
    } catch (error) {
      around.notice(sentenceOf(error));
    }
  };
  const watcher = watchCatalogue(source.path, source.variables, {
    loaded: (edited, texts) => {
      catalogue = edited;
      keepText(texts);
      services = indexServices(catalogue);
      trouble = null;
      catalogueChanged();
      around.replaced();
    },
    faulty: (faults) => {
      trouble = troubleOf(source.path, faults, clock());
      hub.replaced({ catalogueTrouble: trouble });
    },
  });
  const catalogueDesk = createCatalogueDesk({
    path: source.path,
    variables: source.variables,
    drill: source.drill !== null,
    database,
    clock,
    operator: around.operator,
    journal: (act, operator) => journal.append(act, operator),
    catalogue: () => catalogue,
    write: saveWhole,
    look: (check, key, signal) => {
      const notices = loadNotices(assetsFolder, catalogue.notices);
      return probe(check, key, signal, { ...plainContext(clock), notices });
    },
  });
  if (first.ok) {
    keepText(first.texts);
    catalogueChanged();
  }

  return {
    name,
    notices: [...notices, ...[...checklists.faults, ...runbooks.faults()].map(fileNotice)],
    trouble: () => trouble,
    services: () => services,
    catalogue: () => catalogue,
    catalogueDesk,
    watching,
    responding,
    journal,
    triage,
    checklists: checklists.templates,
    runbooks,
    reports,
    bundling,
    drill: source.drill,
    async close() {
      watcher.close();
      await catalogueDesk.close();
      runbooks.close();
      await triage.stop();
      await reports.close();
      await responding.close();
      await watching.close();
      database.close();
      await source.drill?.close();
    },
  };
}

/** What ships, then the office's own in the data folder, which wins or adds. */
function foldersOf(
  kind: 'checklists' | 'runbooks' | 'danger.yaml',
  around: Surroundings,
): string[] {
  return [join(around.assetsFolder, kind), join(around.dataFolder, kind)];
}

function troubleOf(path: string, faults: CatalogueFault[], at: number): CatalogueTrouble {
  return { path, at, faults };
}

function fileNotice({ file, line, column, sentence: { key, params } }: CatalogueFault): Sentence {
  const [ko, en] = LANGUAGES.map((language) => sayIn(language)(key, params));
  return sentence('host.fileFault', { file, line, column, ko: ko ?? '', en: en ?? '' });
}
