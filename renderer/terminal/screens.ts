import { createStore } from 'zustand/vanilla';
import { registerStore } from '../app/sync.ts';
import { on } from '../bridge.ts';
import { allows, seatStore } from '../desk/seat.ts';
import { Screen } from './screen.ts';
import { showTrouble, terminalStore } from './store.ts';
import { SCHEME_MARK, screenColours } from './theme.ts';

/** Who needs the screens read out needs it after a reload too. */
const READ_OUT = 'terminal read out';

/** What the panel shows of the screens. */
export interface ScreenNews {
  link: string | null;
  found: { index: number; total: number } | null;
  /** Whether what is on the screens is also written out for a screen reader. */
  readOut: boolean;
}

export const screenNews = createStore<ScreenNews>(() => ({
  link: null,
  found: null,
  readOut: sessionStorage.getItem(READ_OUT) === 'on',
}));

/** One screen per session that was looked at, kept while views and tabs change. */
const screens = new Map<string, Screen>();

let inputLabel = '';

// The document turns light or dark after the views have been drawn; the screens follow it.
new MutationObserver(() => {
  for (const screen of screens.values()) screen.colour(screenColours());
}).observe(document.documentElement, { attributeFilter: [SCHEME_MARK] });

on('terminal.output', (piece) => screens.get(piece.session)?.output(piece));

const mayWrite = (): boolean => allows(seatStore.getState().seat, 'terminal.write');
seatStore.subscribe(() => {
  for (const screen of screens.values()) screen.takesKeys(mayWrite());
});

registerStore({
  hydrate: ({ sessions }) => {
    keepOnly(sessions);
    for (const screen of screens.values()) screen.restart();
  },
  apply: ({ sessions }) => {
    if (sessions) keepOnly(sessions);
  },
});

function keepOnly(sessions: readonly { id: string }[]): void {
  const alive = new Set(sessions.map(({ id }) => id));
  for (const [id, screen] of screens) {
    if (alive.has(id)) continue;
    screen.dispose();
    screens.delete(id);
  }
}

/** The screen of a session; made when it is first looked at. */
export function screenOf(session: string): Screen {
  const known = screens.get(session);
  if (known) return known;
  const screen = new Screen(session, screenColours(), {
    resized: (size) => terminalStore.setState({ size }),
    linked: (link) => screenNews.setState({ link }),
    failed: showTrouble,
    found: (found) => screenNews.setState({ found }),
  });
  screen.takesKeys(mayWrite());
  screen.readOut(screenNews.getState().readOut);
  screen.label(inputLabel);
  screens.set(session, screen);
  return screen;
}

/** Writes the screens out for a screen reader, or stops doing so. */
export function readScreensOut(on: boolean): void {
  screenNews.setState({ readOut: on });
  sessionStorage.setItem(READ_OUT, on ? 'on' : 'off');
  for (const screen of screens.values()) screen.readOut(on);
}

/** The accessible name of a screen's input. */
export function labelScreens(label: string): void {
  inputLabel = label;
  for (const screen of screens.values()) screen.label(label);
}
