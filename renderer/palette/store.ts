import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What floats over the view for the keyboard: the palette, or the sheet of keys. */
export type Floating = 'palette' | 'keys' | null;

const paletteStore = createStore<{ open: Floating }>(() => ({ open: null }));

/** Where the operator was. */
let before: Element | null = null;

export function useFloating(): Floating {
  return useStore(paletteStore, ({ open }) => open);
}

export function float(open: 'palette' | 'keys'): void {
  if (paletteStore.getState().open === null) before = document.activeElement;
  paletteStore.setState({ open });
}

/** Closes it and leads back to where the operator was. */
export function sink(): void {
  if (paletteStore.getState().open === null) return;
  paletteStore.setState({ open: null });
  const back = before?.isConnected ? before : document.querySelector('main');
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  before = null;
}

/** Opens it, or closes it where it is open already. */
export function toggleFloating(which: 'palette' | 'keys'): void {
  if (paletteStore.getState().open === which) sink();
  else float(which);
}

/** Closes it where the operator has gone somewhere else: the focus stays there. */
export function drop(): void {
  paletteStore.setState({ open: null });
  before = null;
}
