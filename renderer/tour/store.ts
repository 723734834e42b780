import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MessageKey } from '../../shared/messages/index.ts';
import { TOUR } from './steps.ts';

export interface TourState {
  /** The step that is shown, from 0; null while nobody takes the tour. */
  at: number | null;
  /** What was done since it began: it stays done, whatever happens then. */
  done: ReadonlySet<MessageKey>;
}

export const tourStore = createStore<TourState>(() => ({ at: null, done: new Set() }));

/** Where the operator was before the tour took the focus. */
let before: Element | null = null;

export function useTour(): TourState {
  return useStore(tourStore);
}

/** Begins the tour, or begins it anew. */
export function startTour(): void {
  before = document.activeElement;
  tourStore.setState({ at: 0, done: new Set() });
}

/** Ends it, and leads back to where the operator was. */
export function leaveTour(): void {
  tourStore.setState({ at: null });
  const back = before?.isConnected && before !== document.body ? before : null;
  const to = back ?? document.querySelector('main');
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
  before = null;
}

/** To the step after, which after the last one is the end; or to the one before. */
export function moveTour(by: 1 | -1): void {
  const { at } = tourStore.getState();
  if (at === null) return;
  const to = at + by;
  if (to >= TOUR.length) leaveTour();
  else if (to >= 0) tourStore.setState({ at: to });
}

/** Notes what was done; what was known already changes nothing. */
export function noteDone(tasks: readonly MessageKey[]): void {
  const { done } = tourStore.getState();
  if (tasks.every((task) => done.has(task))) return;
  tourStore.setState({ done: new Set([...done, ...tasks]) });
}
