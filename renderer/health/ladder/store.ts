import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Ladder } from '../../../shared/ladder.ts';
import { registerStore } from '../../app/sync.ts';

/** The last walk of each check, by check key. */
const laddersStore = createStore<{ ladders: ReadonlyMap<string, Ladder> }>(() => ({
  ladders: new Map(),
}));

registerStore({
  hydrate: ({ ladders }) =>
    laddersStore.setState({ ladders: new Map(ladders.map((one) => [one.check, one])) }),
  apply: ({ ladders }) => {
    for (const ladder of ladders ?? []) keepLadder(ladder);
  },
});

/** Takes in a walk unless a later one is known: an answer and its change may come in any order. */
export function keepLadder(ladder: Ladder): void {
  laddersStore.setState(({ ladders }) => {
    if ((ladders.get(ladder.check)?.at ?? 0) > ladder.at) return { ladders };
    return { ladders: new Map(ladders).set(ladder.check, ladder) };
  });
}

export function useLadder(check: string): Ladder | undefined {
  return useStore(laddersStore, ({ ladders }) => ladders.get(check));
}
