import { useMemo } from 'react';
import { clocksOf } from '../../shared/clocks.ts';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { useDeadlines } from '../incidents/plans.ts';
import { ClockRow } from './ClockRow.tsx';
import './clocks.css';

/** The clocks of an incident: what must be told to whom by when, and what was done about it. */
export function ClockList({ incident }: { incident: Incident }) {
  const say = useSay();
  const deadlines = useDeadlines();
  const clocks = useMemo(() => clocksOf(incident, deadlines), [incident, deadlines]);
  return (
    <section className="clocks" aria-label={say('clock.list')}>
      <h3>{say('clock.list')}</h3>
      {clocks.length === 0 ? (
        <p className="muted">
          {say('clock.none')} {deadlines.length > 0 && say('clock.noneHint')}
        </p>
      ) : (
        <ul>
          {clocks.map((clock) => (
            <ClockRow key={clock.key} clock={clock} incident={incident} />
          ))}
        </ul>
      )}
    </section>
  );
}
