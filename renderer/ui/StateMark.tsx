import type { State } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import { ABOVE_WAVE, shapesOf, WAVE } from './stateShapes.ts';
import './stateMark.css';

interface Props {
  state: State;
  /** A soft state is outlined until its attempts confirm it. */
  firm?: boolean;
  /** A wave under the shape: it changes to and fro. */
  flapping?: boolean | undefined;
  /** Faded: it was true once. */
  stale?: boolean | undefined;
  /** Pixels; 14 fits a row. */
  size?: number;
  /** Leave out the name where the word stands right beside the mark. */
  silent?: boolean;
}

/** A state as a shape: it can be told apart without colour. */
export function StateMark(props: Props) {
  const { state, firm = true, flapping = false, stale = false, size = 14, silent = false } = props;
  const say = useSay();
  const box = {
    className: 'state-mark',
    width: size,
    height: size,
    viewBox: '0 0 14 14',
    'data-state': state,
    'data-faded': stale,
  };
  const [Wave, wave] = WAVE;
  const shape = flapping ? (
    <>
      <g transform={ABOVE_WAVE}>
        <Shapes state={state} firm={firm} />
      </g>
      <Wave {...wave} />
    </>
  ) : (
    <Shapes state={state} firm={firm} />
  );
  if (silent) {
    return (
      <svg {...box} aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...box} role="img" aria-label={say(`state.${state}`)}>
      {shape}
    </svg>
  );
}

function Shapes({ state, firm }: { state: State; firm: boolean }) {
  return shapesOf(state, firm).map(([Part, attributes], i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a shape are always the same.
    <Part key={i} {...attributes} />
  ));
}
