import { z } from 'zod';
import { Happening, Incident, type TimelineEntry } from '../../shared/incident.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** Incidents and their timelines in the database. Callers bind several into one transaction. */
export interface Records {
  read(id: string): Incident | undefined;
  /** Newest first. */
  all(): Incident[];
  /** Those not closed, newest first. */
  running(): Incident[];
  /** Those not closed that affect a service. */
  ofService(service: string): Incident[];
  /** The number after the highest. */
  nextNumber(): number;
  insert(incident: Incident): void;
  update(incident: Incident): void;
  append(entry: Omit<TimelineEntry, 'id'>): TimelineEntry;
  /** From now on, the whole timeline of one incident belongs to that of another too. */
  absorb(into: string, source: string): void;
  /** The timeline of `source` below an entry belongs to that of `incident` too. */
  branch(incident: string, source: string, before: number): void;
  /** With what it absorbed and was split off, in the order in which things happened. */
  timeline(id: string): TimelineEntry[];
  /** Whether an entry is part of an incident's timeline. */
  tells(id: string, entry: number): boolean;
}

const IncidentRow = z.object({ id: z.string(), incident_json: z.string() });
const Document = jsonOf(Incident);

const EntryRow = z
  .object({
    id: z.number(),
    incident: z.string(),
    at: z.number(),
    written_at: z.number(),
    by: z.string().nullable(),
    what_json: jsonOf(Happening),
  })
  .transform(
    ({ written_at, what_json, ...rest }): TimelineEntry => ({
      ...rest,
      writtenAt: written_at,
      what: what_json,
    }),
  );

const LINEAGE = `
  FROM incident_lineage l JOIN timeline_entry e ON e.incident = l.source
  WHERE l.incident = ? AND (l.before IS NULL OR e.id < l.before)`;

export function recordsIn(database: Database): Records {
  /** Documents as they were read last: to compare a text costs less than to parse it. */
  const known = new Map<string, { text: string; incident: Incident }>();

  function incidentIn(row: unknown): Incident {
    const { id, incident_json: text } = IncidentRow.parse(row);
    const last = known.get(id);
    if (last?.text === text) return last.incident;
    const incident = Document.parse(text);
    known.set(id, { text, incident });
    return incident;
  }

  const many = (sql: string, ...params: string[]): Incident[] =>
    database
      .prepare(sql)
      .all(...params)
      .map(incidentIn);

  function keepServices({ id, services }: Incident): void {
    const ids = JSON.stringify(services.map((service) => service.id));
    database
      .prepare(
        `DELETE FROM incident_service
         WHERE incident = ? AND service NOT IN (SELECT value FROM json_each(?))`,
      )
      .run(id, ids);
    database
      .prepare(
        `INSERT OR IGNORE INTO incident_service (incident, service)
         SELECT ?, value FROM json_each(?)`,
      )
      .run(id, ids);
  }

  return {
    read(id) {
      const row = database.prepare('SELECT id, incident_json FROM incident WHERE id = ?').get(id);
      return row && incidentIn(row);
    },

    all: () => many('SELECT id, incident_json FROM incident ORDER BY number DESC'),

    running: () =>
      many(`SELECT id, incident_json FROM incident WHERE state != 'closed' ORDER BY number DESC`),

    ofService: (service) =>
      many(
        `SELECT id, incident_json FROM incident_service JOIN incident ON id = incident
         WHERE service = ? AND state != 'closed' ORDER BY number`,
        service,
      ),

    nextNumber: () =>
      Number(database.prepare('SELECT coalesce(max(number), 0) + 1 AS n FROM incident').get()?.n),

    insert(incident) {
      const { id, number, state } = incident;
      database
        .prepare('INSERT INTO incident (id, number, state, incident_json) VALUES (?, ?, ?, ?)')
        .run(id, number, state, JSON.stringify(incident));
      database.prepare('INSERT INTO incident_lineage (incident, source) VALUES (?, ?)').run(id, id);
      keepServices(incident);
    },

    update(incident) {
      database
        .prepare('UPDATE incident SET state = ?, incident_json = ? WHERE id = ?')
        .run(incident.state, JSON.stringify(incident), incident.id);
      keepServices(incident);
    },

    append(entry) {
      const row = database
        .prepare(
          `INSERT INTO timeline_entry (incident, at, written_at, by, what_json)
           VALUES (?, ?, ?, ?, ?) RETURNING id`,
        )
        .get(entry.incident, entry.at, entry.writtenAt, entry.by, JSON.stringify(entry.what));
      return { id: Number(row?.id), ...entry };
    },

    absorb(into, source) {
      // Of two bounds the later one counts; where either side has all, max() is null, which is all.
      database
        .prepare(
          `INSERT INTO incident_lineage (incident, source, before)
             SELECT ?, source, before FROM incident_lineage WHERE incident = ?
           ON CONFLICT DO UPDATE SET before = max(before, excluded.before)`,
        )
        .run(into, source);
    },

    branch(incident, source, before) {
      database
        .prepare(
          `INSERT INTO incident_lineage (incident, source, before)
             SELECT ?, source, min(coalesce(before, ?), ?)
             FROM incident_lineage WHERE incident = ?`,
        )
        .run(incident, before, before, source);
    },

    timeline: (id) =>
      database
        .prepare(`SELECT e.* ${LINEAGE} ORDER BY e.at, e.id`)
        .all(id)
        .map((row) => EntryRow.parse(row)),

    tells: (id, entry) =>
      database.prepare(`SELECT 1 ${LINEAGE} AND e.id = ?`).get(id, entry) !== undefined,
  };
}
