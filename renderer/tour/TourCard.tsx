import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { DrillState } from '../../shared/drill.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { useSay } from '../app/language.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { TOUR, type TourStep } from './steps.ts';
import { leaveTour, moveTour, noteDone } from './store.ts';
import { useCue } from './useCue.ts';
import { useSituation } from './useSituation.ts';
import { useTourKeys } from './useTourKeys.ts';
import './tour.css';

interface Props {
  step: TourStep;
  at: number;
  done: ReadonlySet<MessageKey>;
  drill: DrillState;
}

/** One step at the side of the work: what to do, and whether it was done. Nothing waits for it. */
export function TourCard({ step, at, done, drill }: Props) {
  const say = useSay();
  const now = useSituation();
  const card = useRef<HTMLElement>(null);
  const failed = useCue(step, now, drill);
  useTourKeys();
  // Who asked for the tour reads it first; from then on the focus is where the work is.
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    noteDone(step.tasks.filter((task) => task.isDone(now)).map(({ name }) => name));
  }, [step, now]);
  const place = step.place(now);
  const all = step.tasks.every(({ name }) => done.has(name));
  const of = { at: at + 1, count: TOUR.length };
  const last = at + 1 === TOUR.length;
  return (
    <aside
      className="tour"
      aria-label={say('tour.title')}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leaveTour();
      }}
    >
      <p className="muted num">
        {say('tour.title')} · {say('tour.of', of)}
      </p>
      <h2>{say(step.title)}</h2>
      <p>{say(step.text)}</p>
      <ul className="tour-tasks">
        {step.tasks.map(({ name }) => (
          <li key={name} data-done={done.has(name)}>
            <span className="tour-mark">
              {done.has(name) && <IconCheck size={12} stroke={2.5} aria-hidden />}
            </span>
            <span>{say(name)}</span>
            <span className="visually-hidden">
              : {say(done.has(name) ? 'tour.done' : 'tour.open')}
            </span>
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{say('tour.noClock')}</p>}
      <p role="status" className="visually-hidden">
        {all ? say('tour.allDone') : say('tour.told', { ...of, title: say(step.title) })}
      </p>
      <div className="tour-keys">
        <Button
          variant={all ? 'filled' : 'default'}
          aria-keyshortcuts="Alt+Period"
          onClick={() => moveTour(1)}
        >
          {say(last ? 'tour.finish' : 'tour.next')}
          <KeyHint>Alt .</KeyHint>
        </Button>
        {at > 0 && (
          <Button aria-keyshortcuts="Alt+Comma" onClick={() => moveTour(-1)}>
            {say('tour.back')}
            <KeyHint>Alt ,</KeyHint>
          </Button>
        )}
        {place !== null && place !== now.path && (
          <Link className="tour-place" href={place}>
            {say('tour.show')}
          </Link>
        )}
        <Button variant="subtle" className="tour-leave" onClick={leaveTour}>
          {say('tour.leave')}
        </Button>
      </div>
    </aside>
  );
}
