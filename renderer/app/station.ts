import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Station } from '../../shared/station.ts';
import { registerStore } from './sync.ts';

/** How the workstation that looks is itself; null before the console has said so. */
const stationStore = createStore<{ station: Station | null }>(() => ({ station: null }));

registerStore({
  hydrate: ({ station }) => stationStore.setState({ station }),
  remember: ({ station }) => stationStore.setState({ station }),
  apply: ({ station }) => {
    if (station) stationStore.setState({ station });
  },
});

export function useStation(): Station | null {
  return useStore(stationStore, ({ station }) => station);
}
