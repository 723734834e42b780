import { useSyncExternalStore } from 'react';

/** What the console gives at most. */
const MOST_POINTS = 2000;
/** A window dragged wider asks anew at every so many pixels, not at every one. */
const GRAIN = 100;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function room(): number {
  return Math.min(MOST_POINTS, Math.max(GRAIN, Math.ceil(window.innerWidth / GRAIN) * GRAIN));
}

/** How many points a chart can show: one a pixel, as a chart is a little narrower than the window. */
export function usePointRoom(): number {
  return useSyncExternalStore(subscribe, room);
}
