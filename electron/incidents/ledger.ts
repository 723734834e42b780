import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import type { Records } from './records.ts';
import type { Act, Change } from './rules/change.ts';

export interface LedgerOptions {
  database: Database;
  clock: Clock;
  journal: (act: JournalAct, operator: string) => void;
  /** Told after it is on the disk. */
  emit: { changed(incident: Incident): void; entry(entry: TimelineEntry): void };
}

/** Writes what befalls incidents. Callers bind what belongs together into one transaction. */
export interface Ledger {
  /** One line of the account, in the timeline and in the journal. */
  enter(told: Omit<TimelineEntry, 'id' | 'writtenAt'>): TimelineEntry;
  /** A new incident, without its first entries. */
  begin(incident: Incident): void;
  save(incident: Incident): void;
  /** An incident after a change. @returns the entries that tell it */
  keep(before: Incident, change: Change, act: Act): TimelineEntry[];
}

export function ledgerOf(records: Records, options: LedgerOptions): Ledger {
  const { database, clock, journal, emit } = options;

  function enter(told: Omit<TimelineEntry, 'id' | 'writtenAt'>): TimelineEntry {
    const entry = records.append({ ...told, writtenAt: clock() });
    journal({ kind: 'entry', entry }, entry.by ?? '');
    database.afterCommit(() => emit.entry(entry));
    return entry;
  }

  function save(incident: Incident): void {
    records.update(incident);
    database.afterCommit(() => emit.changed(incident));
  }

  return {
    enter,
    save,
    begin(incident) {
      records.insert(incident);
      database.afterCommit(() => emit.changed(incident));
    },
    keep(before, { incident, happenings }, { by, at }) {
      if (incident !== before) save(incident);
      return happenings.map((what) => enter({ incident: incident.id, at, by, what }));
    },
  };
}
