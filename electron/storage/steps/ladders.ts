/** The last walks of each check. */
export const ladders = `
  CREATE TABLE ladder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_key TEXT NOT NULL,
    at INTEGER NOT NULL,
    ladder_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ladder_by_check ON ladder (check_key, id);
`;
