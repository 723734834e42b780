import { DEFAULT_SETTINGS, Settings } from '../../shared/settings.ts';
import { changeSettings, settingsStore } from '../settings/store.ts';
import { showTrouble, terminalStore } from './store.ts';

/** The panel is never lower than two lines, nor so high that the view above it vanishes. */
export const LOWEST = 96;
const VIEW_ABOVE = 240;

/** @param wanted height in pixels @param windowHeight in pixels @returns a height that fits */
export function heightWithin(wanted: number, windowHeight: number): number {
  return Math.round(Math.max(LOWEST, Math.min(wanted, highest(windowHeight))));
}

export function highest(windowHeight: number): number {
  return Math.max(LOWEST, Math.min(2000, windowHeight - VIEW_ABOVE));
}

/** Shows or hides the panel; the console remembers it. */
export function setPanelOpen(open: boolean): void {
  if (settingsStore.getState().terminalOpen === open) return;
  changeSettings({ terminalOpen: open }).catch(showTrouble);
}

/** Shows the panel for something that runs in it; the keys stay with what the operator is doing. */
export function revealPanel(): void {
  if (settingsStore.getState().terminalOpen) return;
  terminalStore.setState({ revealed: true });
  setPanelOpen(true);
}

/** Sets the panel's height; the console remembers it. */
export function setPanelHeight(height: number): void {
  changeSettings({ terminalHeight: height }).catch(showTrouble);
}

/** Makes all screens' letters a pixel larger or smaller, or as they were at first. */
export function changeFontSize(to: 'bigger' | 'smaller' | 'usual'): void {
  const { terminalFontSize: now } = settingsStore.getState();
  const step = { bigger: now + 1, smaller: now - 1, usual: DEFAULT_SETTINGS.terminalFontSize };
  const size = Settings.shape.terminalFontSize.safeParse(step[to]);
  if (size.success && size.data !== now) {
    changeSettings({ terminalFontSize: size.data }).catch(showTrouble);
  }
}
