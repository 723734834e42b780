/** Packed observations, what they add up to, and when this console watched. */
export const history = `
  -- What servers say of themselves, numbered once like addresses.
  CREATE TABLE protocol (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE certificate (id INTEGER PRIMARY KEY, facts_json TEXT NOT NULL UNIQUE) STRICT;

  -- Fresh observations, until they are packed. A clock set back gives two of a check the same
  -- time: nth tells them apart, so that none is lost.
  ALTER TABLE observation RENAME TO observation_before;
  CREATE TABLE observation (
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    at INTEGER NOT NULL,
    nth INTEGER NOT NULL DEFAULT 0,
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
    protocol INTEGER,
    bytes INTEGER,
    certificate INTEGER,
    PRIMARY KEY (check_id, at, nth)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO observation (check_id, at, verdict, latency, error, reason, status, address,
      dns, connect, tls, first_byte, transfer)
    SELECT check_id, at, verdict, latency, error, reason, status, address,
      dns, connect, tls, first_byte, transfer
    FROM observation_before ORDER BY check_id, at;
  DROP TABLE observation_before;

  -- Observations of one check from from_at to to_at, both included, as electron/history/chunk.ts
  -- packs them. Two chunks of a check may overlap where the clock was set back.
  CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    observations INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX chunk_by_check ON chunk (check_id, to_at, from_at);

  -- The packed observations added up, written in the transaction that packs them; packed as in
  -- electron/history/entries.ts. Minutes: those of one packing; a minute may be in two of them.
  CREATE TABLE minutes (
    id INTEGER PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX minutes_by_check ON minutes (check_id, to_at, from_at);

  -- Hours and days by blocks, tier and block as in electron/history/tiers.ts.
  CREATE TABLE rollup (
    id INTEGER PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_key (id),
    tier INTEGER NOT NULL,
    block INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX rollup_by_check ON rollup (check_id, tier, block);

  -- When this console looked: outside of these spans nothing is known.
  CREATE TABLE watched (from_at INTEGER PRIMARY KEY, to_at INTEGER NOT NULL) STRICT;
  INSERT INTO watched (from_at, to_at)
    SELECT min(at), max(at) FROM observation HAVING count(*) > 0;
`;
