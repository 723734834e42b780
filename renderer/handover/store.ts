import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Handover } from '../../shared/handover.ts';
import { registerStore } from '../app/sync.ts';

/** The last shift that was handed over; null where none ever was. */
export const handoverStore = createStore<{ last: Handover | null }>(() => ({ last: null }));

registerStore({
  hydrate: ({ handover }) => handoverStore.setState({ last: handover }),
  apply: ({ handover }) => {
    if (handover !== undefined) handoverStore.setState({ last: handover });
  },
});

/** Takes in a handover as a call's answer has it; the change that tells of it may come later. */
export function takeHandover(last: Handover): void {
  handoverStore.setState({ last });
}

/** The last one, whether signed or not. */
export function useHandover(): Handover | null {
  return useStore(handoverStore, ({ last }) => last);
}

/** The one that waits to be taken over. */
export function useWaiting(): Handover | null {
  return useStore(handoverStore, ({ last }) => (last && last.signed === null ? last : null));
}
