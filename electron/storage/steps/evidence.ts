/** The evidence board of each incident. */
export const evidence = `
  -- A board is what its changes made of it, in the order of their ids; none is ever edited.
  -- AUTOINCREMENT: the number of a change is never given out twice.
  CREATE TABLE evidence_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    what_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX evidence_change_by_incident ON evidence_change (incident, id);
`;
