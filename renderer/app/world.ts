import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CatalogueTrouble, Snapshot, World } from '../../shared/contract.ts';
import type { Sentence } from '../../shared/problem.ts';
import { registerStore } from './sync.ts';

/** What the console shows and where it runs, apart from the features' own data. */
export interface WorldState {
  world: World | null;
  version: string;
  host: Snapshot['host'];
  notices: readonly Sentence[];
  catalogueTrouble: CatalogueTrouble | null;
}

export const worldStore = createStore<WorldState>(() => ({
  world: null,
  version: '',
  host: { kind: 'browser', picksFiles: false },
  notices: [],
  catalogueTrouble: null,
}));

registerStore({
  hydrate: ({ world, version, host, notices, catalogueTrouble }) =>
    worldStore.setState({ world, version, host, notices, catalogueTrouble }),
  remember: ({ world }) => worldStore.setState({ world }),
  apply: ({ catalogueTrouble, notices }) => {
    if (catalogueTrouble !== undefined) worldStore.setState({ catalogueTrouble });
    if (notices) worldStore.setState({ notices });
  },
});

export function useWorld<T>(select: (state: WorldState) => T): T {
  return useStore(worldStore, select);
}
