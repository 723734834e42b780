import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalHead } from '../../shared/journal.ts';
import { registerStore } from '../app/sync.ts';

/** Where the record of what was done here stands. */
const journalStore = createStore<JournalHead>(() => ({ entries: 0, hash: null }));

registerStore({
  hydrate: ({ journal }) => journalStore.setState(journal),
  apply: ({ journal }) => {
    if (journal) journalStore.setState(journal);
  },
});

export function useJournal(): JournalHead {
  return useStore(journalStore);
}
