/** What operators write for reports, what they decided of personal data, and what was sent. */
export const reports = `
  CREATE TABLE report_field (
    incident TEXT NOT NULL,
    language TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (incident, language, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_marking (
    incident TEXT NOT NULL,
    language TEXT NOT NULL,
    security TEXT NOT NULL,
    tlp TEXT NOT NULL,
    PRIMARY KEY (incident, language)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_decision (
    incident TEXT NOT NULL,
    finding TEXT NOT NULL,
    keep INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (incident, finding)
  ) STRICT, WITHOUT ROWID;

  -- \`report_json\` is the report before personal data was covered: the next one is compared with it.
  CREATE TABLE sent_report (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    incident TEXT NOT NULL,
    sent_json TEXT NOT NULL,
    report_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX sent_report_incident ON sent_report (incident, place);
`;
