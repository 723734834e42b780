import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';
import { mergeTimeline } from './happened/timeline.ts';

/** A timeline is fetched when its incident is looked at, and kept current from then on. */
export interface KeptTimeline {
  entries: readonly TimelineEntry[];
  /** False until the whole of it has arrived. */
  whole: boolean;
  problem: Sentence | null;
}

export interface IncidentState {
  incidents: ReadonlyMap<string, Incident>;
  timelines: ReadonlyMap<string, KeptTimeline>;
}

export const incidentStore = createStore<IncidentState>(() => ({
  incidents: new Map(),
  timelines: new Map(),
}));

const EMPTY: KeptTimeline = { entries: [], whole: false, problem: null };

registerStore({
  hydrate: ({ incidents }) => {
    const looked = incidentStore.getState().timelines;
    incidentStore.setState({ incidents: new Map(incidents.map((i) => [i.id, i])) });
    // What was written while the page was away is fetched; what it showed stays meanwhile.
    for (const id of looked.keys()) void fetchTimeline(id);
  },
  apply: ({ incidents, timeline }) => {
    if (incidents) for (const incident of incidents) keepIncident(incident);
    if (timeline) for (const entry of timeline) keepEntries(entry.incident, [entry]);
  },
});

/** Takes in an incident as the console holds it now: from an event or as a call's answer. */
export function keepIncident(incident: Incident): void {
  const incidents = new Map(incidentStore.getState().incidents).set(incident.id, incident);
  incidentStore.setState({ incidents });
}

/** Takes in written entries. Those of incidents nobody looks at are left to be fetched. */
export function keepEntries(incident: string, entries: readonly TimelineEntry[]): void {
  const kept = incidentStore.getState().timelines.get(incident);
  if (kept) setTimeline(incident, { ...kept, entries: mergeTimeline(kept.entries, entries) });
}

/** Fetches an incident's timeline; what arrives meanwhile is kept too. */
export async function fetchTimeline(incident: string): Promise<void> {
  if (!incidentStore.getState().incidents.has(incident)) {
    forgetTimeline(incident);
    return;
  }
  const kept = incidentStore.getState().timelines.get(incident) ?? EMPTY;
  setTimeline(incident, { ...kept, problem: null });
  try {
    keepEntries(incident, await call('incidents.timeline', { incident }));
    changeTimeline(incident, { whole: true });
  } catch (error) {
    changeTimeline(incident, { problem: sentenceOf(error) });
  }
}

function changeTimeline(incident: string, change: Partial<KeptTimeline>): void {
  const kept = incidentStore.getState().timelines.get(incident);
  if (kept) setTimeline(incident, { ...kept, ...change });
}

function setTimeline(incident: string, timeline: KeptTimeline): void {
  const timelines = new Map(incidentStore.getState().timelines).set(incident, timeline);
  incidentStore.setState({ timelines });
}

function forgetTimeline(incident: string): void {
  const timelines = new Map(incidentStore.getState().timelines);
  timelines.delete(incident);
  incidentStore.setState({ timelines });
}

export function useIncident(id: string): Incident | undefined {
  return useStore(incidentStore, (state) => state.incidents.get(id));
}

export function useIncidents(): ReadonlyMap<string, Incident> {
  return useStore(incidentStore, (state) => state.incidents);
}

export function useTimeline(id: string): KeptTimeline {
  return useStore(incidentStore, (state) => state.timelines.get(id) ?? EMPTY);
}
