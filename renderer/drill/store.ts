import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DrillState } from '../../shared/drill.ts';
import { registerStore } from '../app/sync.ts';

/** The drill that ships with the console. */
export const FIRST_DRILL = 'november-2023';

/** The drill that runs; null while the operator's own catalogue is open. */
export const drillStore = createStore<{ drill: DrillState | null }>(() => ({ drill: null }));

registerStore({
  hydrate: ({ drill }) => drillStore.setState({ drill }),
  apply: ({ drill }) => {
    if (drill !== undefined) drillStore.setState({ drill });
  },
});

export function useDrill(): DrillState | null {
  return useStore(drillStore, (state) => state.drill);
}
