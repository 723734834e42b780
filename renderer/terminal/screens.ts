import { createStore } from 'zustand/vanilla';
import { registerStore } from '../app/sync.ts';
import { on } from '../bridge.ts';
import { allows, seatStore } from '../desk/seat.ts';
import { settingsStore } from '../settings/store.ts';
import type { ChosenCommand } from './commandWalk.ts';
import { panelKeyOf } from './panelKeys.ts';
import { Screen } from './screen.ts';
import { besideActive, showTrouble, terminalStore } from './store.ts';
import { SCHEME_MARK, screenColours } from './theme.ts';

/** Who needs the screens read out needs it after a reload too. */
const READ_OUT = 'terminal read out';

/** What the panel shows of the screens. */
export interface ScreenNews {
  link: string | null;
  found: { index: number; total: number } | null;
  /** The command that is looked at; `chosen` is null where its session has none. */
  command: { session: string; chosen: ChosenCommand | null } | null;
  /** What a person must look at before it is pasted. Kept no longer than that takes. */
  paste: { session: string; text: string; bracketed: boolean } | null;
  /** Whether what is on the screens is also written out for a screen reader. */
  readOut: boolean;
}

export const screenNews = createStore<ScreenNews>(() => ({
  link: null,
  found: null,
  command: null,
  paste: null,
  readOut: sessionStorage.getItem(READ_OUT) === 'on',
}));

/** One screen per session that was looked at, kept while views and tabs change. */
const screens = new Map<string, Screen>();

let labelOf = (session: string): string => session;

// The document turns light or dark after the views have been drawn; the screens follow it.
new MutationObserver(() => {
  for (const screen of screens.values()) screen.colour(screenColours());
}).observe(document.documentElement, { attributeFilter: [SCHEME_MARK] });

document.addEventListener('visibilitychange', () => {
  for (const screen of screens.values()) screen.catchUp();
});

settingsStore.subscribe(({ terminalFontSize }, before) => {
  if (terminalFontSize === before.terminalFontSize) return;
  for (const screen of screens.values()) screen.fontSize(terminalFontSize);
});

on('terminal.output', (piece) => screens.get(piece.session)?.output(piece));

const mayWrite = (): boolean => allows(seatStore.getState().seat, 'terminal.write');
seatStore.subscribe(() => {
  for (const screen of screens.values()) screen.takesKeys(mayWrite());
  if (!mayWrite()) screenNews.setState({ paste: null });
});

terminalStore.subscribe(({ active }, before) => {
  // What is asked of the operator stands on the screen it is about, or nowhere.
  if (active !== before.active) screenNews.setState({ paste: null, command: null });
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
  const look = {
    colours: screenColours(),
    fontSize: settingsStore.getState().terminalFontSize,
  };
  const screen: Screen = new Screen(session, look, {
    resized: (size) => terminalStore.setState({ size }),
    linked: (link) => screenNews.setState({ link }),
    pasted: (paste) => screenNews.setState({ paste: { session, ...paste } }),
    chosen: (chosen) => screenNews.setState({ command: chosen && { session, chosen } }),
    failed: showTrouble,
    found: (found) => screenNews.setState({ found }),
    isWindowKey: (event) => isWindowKey(event, screen),
  });
  screen.takesKeys(mayWrite());
  screen.readOut(screenNews.getState().readOut);
  screen.label(labelOf(session));
  screens.set(session, screen);
  return screen;
}

/** Whether a key pressed in a screen is the window's; where it would do nothing it is the shell's. */
export function isWindowKey(event: KeyboardEvent, screen: Screen): boolean {
  const key = panelKeyOf(event);
  if (key === null) return false;
  if (key === 'left' || key === 'right') return besideActive(key) !== null;
  if (key === 'previousCommand' || key === 'nextCommand') return screen.commands.canJump();
  return true;
}

/** Writes the screens out for a screen reader, or stops doing so. */
export function readScreensOut(on: boolean): void {
  screenNews.setState({ readOut: on });
  sessionStorage.setItem(READ_OUT, on ? 'on' : 'off');
  for (const screen of screens.values()) screen.readOut(on);
}

/** The accessible names of the screens' inputs, by session. */
export function labelScreens(label: (session: string) => string): void {
  labelOf = label;
  for (const [session, screen] of screens) screen.label(label(session));
}
