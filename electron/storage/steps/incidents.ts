/** Incidents as documents, with the lifecycle, times and duties they have now. */
export const incidents = `
  ALTER TABLE incident RENAME TO incident_before;
  ALTER TABLE timeline_entry RENAME TO timeline_before;

  -- What is searched has a column of its own; the document holds everything.
  CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL,
    incident_json TEXT NOT NULL
  ) STRICT;
  INSERT INTO incident (id, number, state, incident_json)
    SELECT id, number, iif(state = 'open', 'detected', state), json_object(
      'id', id,
      'number', number,
      'title', title,
      'state', iif(state = 'open', 'detected', state),
      'grades', json_object('severity', CAST(severity AS TEXT)),
      'services', json((
        SELECT json_group_array(
          json_object('id', service, 'name', json(name_json), 'grade', NULL) ORDER BY position
        ) FROM incident_service WHERE incident = incident_before.id
      )),
      'duties', json_object(
        'commander', NULL, 'operations', NULL, 'communications', NULL, 'scribe', NULL
      ),
      'times', json_object(
        'started', started_at, 'detected', opened_at, 'acknowledged', NULL, 'suspected', NULL,
        'leaked', NULL, 'reported', NULL, 'mitigated', NULL, 'recovered', resolved_at
      ),
      'symptoms', json('[]'),
      'layer', NULL,
      'nth', 1,
      'openedAt', opened_at,
      'openedBy', opened_by,
      'resolvedAt', resolved_at,
      'closedAt', closed_at,
      'checklists', CASE
        WHEN checklist IS NULL THEN json('[]')
        ELSE json_array(
          json_object('template', checklist, 'title', json(checklist_title_json))
        )
      END,
      'items', json((
        SELECT json_group_array(json_object(
          'id', incident_before.checklist || '/' || item,
          'section', json(section_json),
          'text', json(text_json),
          'required', json(iif(required = 1, 'true', 'false')),
          'when', NULL,
          'for', NULL,
          'dueMs', NULL,
          'runbook', NULL,
          'checklist', incident_before.checklist,
          'state', state,
          'reason', reason,
          'by', by,
          'at', at,
          'assignee', NULL
        ) ORDER BY position) FROM incident_item WHERE incident = incident_before.id
      )),
      'newFacts', json('[]'),
      'met', json('[]'),
      'pins', json('[]'),
      'mergedInto', NULL,
      'absorbed', json('[]'),
      'splitFrom', NULL
    ) FROM incident_before;

  -- AUTOINCREMENT: the number of an entry is never given out twice.
  CREATE TABLE timeline_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT NOT NULL REFERENCES incident (id),
    at INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    by TEXT,
    what_json TEXT NOT NULL
  ) STRICT;
  INSERT INTO timeline_entry (id, incident, at, written_at, by, what_json)
    SELECT entry.id, incident, at, written_at, by, CASE what_json ->> 'kind'
      WHEN 'opened' THEN json_set(what_json, '$.proposed', json('false'))
      WHEN 'note' THEN json_set(what_json, '$.attachments', json('[]'), '$.newFact', json('false'))
      WHEN 'item' THEN json_set(what_json, '$.item', checklist || '/' || (what_json ->> 'item'))
      WHEN 'edited' THEN iif(
        what_json ->> 'field' = 'title',
        json_object('kind', 'titled', 'from', what_json ->> 'from', 'to', what_json ->> 'to'),
        json_object(
          'kind', 'graded',
          'scale', json_object('ko', '심각도', 'en', 'Severity'),
          'from', json_object('ko', what_json ->> 'from', 'en', what_json ->> 'from'),
          'to', json_object('ko', what_json ->> 'to', 'en', what_json ->> 'to')
        )
      )
      WHEN 'resolved' THEN
        json_object('kind', 'state', 'from', 'detected', 'to', 'resolved', 'reason', NULL)
      WHEN 'closed' THEN
        json_object('kind', 'state', 'from', 'resolved', 'to', 'closed', 'reason', NULL)
      ELSE what_json
    END FROM timeline_before entry JOIN incident_before ON incident_before.id = entry.incident
    ORDER BY entry.id;

  ALTER TABLE incident_service RENAME TO service_before;
  CREATE TABLE incident_service (
    incident TEXT NOT NULL REFERENCES incident (id),
    service TEXT NOT NULL,
    PRIMARY KEY (incident, service)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO incident_service (incident, service)
    SELECT DISTINCT incident, service FROM service_before;

  -- Whose entries make up the timeline of an incident: its own, those of an incident merged into it,
  -- and those of one it was split off, as far as their id is below \`before\`.
  CREATE TABLE incident_lineage (
    incident TEXT NOT NULL REFERENCES incident (id),
    source TEXT NOT NULL REFERENCES incident (id),
    before INTEGER,
    PRIMARY KEY (incident, source)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO incident_lineage (incident, source) SELECT id, id FROM incident;

  DROP TABLE timeline_before;
  DROP TABLE service_before;
  DROP TABLE incident_item;
  DROP TABLE incident_before;
  CREATE INDEX incident_by_service ON incident_service (service);
  CREATE INDEX timeline_by_incident ON timeline_entry (incident, at, id);
`;
