/** Shifts handed over, also those that were completed anew before anybody signed. */
export const handovers = `
  CREATE TABLE handover (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    handover_json TEXT NOT NULL
  ) STRICT;
`;
