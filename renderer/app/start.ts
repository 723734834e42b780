import { createStore } from 'zustand/vanilla';
import type { LastBoard } from '../../shared/lastBoard.ts';
import { Problem, type Sentence, sentenceOf } from '../../shared/problem.ts';
import { LAST_BOARD_PATH } from '../../shared/wire.ts';
import { call, connectionStore, keepLinked, on } from '../bridge.ts';
import { loadTheRest } from './later.tsx';
import './stores.ts';
import { applyToStores, hydrateStores, rememberInStores } from './sync.ts';

/** So long the first drawing waits for what was seen last, milliseconds; later it is drawn anew. */
const DRAW_WITHIN_MS = 1000;

/**
 * Whether the page has anything to show yet. Once ready it stays ready, even when disconnected.
 * Before, it may show how the board was, milliseconds since the epoch, when it was kept last.
 */
export type Start =
  | { state: 'loading' }
  | { state: 'remembered'; at: number }
  | { state: 'ready' }
  | { state: 'failed'; why: Sentence };

export const startStore = createStore<Start>(() => ({ state: 'loading' }));

async function takeSnapshot(): Promise<void> {
  try {
    hydrateStores(await call('console.snapshot', {}));
    if (startStore.getState().state !== 'ready') void loadTheRest();
    startStore.setState({ state: 'ready' }, true);
  } catch (error) {
    noteFailure(error);
    throw error;
  }
}

/** Shows the board as it was last, where the host has kept one and the console is not there yet. */
async function remember(): Promise<void> {
  const answer = await fetch(`.${LAST_BOARD_PATH}`);
  if (answer.status !== 200) return;
  // The host has read it by its schema.
  const board: LastBoard = await answer.json();
  if (startStore.getState().state !== 'loading') return;
  rememberInStores(board);
  startStore.setState({ state: 'remembered', at: board.now }, true);
}

/** Waits for more than the first board says: how things were or are, or that nobody answers. */
function somethingToTell(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const waits = startStore.getState().state === 'loading';
      if (!waits || connectionStore.getState().state === 'disconnected') resolve();
    };
    startStore.subscribe(look);
    connectionStore.subscribe(look);
    look();
  });
}

/** A lost link is told by the connection; anything else is why there is nothing to show. */
function noteFailure(error: unknown): void {
  const lost = error instanceof Problem && error.sentence.key === 'problem.disconnected';
  if (lost || startStore.getState().state === 'ready') return;
  startStore.setState({ state: 'failed', why: sentenceOf(error) }, true);
}

/**
 * Links the page to the console for as long as it lives and keeps every store in step.
 * @param shown whether the first board is on the screen: it stays until there is more to see
 * @returns once there is something to draw: what was seen last, or that the page waits
 */
export async function start(shown: boolean): Promise<void> {
  on('changes', applyToStores);
  on('reset', () => {
    takeSnapshot().catch(noteFailure);
  });
  // First what is there already; without it the page waits for the console, as at the first start.
  const remembered = remember().catch(() => {});
  void remembered.then(() => keepLinked(takeSnapshot));
  if (shown) return somethingToTell();
  const longest = new Promise<void>((resolve) => setTimeout(resolve, DRAW_WITHIN_MS));
  await Promise.race([remembered, longest]);
}
