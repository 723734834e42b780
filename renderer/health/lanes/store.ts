import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Transition } from '../../../shared/health.ts';
import { type State, worstOf } from '../../../shared/health.ts';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import { registerStore } from '../../app/sync.ts';
import { call } from '../../bridge.ts';
import { healthCopy, serviceOf } from '../store.ts';
import { type Lanes, turned } from './lanes.ts';

const HOUR = 3_600_000;
/** How far back the lanes reach. */
export const LANES_BACK = 24 * HOUR;
/** Live changes are drawn as they are heard; so often the console's own record replaces them. */
const RENEW_MS = 5 * 60_000;

type LanesState =
  | { state: 'loading' }
  | { state: 'failed'; why: Sentence }
  | { state: 'ready'; lanes: Lanes };

const lanesStore = createStore<LanesState>(() => ({ state: 'loading' }));

let shown = 0;

async function fetchLanes(): Promise<void> {
  const to = Date.now();
  try {
    const answer = await call('health.lanes', { from: to - LANES_BACK, to });
    const lanes = new Map(
      answer.map(({ service, stretches }) => [
        service,
        stretches.map((one, i) =>
          i === stretches.length - 1 ? { ...one, to: Number.POSITIVE_INFINITY } : one,
        ),
      ]),
    );
    lanesStore.setState({ state: 'ready', lanes }, true);
  } catch (error) {
    if (lanesStore.getState().state === 'ready') return;
    lanesStore.setState({ state: 'failed', why: sentenceOf(error) }, true);
  }
}

/** How a service firmly stands: as the worst of its checks does. */
function firmStateOf(service: string): State | undefined {
  const checks = healthCopy.services.get(service)?.checks ?? [];
  const firm = checks.flatMap(({ key }) => {
    const health = healthCopy.health.get(key);
    return health ? [{ ...health, state: health.firmState, firm: true }] : [];
  });
  return worstOf(firm)?.state;
}

function follow(transitions: readonly Transition[]): void {
  const known = lanesStore.getState();
  if (known.state !== 'ready') return;
  const lanes = new Map(known.lanes);
  for (const { check, since } of transitions) {
    const service = serviceOf(check);
    const state = firmStateOf(service);
    if (state) lanes.set(service, turned(lanes.get(service) ?? [], state, since));
  }
  lanesStore.setState({ state: 'ready', lanes }, true);
}

registerStore({
  hydrate: () => {
    lanesStore.setState({ state: 'loading' }, true);
    if (shown > 0) void fetchLanes();
  },
  apply: ({ transitions }) => {
    // The copy of health may hear of the same message after this store did.
    if (shown > 0 && transitions) queueMicrotask(() => follow(transitions));
  },
});

/** Every service's last 24 hours while a view shows them. */
export function useLanes(): LanesState & { reload(): void } {
  useEffect(() => {
    shown += 1;
    void fetchLanes();
    const renewal = setInterval(() => void fetchLanes(), RENEW_MS);
    return () => {
      shown -= 1;
      clearInterval(renewal);
    };
  }, []);
  return { ...useStore(lanesStore), reload: () => void fetchLanes() };
}
