import { useMemo } from 'react';
import { type Incident, TIMES } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useEditable } from '../editable.ts';
import { useTimeline } from '../store.ts';
import { earlierTimes } from './earlier.ts';
import { TimeRow } from './TimeRow.tsx';

/** The times that an account of the incident stands on, all eight, set or not. */
export function Times({ incident }: { incident: Incident }) {
  const say = useSay();
  const editable = useEditable(incident);
  const { entries } = useTimeline(incident.id);
  const earlier = useMemo(() => earlierTimes(entries, incident.id), [entries, incident.id]);
  return (
    <section aria-label={say('incidentView.times')}>
      <h3 className="know-title">
        {say('incidentView.times')} <span className="muted num">{say('incidentView.offset')}</span>
      </h3>
      <dl className="facts">
        {TIMES.map((time) => (
          <TimeRow
            key={time}
            incident={incident}
            time={time}
            editable={editable}
            earlier={earlier.get(time)}
          />
        ))}
      </dl>
    </section>
  );
}
