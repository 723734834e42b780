import { SegmentedControl } from '@mantine/core';
import type { Weight } from '../../../shared/evidence.ts';
import { useSay } from '../../app/language.tsx';

const WEIGHTS = [1, 2, 3] as const;

/** How much a piece of evidence counts. */
export function WeightField({ weight, onChange }: { weight: Weight; onChange(to: Weight): void }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say('evidenceView.weight')}</legend>
      <SegmentedControl
        size="xs"
        aria-label={say('evidenceView.weight')}
        value={String(weight)}
        data={WEIGHTS.map((one) => ({
          value: String(one),
          label: say('evidenceView.weightOption', {
            weight: one,
            word: say(`evidence.weight.${one}`),
          }),
        }))}
        onChange={(value) => onChange(WEIGHTS.find((one) => String(one) === value) ?? weight)}
      />
    </fieldset>
  );
}
