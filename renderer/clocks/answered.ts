import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Kept with the window: what somebody answered here calls no more after a reload. */
const KEY = 'clocks.answered';
/** Far more than are open at once; the oldest are forgotten. */
const MOST = 200;

const answeredStore = createStore<ReadonlySet<string>>(() => new Set(read()));

function read(): string[] {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? [] : kept.split('\n');
}

/** Calls no more for this. @param id as {@link CallingClock.id} */
export function answer(id: string): void {
  const ids = [...answeredStore.getState(), id].slice(-MOST);
  sessionStorage.setItem(KEY, ids.join('\n'));
  answeredStore.setState(new Set(ids), true);
}

export function useAnswered(): ReadonlySet<string> {
  return useStore(answeredStore);
}
