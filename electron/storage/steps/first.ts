/** History, incidents and their timelines. */
export const first = `
  -- History. Rows are many and small: checks, reasons and addresses are kept once and numbered.
  CREATE TABLE check_key (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE reason (
    id INTEGER PRIMARY KEY,
    sentence_json TEXT NOT NULL UNIQUE,
    used_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE address (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE) STRICT;

  -- Latency and phases in tenths of a millisecond; verdict and error by the numbers of
  -- electron/history/codes.ts.
  CREATE TABLE observation (
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    at INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    latency INTEGER NOT NULL,
    error INTEGER,
    reason INTEGER NOT NULL,
    status INTEGER,
    address INTEGER,
    dns INTEGER,
    connect INTEGER,
    tls INTEGER,
    first_byte INTEGER,
    transfer INTEGER,
    PRIMARY KEY (check_id, at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE transition (
    id INTEGER PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX transition_by_check ON transition (check_id, at);

  CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    severity INTEGER NOT NULL,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL,
    resolved_at INTEGER,
    closed_at INTEGER,
    checklist TEXT,
    checklist_title_json TEXT
  ) STRICT;

  CREATE TABLE incident_service (
    incident TEXT NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    service TEXT NOT NULL,
    name_json TEXT NOT NULL,
    PRIMARY KEY (incident, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_by_service ON incident_service (service);

  CREATE TABLE incident_item (
    incident TEXT NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    section_json TEXT NOT NULL,
    text_json TEXT NOT NULL,
    required INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    by TEXT,
    at INTEGER,
    PRIMARY KEY (incident, position)
  ) STRICT, WITHOUT ROWID;

  -- AUTOINCREMENT: the number of an entry is never given out twice.
  CREATE TABLE timeline_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT NOT NULL REFERENCES incident (id),
    at INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    by TEXT,
    what_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX timeline_by_incident ON timeline_entry (incident, at, id);
`;
