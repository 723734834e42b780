import { STATES, type State } from '../../../shared/health.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { BoardView } from '../../../shared/settings.ts';
import { useSay } from '../../app/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { TRAITS, type Trait } from './traits.ts';
import { toggleTrait } from './view.ts';

const isState = (trait: Trait): trait is Trait & State => STATES.some((state) => state === trait);

export function traitKey(trait: Trait): MessageKey {
  return isState(trait) ? `state.${trait}` : `board.trait.${trait as Exclude<Trait, State>}`;
}

interface Props {
  view: BoardView;
  counts: Readonly<Record<Trait, number>>;
}

/** How many services stand how; each count narrows the board to its services. */
export function Counts({ view, counts }: Props) {
  const say = useSay();
  const offered = TRAITS.filter((trait) => counts[trait] > 0 || view.only.includes(trait));
  return (
    <fieldset className="board-counts">
      <legend className="visually-hidden">{say('board.only')}</legend>
      {offered.map((trait) => (
        <button
          key={trait}
          type="button"
          className="count num"
          aria-pressed={view.only.includes(trait)}
          onClick={() => toggleTrait(trait)}
        >
          {isState(trait) && <StateMark state={trait} size={12} silent />}
          {say('board.count', { state: say(traitKey(trait)), count: counts[trait] })}
        </button>
      ))}
    </fieldset>
  );
}
