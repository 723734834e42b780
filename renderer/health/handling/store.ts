import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Handling, NO_HANDLING } from '../../../shared/handling.ts';
import { registerStore } from '../../app/sync.ts';

/** What operators have said about failing or resting services. */
export const handlingStore = createStore<Handling>(() => NO_HANDLING);

registerStore({
  hydrate: ({ handling }) => handlingStore.setState(handling, true),
  remember: ({ handling }) => handlingStore.setState(handling, true),
  apply: ({ handling }) => {
    if (handling) handlingStore.setState(handling, true);
  },
});

export function useHandling(): Handling {
  return useStore(handlingStore);
}
