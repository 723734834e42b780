import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { registerStore } from '../app/sync.ts';
import { changeSettings } from '../settings/store.ts';

/** Whether the page begins with the first start, as the console said; left, it does not come back. */
const welcomeStore = createStore<{ due: boolean }>(() => ({ due: false }));

registerStore({
  hydrate: ({ welcome }) => welcomeStore.setState({ due: welcome }),
  apply: ({ settings }) => {
    if (settings?.welcomed) welcomeStore.setState({ due: false });
  },
});

export function useWelcomeDue(): boolean {
  return useStore(welcomeStore, ({ due }) => due);
}

/**
 * Leaves the first start for the console.
 * @throws {Problem} where it could not be remembered; it is left all the same
 */
export async function leaveWelcome(): Promise<void> {
  try {
    await changeSettings({ welcomed: true });
  } finally {
    welcomeStore.setState({ due: false });
  }
}
