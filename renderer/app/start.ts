import { createStore } from 'zustand/vanilla';
import { Problem, type Sentence, sentenceOf } from '../../shared/problem.ts';
import { call, keepLinked, on } from '../bridge.ts';
import { applyToStores, hydrateStores } from './sync.ts';

/** Whether the page has anything to show yet. Once ready it stays ready, even when disconnected. */
export type Start = { state: 'loading' } | { state: 'ready' } | { state: 'failed'; why: Sentence };

export const startStore = createStore<Start>(() => ({ state: 'loading' }));

async function takeSnapshot(): Promise<void> {
  try {
    hydrateStores(await call('console.snapshot', {}));
    startStore.setState({ state: 'ready' }, true);
  } catch (error) {
    noteFailure(error);
    throw error;
  }
}

/** A lost link is told by the connection; anything else is why there is nothing to show. */
function noteFailure(error: unknown): void {
  const lost = error instanceof Problem && error.sentence.key === 'problem.disconnected';
  if (lost || startStore.getState().state === 'ready') return;
  startStore.setState({ state: 'failed', why: sentenceOf(error) }, true);
}

/** Links the page to the console for as long as it lives and keeps every store in step. */
export function start(): void {
  on('changes', applyToStores);
  on('reset', () => {
    takeSnapshot().catch(noteFailure);
  });
  void keepLinked(takeSnapshot);
}
