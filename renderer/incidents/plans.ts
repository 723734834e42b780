import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Snapshot } from '../../shared/contract.ts';
import type { Deadline } from '../../shared/deadline.ts';
import type { Scale } from '../../shared/scale.ts';
import { registerStore } from '../app/sync.ts';

/** What incidents are run by: it changes only with the catalogue, which brings a new snapshot. */
export type Plans = Pick<Snapshot, 'scales' | 'deadlines' | 'checklists'>;

const planStore = createStore<Plans>(() => ({ scales: [], deadlines: [], checklists: [] }));

registerStore({
  hydrate: ({ scales, deadlines, checklists }) =>
    planStore.setState({ scales, deadlines, checklists }),
  apply: () => {},
});

/** The scales by which incidents are graded. */
export function useIncidentScales(): readonly Scale[] {
  const scales = useStore(planStore, (plans) => plans.scales);
  return scales.filter((scale) => scale.of === 'incident');
}

/** The checklists there are to add. */
export function useChecklists(): Plans['checklists'] {
  return useStore(planStore, ({ checklists }) => checklists);
}

export function useDeadlines(): readonly Deadline[] {
  return useStore(planStore, ({ deadlines }) => deadlines);
}
