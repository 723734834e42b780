import { Button } from '@mantine/core';
import type { WallDisplay } from '../../../shared/wallDisplay.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useCall } from '../../ui/useCall.ts';
import { showHere } from './openWall.ts';
import './wallChoice.css';

/** On which display the wallboard hangs: one after the other, or in this window. */
export function WallChoice() {
  const say = useSay();
  const answer = useAnswer('wallboard.displays', {});
  const show = useCall('wallboard.show');
  const change = async (display: WallDisplay) => {
    await show.run({ display: display.id, shown: !display.shown });
    answer.reload();
  };
  return (
    <div className="wall-choice">
      <h1>{say('wall.choose')}</h1>
      <p className="muted">{say('wall.chooseHint')}</p>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && (
        <ul>
          {answer.value.map((display, at) => (
            <DisplayLine
              key={display.id}
              display={display}
              number={at + 1}
              busy={show.busy}
              onChange={() => void change(display)}
            />
          ))}
        </ul>
      )}
      <ProblemText of={show.problem} />
      <Button onClick={showHere}>{say('wall.here')}</Button>
    </div>
  );
}

interface LineProps {
  display: WallDisplay;
  /** As the systems count them, from 1. */
  number: number;
  busy: boolean;
  onChange(): void;
}

function DisplayLine({ display, number, busy, onChange }: LineProps) {
  const say = useSay();
  const { height, own, shown, width } = display;
  const place = say('wall.display', { number });
  const name = display.name ? `${place} (${display.name})` : place;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        <span className="num muted">{say('wall.size', { width, height })}</span>
        {shown && <span className="wall-choice-state">{say('wall.shown')}</span>}
      </p>
      {own ? (
        <p className="muted">{say('wall.own')}</p>
      ) : (
        <Button variant={shown ? 'default' : 'filled'} aria-busy={busy} onClick={onChange}>
          {say(shown ? 'wall.take' : 'wall.put', { name: place })}
        </Button>
      )}
    </li>
  );
}
