import type { State } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
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
  const shape = flapping ? (
    <>
      <g transform="translate(1.75 0) scale(0.75)">
        <Shape state={state} firm={firm} />
      </g>
      <path
        d="M1.5 12.6q1.4-1.9 2.75 0t2.75 0t2.75 0t2.75 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </>
  ) : (
    <Shape state={state} firm={firm} />
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

function Shape({ state, firm }: { state: State; firm: boolean }) {
  const inside = firm ? 'currentColor' : 'none';
  switch (state) {
    case 'up':
      return <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.25" />;
    case 'degraded':
      return (
        <g stroke="currentColor" strokeWidth="1.5">
          <circle cx="7" cy="7" r="5.25" fill="none" />
          <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill={inside} />
        </g>
      );
    case 'down':
      return (
        <rect
          x="2"
          y="2"
          width="10"
          height="10"
          rx="1"
          fill={inside}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      );
    case 'unknown':
      return (
        <path
          d="M7 1.2 12.8 7 7 12.8 1.2 7z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.4 1.7"
        />
      );
    case 'maintenance':
      return (
        <g stroke="currentColor" strokeWidth="1.5">
          <circle cx="7" cy="7" r="5.25" fill="none" />
          <path d="M4 7h6" strokeWidth="2" />
        </g>
      );
    case 'pending':
      return (
        <g fill="currentColor">
          <circle cx="2.5" cy="7" r="1.4" />
          <circle cx="7" cy="7" r="1.4" />
          <circle cx="11.5" cy="7" r="1.4" />
        </g>
      );
  }
}
