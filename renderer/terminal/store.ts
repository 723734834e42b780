import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Session, Terminals } from '../../shared/terminal.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';
import { keepRecent, recentBefore } from './recent.ts';
import { paneOf, recentAfter, recentWith, type Tab, tabByKey, tabsOf } from './tabs.ts';

export interface TerminalState {
  /** What a session can be opened with. */
  terminals: Terminals;
  sessions: readonly Session[];
  /** The session that takes the keys, whose tab is shown; null when there is none. */
  active: string | null;
  /** Those that had the keys, the active one first. */
  recent: readonly string[];
  /** How large the panel's screen is now, for shells that are yet to be opened. */
  size: { cols: number; rows: number };
  /** Why the last thing done in the panel did not work. */
  trouble: Sentence | null;
  /** Whether the panel was last shown for a step rather than by the operator. */
  revealed: boolean;
}

export const terminalStore = createStore<TerminalState>(() => ({
  terminals: { shells: [], targets: [] },
  sessions: [],
  active: null,
  recent: recentBefore(),
  size: { cols: 120, rows: 14 },
  trouble: null,
  revealed: false,
}));

registerStore({
  hydrate: ({ sessions, terminals }) => {
    terminalStore.setState({ terminals });
    takeSessions(sessions);
  },
  apply: ({ sessions }) => {
    if (sessions) takeSessions(sessions);
  },
});

/** All sessions as they are now. One that was shown and is gone gives way to its neighbour. */
function takeSessions(sessions: readonly Session[]): void {
  const before = terminalStore.getState();
  const recent = recentAfter(before.sessions, sessions, before.recent);
  terminalStore.setState({ sessions, ...shown(recent) });
}

function shown(recent: readonly string[]): Pick<TerminalState, 'active' | 'recent'> {
  keepRecent(recent);
  return { recent, active: recent[0] ?? null };
}

export function activate(session: string): void {
  const { active, recent } = terminalStore.getState();
  if (session === active) return;
  terminalStore.setState({ ...shown(recentWith(recent, session)), trouble: null });
}

/** Shows a tab. @returns the session in it that takes the keys */
export function activateTab(id: string): string | null {
  const { sessions, recent } = terminalStore.getState();
  const tab = tabsOf(sessions).find((one) => one.id === id);
  const pane = tab ? paneOf(tab, recent) : null;
  if (pane !== null) activate(pane);
  return pane;
}

/** The tab that is shown. */
export function shownTab({ sessions, active }: Pick<TerminalState, 'sessions' | 'active'>) {
  return tabsOf(sessions).find((tab) => tab.sessions.some(({ id }) => id === active)) ?? null;
}

/** The session beside the active one. @returns null where it stands alone */
export function besideActive(towards: 'left' | 'right'): string | null {
  const state = terminalStore.getState();
  const panes = shownTab(state)?.sessions ?? [];
  if (panes.length < 2) return null;
  return tabByKey(panes, state.active, towards === 'left' ? 'ArrowLeft' : 'ArrowRight');
}

/** What a new session is opened with; everything that is left out is the console's choice. */
export interface Opening {
  shell?: string | null;
  target?: string | null;
  /** The session it shall stand beside. */
  beside?: string | null;
}

/**
 * Opens a session and shows it.
 * @throws {Problem} where the console cannot open another one
 */
export async function openSession(opening: Opening = {}): Promise<Session> {
  const { shell = null, target = null, beside = null } = opening;
  const { size } = terminalStore.getState();
  const session = await call('terminal.open', { ...size, shell, target, beside });
  const { sessions, recent } = terminalStore.getState();
  // The event that lists it may have come first or may still come.
  const listed = sessions.some(({ id }) => id === session.id);
  terminalStore.setState({
    sessions: listed ? sessions : [...sessions, session],
    ...shown(recentWith(recent, session.id)),
    trouble: null,
  });
  return session;
}

/** More would leave none of them wide enough to read. */
const MOST_PANES = 4;

/** Whether one more session has room in a tab. */
export function hasRoom(tab: Tab): boolean {
  return tab.sessions.length < MOST_PANES;
}

/**
 * Opens another session of the same kind beside the active one.
 * @returns null where there is none, or no room beside it
 * @throws {Problem} as openSession
 */
export async function splitSession(): Promise<Session | null> {
  const state = terminalStore.getState();
  const tab = shownTab(state);
  const active = tab?.sessions.find(({ id }) => id === state.active);
  if (!tab || !active || !hasRoom(tab)) return null;
  const { shells, targets } = state.terminals;
  const known = (of: readonly { id: string }[], id: string | null) =>
    of.some((one) => one.id === id) ? id : null;
  const target = known(targets, active.target);
  const shell = target === null ? known(shells, active.shell) : null;
  return openSession({ shell, target, beside: active.id });
}

export function closeSession(session: string): void {
  terminalStore.setState({ trouble: null });
  call('terminal.close', { session }).catch(showTrouble);
}

/** Shows why something did not work, until it is dismissed or something works. */
export function showTrouble(error: unknown): void {
  terminalStore.setState({ trouble: sentenceOf(error) });
}

export function useTerminal<T>(select: (state: TerminalState) => T): T {
  return useStore(terminalStore, select);
}
