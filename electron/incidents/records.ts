import { z } from 'zod';
import { RunningItem } from '../../shared/checklist.ts';
import { Happening, Incident, type TimelineEntry } from '../../shared/incident.ts';
import { Bilingual } from '../../shared/words.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** Incidents and their timelines in the database. Callers bind several into one transaction. */
export interface Records {
  read(id: string): Incident | undefined;
  /** Newest first. */
  all(): Incident[];
  /** Those not closed that affect a service. */
  ofService(service: string): Incident[];
  /** The number after the highest. */
  nextNumber(): number;
  insert(incident: Incident): void;
  /** Writes what can change: title, severity, state, times and items. */
  update(incident: Incident): void;
  append(entry: Omit<TimelineEntry, 'id'>): TimelineEntry;
  /** In the order in which things happened. */
  timeline(id: string): TimelineEntry[];
}

const ItemRow = z
  .object({
    item: z.string(),
    section_json: jsonOf(Bilingual),
    text_json: jsonOf(Bilingual),
    required: z.number(),
    state: RunningItem.shape.state,
    reason: z.string().nullable(),
    by: z.string().nullable(),
    at: z.number().nullable(),
  })
  .transform(
    ({ item, section_json, text_json, required, ...rest }): RunningItem => ({
      ...rest,
      id: item,
      section: section_json,
      text: text_json,
      required: required === 1,
    }),
  );

const ServiceRow = z
  .object({ service: z.string(), name_json: jsonOf(Bilingual) })
  .transform((row) => ({ id: row.service, name: row.name_json }));

const IncidentRow = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  severity: z.number(),
  state: Incident.shape.state,
  started_at: z.number(),
  opened_at: z.number(),
  opened_by: z.string(),
  resolved_at: z.number().nullable(),
  closed_at: z.number().nullable(),
  checklist: z.string().nullable(),
  checklist_title_json: jsonOf(Bilingual).nullable(),
});

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

export function recordsIn(database: Database): Records {
  function read(row: unknown): Incident {
    const r = IncidentRow.parse(row);
    const services = database
      .prepare('SELECT * FROM incident_service WHERE incident = ? ORDER BY position')
      .all(r.id)
      .map((service) => ServiceRow.parse(service));
    const items = database
      .prepare('SELECT * FROM incident_item WHERE incident = ? ORDER BY position')
      .all(r.id)
      .map((item) => ItemRow.parse(item));
    return {
      id: r.id,
      number: r.number,
      title: r.title,
      severity: r.severity,
      state: r.state,
      services,
      startedAt: r.started_at,
      openedAt: r.opened_at,
      openedBy: r.opened_by,
      resolvedAt: r.resolved_at,
      closedAt: r.closed_at,
      checklist:
        r.checklist !== null && r.checklist_title_json !== null
          ? { template: r.checklist, title: r.checklist_title_json, items }
          : null,
    };
  }

  return {
    read(id) {
      const row = database.prepare('SELECT * FROM incident WHERE id = ?').get(id);
      return row ? read(row) : undefined;
    },

    all: () => database.prepare('SELECT * FROM incident ORDER BY number DESC').all().map(read),

    ofService: (service) =>
      database
        .prepare(
          `SELECT * FROM incident WHERE state != 'closed'
             AND id IN (SELECT incident FROM incident_service WHERE service = ?)
           ORDER BY number`,
        )
        .all(service)
        .map(read),

    nextNumber: () =>
      Number(database.prepare('SELECT coalesce(max(number), 0) + 1 AS n FROM incident').get()?.n),

    insert(incident) {
      const { checklist } = incident;
      database
        .prepare(
          `INSERT INTO incident (id, number, title, severity, state, started_at, opened_at,
             opened_by, resolved_at, closed_at, checklist, checklist_title_json)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          incident.id,
          incident.number,
          incident.title,
          incident.severity,
          incident.state,
          incident.startedAt,
          incident.openedAt,
          incident.openedBy,
          incident.resolvedAt,
          incident.closedAt,
          checklist?.template ?? null,
          checklist ? JSON.stringify(checklist.title) : null,
        );
      const service = database.prepare(
        'INSERT INTO incident_service (incident, position, service, name_json) VALUES (?, ?, ?, ?)',
      );
      for (const [position, { id, name }] of incident.services.entries()) {
        service.run(incident.id, position, id, JSON.stringify(name));
      }
      const insert = database.prepare(
        `INSERT INTO incident_item
           (incident, position, item, section_json, text_json, required, state, reason, by, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      for (const [position, item] of (checklist?.items ?? []).entries()) {
        const texts = [JSON.stringify(item.section), JSON.stringify(item.text)] as const;
        const { id, required, state, reason, by, at } = item;
        insert.run(incident.id, position, id, ...texts, Number(required), state, reason, by, at);
      }
    },

    update(incident) {
      const { id, title, severity, state, resolvedAt, closedAt } = incident;
      database
        .prepare(
          `UPDATE incident SET title = ?, severity = ?, state = ?, resolved_at = ?, closed_at = ?
           WHERE id = ?`,
        )
        .run(title, severity, state, resolvedAt, closedAt, id);
      const update = database.prepare(
        `UPDATE incident_item SET state = ?1, reason = ?2, by = ?3, at = ?4
         WHERE incident = ?5 AND item = ?6 AND (state != ?1 OR reason IS NOT ?2)`,
      );
      for (const item of incident.checklist?.items ?? []) {
        update.run(item.state, item.reason, item.by, item.at, id, item.id);
      }
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

    timeline: (id) =>
      database
        .prepare('SELECT * FROM timeline_entry WHERE incident = ? ORDER BY at, id')
        .all(id)
        .map((row) => EntryRow.parse(row)),
  };
}
