import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from './places.ts';

/**
 * Which cell the line under the matrix tells of: the one under the pointer, else the one that has
 * the focus. Kept beside the matrix, so that a moving pointer draws no cell anew.
 */
export interface Shown {
  hovered: Place | null;
  focused: Place | null;
}
export type ShownStore = StoreApi<Shown>;

export function createShown(): ShownStore {
  return createStore<Shown>(() => ({ hovered: null, focused: null }));
}

export function useShown(store: ShownStore): Shown {
  return useStore(store);
}
