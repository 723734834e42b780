/** What the console proposes, and what was decided of it. */
export const proposals = `
  -- \`decision_json\` is null while nobody has decided; a proposal without one goes with its failure.
  -- \`ended_at\` is when everything was well again: what fails after that is another failure.
  CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    services_json TEXT NOT NULL,
    decision_json TEXT,
    ended_at INTEGER
  ) STRICT;

  CREATE INDEX proposal_lasting ON proposal (ended_at) WHERE ended_at IS NULL;
`;
