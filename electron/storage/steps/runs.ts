/** Runs of runbooks, each with the runbook as it was when the run began. */
export const runs = `
  -- \`underway\` is 1 while the console itself has something to end: after a restart, those are seen to.
  CREATE TABLE run (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    underway INTEGER NOT NULL,
    run_json TEXT NOT NULL,
    runbook_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX run_underway ON run (underway) WHERE underway = 1;
`;
