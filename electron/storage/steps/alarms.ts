/** Alarms that have not ended, and what is still to be sent. */
export const alarms = `
  CREATE TABLE alarm (id TEXT PRIMARY KEY, alarm_json TEXT NOT NULL) STRICT;

  -- In the order of their numbers, channel by channel. Addresses and passwords stay in the
  -- catalogue.
  CREATE TABLE alarm_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    alarm TEXT NOT NULL,
    event TEXT NOT NULL,
    message_json TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX alarm_message_by_channel ON alarm_message (channel, id);
`;
