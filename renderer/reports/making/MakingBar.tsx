import { Button } from '@mantine/core';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import type { MakingNow } from './useMaking.ts';
import './making.css';

/** How far the console is with what it makes, and the way to call it off. */
export function MakingBar({ making }: { making: MakingNow }) {
  const say = useSay();
  const { progress, what, cancelling, problem, cancel } = making;
  if (what === null || progress === null) return <ProblemText of={problem} />;
  const stage = say(`reportView.stage.${progress.stage}`);
  const percent = Math.round(progress.share * 100);
  return (
    <div className="making-bar">
      <progress
        max={100}
        value={percent}
        aria-label={say('reportView.progressOf', { what })}
        aria-valuetext={`${stage} ${percent} %`}
      />
      <p className="num" role="status">
        {cancelling ? say('reportView.cancelling') : say('reportView.making', { what, stage })}
      </p>
      <Button disabled={cancelling} onClick={cancel}>
        {say('frame.cancel')}
      </Button>
    </div>
  );
}
