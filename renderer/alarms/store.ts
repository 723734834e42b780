import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Alarm } from '../../shared/alarm.ts';
import { registerStore } from '../app/sync.ts';

export interface AlarmState {
  /** Those that have not ended, by id. */
  alarms: ReadonlyMap<string, Alarm>;
  /** Alarms whose sound the operator turned off; they stay so while they call. */
  muted: ReadonlySet<string>;
}

export const alarmStore = createStore<AlarmState>(() => ({ alarms: new Map(), muted: new Set() }));

type Listener = (alarm: Alarm) => void;
const listeners = new Set<Listener>();
let filled = false;

registerStore({
  hydrate({ alarms }) {
    const before = alarmStore.getState().alarms;
    keep(new Map(alarms.map((alarm) => [alarm.id, alarm])));
    // What called while the page was away is told now; what called before it opened is only shown.
    if (filled) for (const alarm of alarms) tellCall(before.get(alarm.id), alarm);
    filled = true;
  },
  apply({ alarms }) {
    for (const alarm of alarms ?? []) takeAlarm(alarm);
  },
});

/** Takes in an alarm as it is now, whether it came by itself or among changes. */
export function takeAlarm(alarm: Alarm): void {
  const { alarms } = alarmStore.getState();
  const before = alarms.get(alarm.id);
  // The two ways may overtake each other.
  if (before && before.calledAt > alarm.calledAt) return;
  const after = new Map(alarms);
  if (alarm.standing === 'ended') after.delete(alarm.id);
  else after.set(alarm.id, alarm);
  keep(after);
  tellCall(before, alarm);
}

function keep(alarms: ReadonlyMap<string, Alarm>): void {
  const muted = [...alarmStore.getState().muted].filter(
    (id) => alarms.get(id)?.standing === 'calling',
  );
  alarmStore.setState({ alarms, muted: new Set(muted) });
}

function tellCall(before: Alarm | undefined, alarm: Alarm): void {
  if (alarm.standing !== 'calling' || before?.calledAt === alarm.calledAt) return;
  for (const listener of listeners) listener(alarm);
}

/** Hears every call, once. @returns the way to unsubscribe */
export function onCall(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Turns the sound of everything off that calls now; what calls later is heard. */
export function mute(): void {
  const calling = callingAmong(alarmStore.getState().alarms);
  alarmStore.setState({ muted: new Set(calling.map(({ id }) => id)) });
}

/** What calls for a person now: down before degraded, then the longest standing. */
export function callingAmong(alarms: ReadonlyMap<string, Alarm>): Alarm[] {
  return [...alarms.values()]
    .filter(({ standing }) => standing === 'calling')
    .toSorted(
      (a, b) => Number(b.state === 'down') - Number(a.state === 'down') || a.raisedAt - b.raisedAt,
    );
}

/** The bar must leave the view its room; the rest stands on the board. */
const MOST_SHOWN = 3;

/** Those that the bar over every view has a line for. */
export function shownAmong(alarms: ReadonlyMap<string, Alarm>): Alarm[] {
  return callingAmong(alarms).slice(0, MOST_SHOWN);
}

export function useAlarms<T>(select: (state: AlarmState) => T): T {
  return useStore(alarmStore, select);
}
