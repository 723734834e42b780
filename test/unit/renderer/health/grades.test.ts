import { expect, it } from 'vitest';
import { gradeNames } from '../../../../shared/gradeNames.ts';
import type { Scale } from '../../../../shared/scale.ts';

const level = (id: string, ko: string, en: string) => ({
  id,
  name: { ko, en },
  description: null,
});

it('calls a grade as the scale of services does, and by its number where that has none', () => {
  const scale: Scale = {
    id: 'own',
    name: { ko: '등급', en: 'Grade' },
    of: 'service',
    levels: [level('1', '핵심', 'Core'), level('2', '중요', 'Important')],
    source: null,
  };
  const nameOf = gradeNames([{ ...scale, of: 'incident' }, scale]);
  expect(nameOf(1)).toEqual({ ko: '핵심', en: 'Core' });
  expect(nameOf(4)).toEqual({ ko: '4등급', en: 'Grade 4' });
  expect(gradeNames([])(1)).toEqual({ ko: '1등급', en: 'Grade 1' });
});
