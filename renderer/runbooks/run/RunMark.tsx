import {
  type Icon,
  IconCircleCheck,
  IconHandStop,
  IconPlayerPlay,
  IconUserPause,
} from '@tabler/icons-react';
import type { Run } from '../../../shared/run.ts';
import { useSay } from '../../app/language.tsx';
import { standingOfRun } from './standing.ts';
import './run.css';

const SHAPES: Record<Run['state'], Icon> = {
  waiting: IconUserPause,
  running: IconPlayerPlay,
  done: IconCircleCheck,
  stopped: IconHandStop,
};

/** How a run stands: the shape, then what it waits for in words. */
export function RunMark({ run }: { run: Run }) {
  const say = useSay();
  const Shape = SHAPES[run.state];
  return (
    <span className="run-state" data-run={run.state}>
      <Shape size={14} stroke={1.75} aria-hidden />
      {say(standingOfRun(run), { step: run.at ?? '' })}
    </span>
  );
}
