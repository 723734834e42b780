import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_CATALOGUE } from '../../shared/catalogue.ts';
import type { Incident } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import { attachmentFile } from '../attachments/attachments.ts';
import type { KeyKeeper } from '../bundle/signing.ts';
import { type Bundling, createBundling } from '../bundling.ts';
import { loadCatalogue, type Variables } from '../catalogue/load.ts';
import type { Clock } from '../clock.ts';
import { deadlinesOf, readDeadlines } from '../deadlines/plans.ts';
import { createEvidence } from '../evidence/evidence.ts';
import { createGathering } from '../gathering.ts';
import { createHistory } from '../history/history.ts';
import { createIncidents } from '../incidents/incidents.ts';
import { createJournal } from '../journal/journal.ts';
import { finishedRecording } from '../recordings/finished.ts';
import { createReports, type Reports } from '../reports/reports.ts';
import { readScales, scalesOf } from '../scales/scales.ts';
import { indexServices } from '../services.ts';
import { openForReading } from '../storage/open.ts';

/** The records of a world, opened only to read, also while a console writes them. */
export interface Records {
  /** @param name an incident's number or id. @throws Problem where there is none */
  incident(name: string): Incident;
  readonly reports: Reports;
  readonly bundling: Bundling;
  /** The catalogue that could not be read; null where it could, or there is none. */
  missing: string | null;
  close(): Promise<void>;
}

/** @throws Problem where the folder holds no records that this program can read */
export function openRecords(options: {
  /** The world's own: holds `watchroom.db`. */
  folder: string;
  /** The console's: holds templates and recordings. */
  dataFolder: string;
  catalogue: string | null;
  variables: Variables;
  assetsFolder: string;
  clock: Clock;
  version: string;
  /** Who makes the report. */
  operator: string;
  /** Names of the console's operators. */
  operators: readonly string[];
  keeper: KeyKeeper;
  drill: boolean;
}): Records {
  const { assetsFolder, clock, dataFolder, folder, operator, catalogue: path } = options;
  const file = join(folder, 'watchroom.db');
  const database = openForReading(file);
  const history = createHistory(database, clock);
  const load = path === null ? null : loadCatalogue(path, options.variables);
  const catalogue = load?.ok ? load.catalogue : EMPTY_CATALOGUE;
  const services = indexServices(catalogue);
  const scales = scalesOf(catalogue.scales ?? readScales(assetsFolder), catalogue.secrets);
  const deadlines = deadlinesOf(
    catalogue.deadlines ?? readDeadlines(assetsFolder),
    catalogue.secrets,
  );
  const attachment = (sha256: string): string | null =>
    attachmentFile(join(folder, 'attachments'), sha256);
  const incidents = createIncidents({
    database,
    clock,
    operator: () => operator,
    language: () => 'ko',
    journal: () => {},
    service: (id) => services.byId(id),
    failing: () => undefined,
    transitions: () => [],
    ladder: () => undefined,
    nth: () => 1,
    templates: () => [],
    scales: () => scales,
    deadlines: () => deadlines,
    attached: (sha256) => attachment(sha256) !== null,
    emit: { changed: () => {}, entry: () => {} },
  });
  const evidence = createEvidence({
    database,
    clock,
    operator: () => operator,
    incident: incidents.get,
    written: incidents.tells,
    enter: incidents.enter,
    attached: (sha256) => attachment(sha256) !== null,
    emit: { changed: () => {} },
  });
  const journal = createJournal(database, clock);
  const gathering = createGathering({
    clock,
    incident: incidents.get,
    timeline: incidents.timeline,
    board: evidence.board,
    services: () => services,
    scales: () => scales,
    deadlines: () => deadlines,
    health: (checks) => history.restore().filter(({ check }) => checks.includes(check)),
    history,
    attachment,
    journal: journal.head,
    operator: () => operator,
    operators: () => options.operators,
    drill: options.drill,
  });
  const reports = createReports({
    database,
    clock,
    assetsFolder,
    templatesFolder: join(dataFolder, 'templates'),
    dataFolder: folder,
    operator: () => operator,
    gather: gathering,
    journal: () => {},
    enter: () => {},
    emit: { draft: () => {}, sent: () => {}, decision: () => {}, making: () => {} },
  });
  const bundling = createBundling({
    database,
    clock,
    version: options.version,
    incident: incidents.get,
    timeline: incidents.timeline,
    journal,
    board: evidence.board,
    attachment: (sha256) => {
      const kept = attachment(sha256);
      return kept === null ? null : () => readFile(kept);
    },
    recording: (id) => finishedRecording(join(dataFolder, 'recordings'), id),
    reports,
    gathering,
    keeper: options.keeper,
  });

  return {
    missing: load?.ok === false ? path : null,
    reports,
    bundling,
    incident(name) {
      const all = incidents.all();
      const incident = all.find(({ id, number }) => id === name || String(number) === name);
      if (incident) return incident;
      const known = all.map(({ number, title }) => `${number} ${title}`).join(', ');
      throw new Problem('report.noIncident', { incident: name, file, known });
    },
    async close() {
      await reports.close();
      await history.close();
      database.close();
    },
  };
}
