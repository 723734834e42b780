/** Where the journal stood last, apart from the journal: a chain that was cut at its end shows. */
export const journalHead = `
  CREATE TABLE journal_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    entries INTEGER NOT NULL,
    hash TEXT
  ) STRICT;
  INSERT INTO journal_head (only, entries, hash)
    SELECT 1, coalesce(max(id), 0), (SELECT hash FROM journal ORDER BY id DESC LIMIT 1)
    FROM journal;

  -- Against a mistake of the program, as those of the journal.
  CREATE TRIGGER journal_head_only_advances BEFORE UPDATE ON journal_head
    WHEN new.entries <= old.entries
    BEGIN SELECT RAISE(ABORT, 'the head of the journal only advances'); END;
  CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head
    BEGIN SELECT RAISE(ABORT, 'the head of the journal only advances'); END;
`;
