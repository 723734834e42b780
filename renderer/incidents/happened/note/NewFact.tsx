import { Checkbox } from '@mantine/core';
import { applies } from '../../../../shared/condition.ts';
import { factsOf } from '../../../../shared/facts.ts';
import type { Incident } from '../../../../shared/incident.ts';
import { spanOf } from '../../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../../app/language.tsx';
import { useDeadlines } from '../../plans.ts';

interface Props {
  incident: Incident;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Marks a note as a new fact, and says before it is written which clocks that starts. */
export function NewFact({ incident, checked, onChange }: Props) {
  const say = useSay();
  const name = useNames();
  const language = useLanguage();
  const facts = factsOf(incident);
  const started = useDeadlines().filter(
    ({ from, when }) => from === 'newFact' && applies(when, facts),
  );
  return (
    <>
      <Checkbox
        size="xs"
        label={say('incidentView.newFact')}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {checked && (
        <p className="note-clocks" role="status">
          {started.length === 0
            ? say('incidentView.startsNoClock')
            : say('incidentView.startsClocks', {
                clocks: started
                  .map((one) => `${name(one.name)} ${spanOf(one.withinMs, language)}`)
                  .join(', '),
              })}
        </p>
      )}
    </>
  );
}
