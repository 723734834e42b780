import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Session } from '../../shared/terminal.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';
import { neighbourOf } from './tabs.ts';

export interface TerminalState {
  sessions: readonly Session[];
  /** The session whose screen is shown; null when there is none. */
  active: string | null;
  /** How large the panel's screen is now, for shells that are yet to be opened. */
  size: { cols: number; rows: number };
  /** Why the last thing done in the panel did not work. */
  trouble: Sentence | null;
  /** Whether the panel was last shown for a step rather than by the operator. */
  revealed: boolean;
}

export const terminalStore = createStore<TerminalState>(() => ({
  sessions: [],
  active: null,
  size: { cols: 120, rows: 14 },
  trouble: null,
  revealed: false,
}));

registerStore({
  hydrate: ({ sessions }) => takeSessions(sessions),
  apply: ({ sessions }) => {
    if (sessions) takeSessions(sessions);
  },
});

/** All sessions as they are now. One that was shown and is gone gives way to its neighbour. */
function takeSessions(sessions: readonly Session[]): void {
  const before = terminalStore.getState();
  const active = neighbourOf(before.sessions, sessions, before.active);
  terminalStore.setState({ sessions, active });
}

export function activate(session: string): void {
  terminalStore.setState({ active: session, trouble: null });
}

/**
 * Opens a shell and shows it.
 * @throws {Problem} where the console cannot open another one
 */
export async function openSession(): Promise<Session> {
  const session = await call('terminal.open', terminalStore.getState().size);
  const { sessions } = terminalStore.getState();
  // The event that lists it may have come first or may still come.
  const listed = sessions.some(({ id }) => id === session.id);
  terminalStore.setState({
    sessions: listed ? sessions : [...sessions, session],
    active: session.id,
    trouble: null,
  });
  return session;
}

/** The shown session if its shell still runs, else a new one. @throws {Problem} as openSession */
export async function currentSession(): Promise<Session> {
  const { sessions, active } = terminalStore.getState();
  const shown = sessions.find((session) => session.id === active && session.exitCode === null);
  return shown ?? openSession();
}

/** Shows why something did not work, until it is dismissed or something works. */
export function showTrouble(error: unknown): void {
  terminalStore.setState({ trouble: sentenceOf(error) });
}

export function useTerminal<T>(select: (state: TerminalState) => T): T {
  return useStore(terminalStore, select);
}
