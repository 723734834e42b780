import type { State } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import './stateMark.css';

interface Props {
  state: State;
  firm?: boolean;
  flapping?: boolean | undefined;
}

/** A state as a word in its colour. */
export function StateWord({ state, firm = true, flapping = false }: Props) {
  const say = useSay();
  return (
    <span className="state-word" data-state={state} data-soft={!firm}>
      {say(`state.${state}`)}
      {!firm && <span className="visually-hidden"> {say('frame.soft')}</span>}
      {flapping && <span className="state-flaps"> {say('board.trait.flapping')}</span>}
    </span>
  );
}
