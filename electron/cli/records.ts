import { join } from 'node:path';
import { EMPTY_CATALOGUE } from '../../shared/catalogue.ts';
import { beganAt } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import { loadCatalogue, type Variables } from '../catalogue/load.ts';
import type { Clock } from '../clock.ts';
import { createEvidence } from '../evidence/evidence.ts';
import { createHistory } from '../history/history.ts';
import { createIncidents } from '../incidents/incidents.ts';
import { createJournal } from '../journal/journal.ts';
import type { ReportFacts } from '../reports/compose.ts';
import { readScales, scalesOf } from '../scales/scales.ts';
import { indexServices } from '../services.ts';
import { openForReading } from '../storage/open.ts';

/** The records of a world, opened only to read, also while a console writes them. */
export interface Records {
  /** @param name an incident's number or id. @throws Problem where there is none */
  gather(name: string): ReportFacts;
  /** The catalogue that could not be read; null where it could, or there is none. */
  missing: string | null;
  close(): Promise<void>;
}

/** @throws Problem where the folder holds no records that this program can read */
export function openRecords(options: {
  /** Holds `watchroom.db`. */
  folder: string;
  catalogue: string | null;
  variables: Variables;
  assetsFolder: string;
  clock: Clock;
  /** Who makes the report. */
  operator: string;
  drill: boolean;
}): Records {
  const { clock, operator, drill, catalogue: path } = options;
  const file = join(options.folder, 'watchroom.db');
  const database = openForReading(file);
  const history = createHistory(database, clock);
  const load = path === null ? null : loadCatalogue(path, options.variables);
  const catalogue = load?.ok ? load.catalogue : EMPTY_CATALOGUE;
  const services = indexServices(catalogue);
  const scales = scalesOf(catalogue.scales ?? readScales(options.assetsFolder), catalogue.secrets);
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
    deadlines: () => [],
    attached: () => true,
    emit: { changed: () => {}, entry: () => {} },
  });
  const evidence = createEvidence({
    database,
    clock,
    operator: () => operator,
    incident: incidents.get,
    written: incidents.tells,
    enter: incidents.enter,
    attached: () => true,
    emit: { changed: () => {} },
  });
  const journal = createJournal(database, clock);

  return {
    missing: load?.ok === false ? path : null,
    gather(name) {
      const all = incidents.all();
      const incident = all.find(({ id, number }) => id === name || String(number) === name);
      if (!incident) {
        const known = all.map(({ number, title }) => `${number} ${title}`).join(', ');
        throw new Problem('report.noIncident', { incident: name, file, known });
      }
      const affected = incident.services.flatMap(({ id }) => services.byId(id) ?? []);
      const checks = affected.flatMap((service) => service.checks.map((check) => check.key));
      const until = incident.resolvedAt ?? clock();
      return {
        incident,
        timeline: incidents.timeline(incident.id),
        services: affected,
        health: history.restore().filter((health) => checks.includes(health.check)),
        impact: history.impact(checks, beganAt(incident), until),
        board: evidence.board(incident.id),
        scales,
        journal: journal.head(),
        madeBy: operator,
        drill,
      };
    },
    async close() {
      await history.close();
      database.close();
    },
  };
}
