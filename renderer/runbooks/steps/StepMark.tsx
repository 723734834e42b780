import {
  type Icon,
  IconCircleCheck,
  IconClockX,
  IconDots,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconQuestionMark,
  IconSquareX,
} from '@tabler/icons-react';
import type { StepState } from '../../../shared/run.ts';
import { useSay } from '../../app/language.tsx';
import './stepMark.css';

/** How a step stands, told by shape alone. */
const SHAPES: Record<StepState, Icon> = {
  waiting: IconDots,
  running: IconPlayerPlay,
  succeeded: IconCircleCheck,
  failed: IconSquareX,
  timedOut: IconClockX,
  cancelled: IconPlayerStop,
  skipped: IconPlayerTrackNext,
  unknown: IconQuestionMark,
};

/** A step's state: the shape, then the word, then the colour. */
export function StepMark({ state }: { state: StepState }) {
  const say = useSay();
  const Shape = SHAPES[state];
  return (
    <span className="step-state" data-step={state}>
      <Shape size={14} stroke={1.75} aria-hidden />
      {say(`runbookView.step.${state}`)}
    </span>
  );
}
