import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sparedFor, type Triage } from '../../shared/triage.ts';
import { registerStore } from '../app/sync.ts';
import { type Pace, paceAfter } from './pace.ts';

export interface TriageState {
  /** Readings of logs, by id, the newest last. */
  triages: ReadonlyMap<string, Triage>;
  /** How fast each of them goes. */
  paces: ReadonlyMap<string, Pace>;
}

export const triageStore = createStore<TriageState>(() => ({
  triages: new Map(),
  paces: new Map(),
}));

registerStore({
  hydrate: ({ triages }) => {
    triageStore.setState({ triages: new Map(), paces: new Map() });
    for (const triage of triages) keepTriage(triage);
  },
  apply: ({ triages }) => {
    if (triages) for (const triage of triages) keepTriage(triage);
  },
});

/** Takes in a reading as the console holds it now: from an event or as a call's answer. */
export function keepTriage(triage: Triage): void {
  makeRoomFor(triage);
  const { triages, paces } = triageStore.getState();
  triageStore.setState({
    triages: new Map(triages).set(triage.id, triage),
    paces: new Map(paces).set(triage.id, paceAfter(paces.get(triage.id), triage, Date.now())),
  });
}

/** The console keeps only so many; what it forgets for a new one is forgotten here. */
function makeRoomFor({ id }: Triage): void {
  const { triages } = triageStore.getState();
  const spared = triages.has(id) ? null : sparedFor([...triages.values()]);
  if (spared) forgetTriage(spared.id);
}

/** A reading was closed. */
export function forgetTriage(id: string): void {
  const { triages, paces } = triageStore.getState();
  const without = <V>(map: ReadonlyMap<string, V>) =>
    new Map([...map].filter(([key]) => key !== id));
  triageStore.setState({ triages: without(triages), paces: without(paces) });
}

export function useTriages(): ReadonlyMap<string, Triage> {
  return useStore(triageStore, (state) => state.triages);
}

/** Bytes a second; null where it does not move or nobody knows yet. */
export function useBytesPerSecond(id: string): number | null {
  return useStore(triageStore, (state) => state.paces.get(id)?.bytesPerSecond ?? null);
}
