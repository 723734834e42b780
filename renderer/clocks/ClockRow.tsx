import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Clock, phaseOf } from '../../shared/deadline.ts';
import type { Incident } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { useMayAct } from '../desk/seat.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { ClockMark } from './ClockMark.tsx';
import { Left } from './Left.tsx';
import { MeetForm } from './MeetForm.tsx';
import { Met } from './Met.tsx';

/** One clock of an incident, with the key to record that its duty was done. */
export function ClockRow({ clock, incident }: { clock: Clock; incident: Incident }) {
  const say = useSay();
  const nameIn = useNames();
  const may = useMayAct('incidents.meet') && incident.mergedInto === null;
  const now = useNow();
  const [recording, setRecording] = useState(false);
  const { deadline, due, from, met } = clock;
  const name = nameIn(deadline.name);
  const phase = met ? 'met' : phaseOf(clock, now);
  const law = [deadline.law, deadline.article].flatMap((text) => (text ? [nameIn(text)] : []));
  return (
    <li className="clock-row" data-phase={phase} aria-label={name}>
      <div className="clock-head">
        <ClockMark phase={phase} />
        <span className="clock-name">{name}</span>
      </div>
      <p>
        <span className="clock-phase">
          {say(phase === 'met' ? 'clock.met' : `clock.phase.${phase}`)}
        </span>{' '}
        {!met && <Left clock={clock} />}
      </p>
      {law.length > 0 && <p className="clock-law">{law.join(' ')}</p>}
      <dl className="clock-facts">
        <dt>{say('clock.tell')}</dt>
        <dd>{nameIn(deadline.tell)}</dd>
        <dt>{say('clock.from')}</dt>
        <dd>
          {say(deadline.from === 'newFact' ? 'clock.newFact' : `incident.time.${deadline.from}`)}{' '}
          <KstTime at={from} form="day" />
        </dd>
        <dt>{say('clock.due')}</dt>
        <dd>
          <KstTime at={due} form="day" />
        </dd>
        {met && <Met met={met} deadline={deadline} />}
      </dl>
      {deadline.source && (
        <details className="clock-source">
          <summary aria-label={say('clock.sourceOf', { name })}>{say('clock.source')}</summary>
          <p>{nameIn(deadline.source)}</p>
        </details>
      )}
      {recording && !met && (
        <MeetForm
          incident={incident.id}
          clock={clock.key}
          name={name}
          onLeave={() => setRecording(false)}
        />
      )}
      {!recording && !met && may && (
        <Button aria-label={say('clock.meetOf', { name })} onClick={() => setRecording(true)}>
          {say('clock.meet')}
        </Button>
      )}
    </li>
  );
}
