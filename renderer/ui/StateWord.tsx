import type { State } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import './stateMark.css';

/** A state as a word in its colour. */
export function StateWord({ state, firm = true }: { state: State; firm?: boolean }) {
  const say = useSay();
  return (
    <span className="state-word" data-state={state} data-soft={!firm}>
      {say(`state.${state}`)}
      {!firm && <span className="visually-hidden"> {say('frame.soft')}</span>}
    </span>
  );
}
