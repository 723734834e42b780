import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sayIn } from '../../shared/messages/say.ts';
import type { Scale } from '../../shared/scale.ts';
import type { Bilingual } from '../../shared/words.ts';
import { registerStore } from '../app/sync.ts';

/** What a service's grade is called. @param grade 1 to 4 */
export type GradeNames = (grade: number) => Bilingual;

/** By the scale of services that is in force; by its number where that has no such level. */
export function gradeNames(scales: readonly Scale[]): GradeNames {
  const levels = scales.find((scale) => scale.of === 'service')?.levels ?? [];
  return (grade) =>
    levels.find(({ id }) => id === String(grade))?.name ?? {
      ko: sayIn('ko')('board.grade', { grade }),
      en: sayIn('en')('board.grade', { grade }),
    };
}

const gradeStore = createStore<{ names: GradeNames }>(() => ({ names: gradeNames([]) }));

registerStore({
  hydrate: ({ scales }) => gradeStore.setState({ names: gradeNames(scales) }),
  // Scales change only with the catalogue, which brings a new snapshot.
  apply: () => {},
});

export function useGradeNames(): GradeNames {
  return useStore(gradeStore, ({ names }) => names);
}
