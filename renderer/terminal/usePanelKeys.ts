import { useEffect } from 'react';
import { allows, seatStore } from '../desk/seat.ts';
import { settingsStore } from '../settings/store.ts';
import { changeFontSize, setPanelOpen } from './panel.ts';
import { EVERYWHERE, type PanelKey, panelKeyOf } from './panelKeys.ts';
import { isWindowKey, screenOf } from './screens.ts';
import { split } from './split.ts';
import { activate, besideActive, terminalStore } from './store.ts';
import { walk } from './walking.ts';

/** The keys of the panel: those in {@link EVERYWHERE}, and the others while the keys are in it. */
export function usePanelKeys(beginSearch: () => void): void {
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      const key = panelKeyOf(event);
      if (key === null || (key !== 'toggle' && !settingsStore.getState().terminalOpen)) return;
      if (!EVERYWHERE.includes(key) && !inPanel()) return;
      const { active } = terminalStore.getState();
      if (active && !isWindowKey(event, screenOf(active))) return;
      event.preventDefault();
      act(key, active, beginSearch);
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [beginSearch]);
}

function act(key: PanelKey, active: string | null, beginSearch: () => void): void {
  switch (key) {
    case 'toggle':
      setPanelOpen(!settingsStore.getState().terminalOpen);
      break;
    case 'cross':
      crossOver(active);
      break;
    case 'tools':
      toTools(active);
      break;
    case 'find':
      beginSearch();
      break;
    case 'split':
      if (allows(seatStore.getState().seat, 'terminal.open')) split();
      break;
    case 'left':
    case 'right':
      toPane(besideActive(key));
      break;
    case 'bigger':
    case 'smaller':
    case 'usual':
      changeFontSize(key);
      break;
    case 'previousCommand':
    case 'nextCommand':
      if (active) walk(active, key === 'previousCommand' ? 'previous' : 'next');
      break;
  }
}

function inPanel(): boolean {
  return document.activeElement?.closest('.terminal-panel') != null;
}

/** Where the keys were before they went to the shell. */
let lastInView: HTMLElement | null = null;

function crossOver(active: string | null): void {
  if (inPanel()) {
    const back = lastInView?.isConnected ? lastInView : document.querySelector('main');
    if (back instanceof HTMLElement) back.focus();
    return;
  }
  const here = document.activeElement;
  lastInView = here instanceof HTMLElement ? here : null;
  if (active) screenOf(active).focus();
}

/** Between the shell, which takes Tab for itself, and what else the panel has to press. */
function toTools(active: string | null): void {
  if (!document.activeElement?.closest('.terminal-screen')) {
    if (active) screenOf(active).focus();
    return;
  }
  const tools = TOOLS.map((one) => document.querySelector<HTMLElement>(one));
  tools.find((tool) => tool !== null)?.focus();
}

/** What waits for an answer comes first, then what the operator asked for. */
const TOOLS = ['.terminal-paste button', '.terminal-line button', '.terminal-tab[tabindex="0"]'];

function toPane(session: string | null): void {
  if (session === null) return;
  activate(session);
  screenOf(session).focus();
}
