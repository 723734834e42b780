/** Acknowledgements, maintenance and silences that hold now or are to come. */
export const handling = `
  -- \`state\` is how the service stood when it was acknowledged.
  CREATE TABLE acknowledgement (
    service TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER,
    sticky INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  CREATE TABLE maintenance (
    id TEXT PRIMARY KEY,
    match_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    when_json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE silence (
    id TEXT PRIMARY KEY,
    match_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER NOT NULL
  ) STRICT;
`;
