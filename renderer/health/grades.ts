import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type GradeNames, gradeNames } from '../../shared/gradeNames.ts';
import { registerStore } from '../app/sync.ts';

const gradeStore = createStore<{ names: GradeNames }>(() => ({ names: gradeNames([]) }));

registerStore({
  hydrate: ({ scales }) => gradeStore.setState({ names: gradeNames(scales) }),
  // Scales change only with the catalogue, which brings a new snapshot.
  apply: () => {},
});

export function useGradeNames(): GradeNames {
  return useStore(gradeStore, ({ names }) => names);
}
