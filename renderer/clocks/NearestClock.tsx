import { Link } from 'wouter';
import { phaseOf } from '../../shared/deadline.ts';
import type { RunningClock } from '../../shared/runningClocks.ts';
import { fullTime } from '../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { ClockMark } from './ClockMark.tsx';
import { Left } from './Left.tsx';
import { useRunningClocks } from './running.ts';
import './clocks.css';

/** The clock that ends first, for the top bar: it leads to its incident. Nothing where none runs. */
export function NearestClock() {
  const running = useRunningClocks();
  const [nearest] = running;
  return nearest ? <Nearest {...nearest} others={running.length - 1} /> : null;
}

function Nearest({ clock, incident, others }: RunningClock & { others: number }) {
  const say = useSay();
  const language = useLanguage();
  const name = useNames()(clock.deadline.name);
  const phase = phaseOf(clock, useNow());
  const { number, title } = incident;
  const about = [
    say('desk.clock.incident', { number, title }),
    say('clock.dueAt', { time: fullTime(clock.due, language) }),
  ];
  return (
    <Link
      href={`/incidents/${incident.id}`}
      className="nearest-clock"
      data-phase={phase}
      title={about.join('\n')}
    >
      <span className="visually-hidden">{say('clock.nearest')}: </span>
      <ClockMark phase={phase} />
      <span className="nearest-clock-name clip">{name}</span>
      {phase !== 'running' && <span className="clock-phase">{say(`clock.phase.${phase}`)}</span>}
      <Left clock={clock} />
      {others > 0 && <span className="num muted">{say('clock.others', { count: others })}</span>}
      <span className="visually-hidden">, {about[0]}</span>
    </Link>
  );
}
