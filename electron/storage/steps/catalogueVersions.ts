/** The catalogue as it was written at any time, each file's text once. */
export const catalogueVersions = `
  -- \`deflated\` is the file's text in UTF-8, raw DEFLATE: as in the file, no secret put in.
  CREATE TABLE catalogue_text (
    sha256 TEXT PRIMARY KEY,
    deflated BLOB NOT NULL
  ) STRICT;

  -- In force from \`at\` to the next one's. \`files_json\`: its files' names and hashes, in order.
  CREATE TABLE catalogue_version (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL UNIQUE,
    files_json TEXT NOT NULL
  ) STRICT;
`;
