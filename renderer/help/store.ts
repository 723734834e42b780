import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sink } from '../palette/store.ts';
import type { TopicName } from './topics.ts';

export interface Help {
  open: boolean;
  /** The page that was asked for; null for that of the present view. */
  topic: TopicName | null;
}

export const helpStore = createStore<Help>(() => ({ open: false, topic: null }));

/** Where the operator was. */
let before: Element | null = null;

export function useHelp(): Help {
  return useStore(helpStore);
}

/** Opens help beside the work. @param topic null for the view that is open */
export function openHelp(topic: TopicName | null = null): void {
  // What floats leads back to where it was opened from, and help remembers that place.
  sink();
  if (!helpStore.getState().open) before = document.activeElement;
  helpStore.setState({ open: true, topic });
}

export function closeHelp(): void {
  helpStore.setState({ open: false, topic: null });
}

/** What F1 does: opens help for what is at hand, or closes it. */
export function toggleHelp(): void {
  if (helpStore.getState().open) closeHelp();
  else openHelp(document.activeElement?.closest('.terminal-panel') ? 'terminal' : null);
}

/** Leads back to where the operator was; where another place has the focus by then, it stays. */
export function leadBack(): void {
  const lost = document.activeElement === document.body || document.activeElement === null;
  const back = (before && stillThere(before)) ?? document.querySelector('main');
  if (lost && back instanceof HTMLElement) back.focus({ preventScroll: true });
}

/** The same place as it is now: a board that got more or less room has drawn its lines anew. */
function stillThere(place: Element): Element | null {
  if (place.isConnected) return place;
  const cell = place.getAttribute('data-cell');
  return cell === null ? null : document.querySelector(`[data-cell="${CSS.escape(cell)}"]`);
}
