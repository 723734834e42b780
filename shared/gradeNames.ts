import { sayIn } from './messages/say.ts';
import type { Scale } from './scale.ts';
import type { Bilingual } from './words.ts';

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
