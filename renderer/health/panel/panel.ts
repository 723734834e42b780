import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Bilingual } from '../../../shared/words.ts';

/** What is open above the board's lines. It stays while the lines move, so nothing typed is lost. */
export type Panel =
  | { kind: 'suspects' }
  | { kind: 'acknowledge'; services: readonly string[]; name: Bilingual }
  | { kind: 'maintenance'; services: readonly string[] }
  | { kind: 'silence'; services: readonly string[] }
  | { kind: 'handling' };

const panelStore = createStore<{ open: Panel | null }>(() => ({ open: null }));

/** The address of the view it was opened in. */
let view = '';
/** Where the operator was when the panel opened. */
let before: Element | null = null;

export function usePanel(): Panel | null {
  return useStore(panelStore, ({ open }) => open);
}

export function openPanel(open: Panel): void {
  if (panelStore.getState().open === null) before = document.activeElement;
  view = location.hash;
  panelStore.setState({ open });
}

/** Closes it and leads back to where the operator was. */
export function closePanel(): void {
  if (panelStore.getState().open === null) return;
  panelStore.setState({ open: null });
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  before = null;
}

/** Opens it, or closes it where it is open already. */
export function togglePanel(panel: Panel): void {
  if (panelStore.getState().open?.kind === panel.kind) closePanel();
  else openPanel(panel);
}

/** Whoever leaves a view leaves what was open in it; coming back begins afresh. */
window.addEventListener('hashchange', () => {
  if (location.hash === view) return;
  panelStore.setState({ open: null });
  before = null;
});
