import { describe, expect, it } from 'vitest';
import { scanFor } from '../../../../electron/reports/redaction/scan.ts';
import { seeded } from '../../../bench/noise.ts';
import { LABELLED_KINDS, labelledTexts } from '../../../support/redaction/labelled.ts';
import { NAMES } from '../../../support/redaction/people.ts';
import { precisionOf, recallOf, scoreOf } from '../../../support/redaction/score.ts';

describe('of texts whose personal data is known', () => {
  const { kinds, all, misses } = scoreOf(labelledTexts(4000, seeded(1)), scanFor(NAMES));

  it('finds nearly all, and hardly anything else', () => {
    expect(recallOf(all), misses.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(precisionOf(all), misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.each(LABELLED_KINDS)('misses no more than one %s in twenty', (kind) => {
    const score = kinds.get(kind) ?? { truths: 0, hit: 0, wrong: 0 };
    expect(score.truths).toBeGreaterThan(100);
    expect(recallOf(score), misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(score), misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
