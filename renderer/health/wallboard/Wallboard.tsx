import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { countStates } from '../../../shared/arrange.ts';
import type { State } from '../../../shared/health.ts';
import { PLAIN_VIEW } from '../../../shared/settings.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';
import { useStation } from '../../app/station.ts';
import { connectionStore } from '../../bridge.ts';
import { useDrill } from '../../drill/store.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useBoard } from '../board/useBoard.ts';
import { useStandings } from '../store.ts';
import { useIdlePointer } from './useIdlePointer.ts';
import { useLeaving } from './useLeaving.ts';
import { WallCauses } from './WallCauses.tsx';
import './wall.css';

/** The wallboard in the window with the work, which it gives back. */
export function Wallboard() {
  const say = useSay();
  const leave = useLeaving();
  return (
    <WallPicture>
      <button type="button" className="wall-leave" onClick={leave}>
        {say('board.wallLeave')}
      </button>
    </WallPicture>
  );
}

/** The board for a whole room: what needs a person, worst first, to be read from five metres. */
export function WallPicture({ children }: { children?: ReactNode }) {
  const say = useSay();
  const { arrangement } = useBoard(PLAIN_VIEW);
  const idle = useIdlePointer();
  return (
    <main className="wall" data-idle={idle}>
      <DrillStripe />
      <header className="wall-head">
        <h1>{say('board.wall')}</h1>
        <WallClock />
        <Counts />
      </header>
      <SelfTrouble />
      <WallCauses needs={arrangement.needs} />
      {children}
    </main>
  );
}

function DrillStripe() {
  const say = useSay();
  const nameIn = useNames();
  const drill = useDrill();
  if (!drill) return null;
  return (
    <p className="wall-drill">
      <strong>{say('board.drill')}</strong> {nameIn(drill.title)}
    </p>
  );
}

function WallClock() {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  return (
    <p className="wall-clock num" role="timer" aria-label={say('frame.clock')}>
      <span className="wall-day">{dayOf(now, language)}</span> {clockTime(now)}
    </p>
  );
}

const WORST_FIRST: readonly State[] = [
  'down',
  'degraded',
  'unknown',
  'maintenance',
  'pending',
  'up',
];

function Counts() {
  const say = useSay();
  const { standings } = useStandings();
  const counts = countStates(standings.values());
  return (
    <ul className="wall-counts num">
      {WORST_FIRST.filter((state) => counts[state] > 0).map((state) => (
        <li key={state} data-state={state}>
          <StateMark state={state} silent />
          {say('board.count', { state: say(`state.${state}`), count: counts[state] })}
        </li>
      ))}
    </ul>
  );
}

/** The wall shows the past, or nothing that can be relied upon: said as large as any outage. */
function SelfTrouble() {
  const say = useSay();
  const connection = useStore(connectionStore);
  const station = useStation();
  if (connection.state === 'disconnected') {
    return (
      <section className="wall-self" role="status">
        <strong>{say('board.wallLost')}</strong>
        <p>{say('board.wallLostSince', { time: clockTime(connection.since) })}</p>
      </section>
    );
  }
  if (station?.state !== 'cutOff' && station?.state !== 'overloaded') return null;
  return (
    <section className="wall-self" role="status">
      <strong>{say(`board.station.${station.state}`)}</strong>
      <p>
        {clockTime(station.since)} <SentenceText of={station.reason} />
      </p>
    </section>
  );
}
