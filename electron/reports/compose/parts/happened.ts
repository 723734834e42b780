import type { Report } from '../../../../shared/report.ts';
import { narrativeOf } from '../narrative.ts';
import type { Telling } from '../speech.ts';
import { writtenBy } from '../written.ts';

export function happenedOf(telling: Telling): Report['happened'] {
  const { draft } = telling.commission.facts;
  return { text: narrativeOf(draft, 'happened'), source: writtenBy(telling, 'happened') };
}
