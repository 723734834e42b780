import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Day } from '../../../shared/history.ts';
import { registerStore } from '../../app/sync.ts';
import { call } from '../../bridge.ts';
import { serviceOf } from '../store.ts';
import { STRIP_DAYS } from './DayStrip.tsx';

/** How long an answer is good for: today's bar grows slowly. */
const GOOD_FOR_MS = 5 * 60_000;
/** After a change of state the bar of today is looked at again, but not at every change. */
const AFTER_CHANGE_MS = 30_000;
/** Rows that come into sight together ask together. */
const GATHER_MS = 40;
/** As many as one call may ask for. */
const BATCH = 200;

/** By service id, oldest day first. */
const daysStore = createStore<{ days: ReadonlyMap<string, readonly Day[]> }>(() => ({
  days: new Map(),
}));

/** When a service's days were asked for last, milliseconds. */
const askedAt = new Map<string, number>();
/** How many views show a service. */
const seen = new Map<string, number>();
const waiting = new Set<string>();
let renewal: ReturnType<typeof setInterval> | null = null;

function ask(service: string): void {
  if (Date.now() - (askedAt.get(service) ?? 0) < GOOD_FOR_MS) return;
  if (waiting.size === 0) setTimeout(flush, GATHER_MS);
  waiting.add(service);
}

function flush(): void {
  const all = [...waiting].filter((service) => seen.has(service));
  waiting.clear();
  for (let i = 0; i < all.length; i += BATCH) void fetchDays(all.slice(i, i + BATCH));
}

async function fetchDays(services: string[]): Promise<void> {
  const now = Date.now();
  for (const service of services) askedAt.set(service, now);
  try {
    const answer = await call('health.days', { services, days: STRIP_DAYS });
    daysStore.setState(({ days }) => ({ days: new Map([...days, ...Object.entries(answer)]) }));
  } catch {
    // The strip stays empty; the connection says what is wrong, and the next look asks again.
    for (const service of services) askedAt.delete(service);
  }
}

function askAgain(): void {
  for (const service of seen.keys()) ask(service);
}

registerStore({
  hydrate: () => {
    askedAt.clear();
    daysStore.setState({ days: new Map() });
    askAgain();
  },
  apply: ({ transitions }) => {
    if (!transitions) return;
    const soon = Date.now() - GOOD_FOR_MS + AFTER_CHANGE_MS;
    for (const { check } of transitions) {
      const service = serviceOf(check);
      const at = askedAt.get(service);
      if (at !== undefined) askedAt.set(service, Math.min(at, soon));
    }
  },
});

function show(service: string): () => void {
  seen.set(service, (seen.get(service) ?? 0) + 1);
  ask(service);
  renewal ??= setInterval(askAgain, AFTER_CHANGE_MS);
  return () => {
    const left = (seen.get(service) ?? 1) - 1;
    if (left > 0) seen.set(service, left);
    else seen.delete(service);
    if (seen.size > 0 || !renewal) return;
    clearInterval(renewal);
    renewal = null;
  };
}

/**
 * The last 90 days of a service while a view shows it; undefined until they are known. What comes
 * into sight together is asked for in one call.
 */
export function useDays(service: string): readonly Day[] | undefined {
  useEffect(() => show(service), [service]);
  return useStore(daysStore, ({ days }) => days.get(service));
}
