import { useStore } from 'zustand';
import type { Language } from '../../../shared/words.ts';
import { call, connectionStore } from '../../bridge.ts';
import { allows, seatStore } from '../../desk/seat.ts';
import { incidentStore } from '../../incidents/store.ts';
import { draftKey, fetchDraft, keepDraft, reportStore } from '../store.ts';
import type { Typed } from './typed.ts';
import { recallUnsaved, rememberUnsaved } from './unsaved.ts';
import { type Place, placeKey, Writing } from './writing.ts';

function readyDraft(incident: string, language: Language) {
  const kept = reportStore.getState().drafts.get(draftKey(incident, language));
  return kept?.state === 'ready' ? kept.value : undefined;
}

/** What is being written in this window, whichever view is looked at. */
export const writing = new Writing({
  draft: readyDraft,
  write: (args) => call('reports.write', args),
  keep: keepDraft,
  fetch: fetchDraft,
  later: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
});

writing.restore(recallUnsaved());

reportStore.subscribe(({ drafts }, before) => {
  for (const [key, kept] of drafts) {
    if (kept.state === 'ready' && before.drafts.get(key) !== kept) writing.meet(kept.value);
  }
});

connectionStore.subscribe(({ state }) => {
  if (state === 'connected') writing.retry();
});

// What could not be saved because the seat was locked.
seatStore.subscribe(({ seat }, before) => {
  if (!allows(before.seat, 'reports.write') && allows(seat, 'reports.write')) writing.retry();
});

/** Of an incident of another world nothing can be saved in this one: that is no reason to stay. */
function warn(event: BeforeUnloadEvent): void {
  const { incidents } = incidentStore.getState();
  const unsaved = [...writing.store.getState().values()];
  if (unsaved.some(({ place }) => incidents.has(place.incident))) event.preventDefault();
}

writing.store.subscribe((all) => {
  rememberUnsaved(
    [...all.values()].map(({ place, typed: { text, was } }) => ({ place, text, was })),
  );
  if (all.size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
});

/** What is typed into a field and not saved; undefined where all of it is. */
export function useTyped(place: Place): Typed | undefined {
  return useStore(writing.store, (all) => all.get(placeKey(place))?.typed);
}

/** How many fields of an incident's draft are not saved. */
export function useUnsaved(incident: string, language: Language): number {
  return useStore(
    writing.store,
    (all) =>
      [...all.values()].filter(
        ({ place }) => place.incident === incident && place.language === language,
      ).length,
  );
}
