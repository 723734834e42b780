import { createStore } from 'zustand/vanilla';
import { registerStore } from '../app/sync.ts';
import { on } from '../bridge.ts';
import { Screen } from './screen.ts';
import { showTrouble, terminalStore } from './store.ts';
import { SCHEME_MARK, screenColours } from './theme.ts';

/** What the screens tell the panel about what the operator does in them. */
export interface ScreenNews {
  link: string | null;
  found: { index: number; total: number } | null;
}

export const screenNews = createStore<ScreenNews>(() => ({ link: null, found: null }));

/** One screen per session that was looked at, kept while views and tabs change. */
const screens = new Map<string, Screen>();

/** How all screens look and are read. New ones are made alike. */
const manner = { readOut: false, label: '' };

// The document turns light or dark after the views have been drawn; the screens follow it.
new MutationObserver(() => {
  for (const screen of screens.values()) screen.colour(screenColours());
}).observe(document.documentElement, { attributeFilter: [SCHEME_MARK] });

on('terminal.output', (piece) => screens.get(piece.session)?.output(piece));

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
  screen.readOut(manner.readOut);
  screen.label(manner.label);
  screens.set(session, screen);
  return screen;
}

/** Writes the screens out for a screen reader, or stops doing so. */
export function readScreensOut(on: boolean): void {
  manner.readOut = on;
  for (const screen of screens.values()) screen.readOut(on);
}

/** The accessible name of a screen's input. */
export function labelScreens(label: string): void {
  manner.label = label;
  for (const screen of screens.values()) screen.label(label);
}
