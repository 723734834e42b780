import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { answer } from './answered.ts';
import { ClockMark } from './ClockMark.tsx';
import type { CallingClock } from './calling.ts';
import { Left } from './Left.tsx';

/** One clock that calls: what must be done for which incident, by when, and who must be told. */
export function CallingLine({ calling }: { calling: CallingClock }) {
  const say = useSay();
  const nameIn = useNames();
  const { clock, id, incident, phase } = calling;
  const { number, title } = incident;
  const name = nameIn(clock.deadline.name);
  return (
    <li className="clock-line" data-phase={phase}>
      <ClockMark phase={phase} />
      <span className="clock-phase">{say(`clock.phase.${phase}`)}</span>
      <span className="clock-fact" aria-live="off">
        <Left clock={clock} />
      </span>
      <span className="clock-name">{name}</span>
      <Link
        href={`/incidents/${incident.id}`}
        className="clock-incident clip"
        title={title}
        onClick={() => answer(id)}
      >
        {say('desk.clock.incident', { number, title })}
      </Link>
      <span className="clock-whom">
        {say('clock.tellWhom', { whom: nameIn(clock.deadline.tell) })}
      </span>
      <span className="clock-fact">
        {say('clock.due')} <KstTime at={clock.due} form="day" />
      </span>
      <Button aria-label={say('clock.acknowledgeOf', { name, number })} onClick={() => answer(id)}>
        {say('clock.acknowledge')}
      </Button>
    </li>
  );
}
