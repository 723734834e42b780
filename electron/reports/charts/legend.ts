import { STATES, type State } from '../../../shared/health.ts';
import type { Say } from '../../../shared/messages/say.ts';
import type { Shape } from './drawing.ts';
import { bar, type Stretch } from './lane.ts';
import { LEFT, SMALL, widthOf, words } from './plot.ts';

/** How high a legend is, points. */
export const LEGEND_HEIGHT = 14;

/** What each bar means, of the states that occur. @param y of the upper edge, points */
export function legend(states: ReadonlySet<State>, y: number, say: Say): Shape[] {
  let x = LEFT;
  return STATES.filter((state) => states.has(state)).flatMap((state): Shape[] => {
    const word = say(`state.${state}`);
    const shapes = [...bar(state, x, x + 12, y + 10, 9), words(word, x + 15, y + 10)];
    x += 15 + widthOf(word, SMALL) + 10;
    return shapes;
  });
}

export function statesIn(stretches: Iterable<Stretch>): Set<State> {
  return new Set([...stretches].map(({ state }) => state));
}
