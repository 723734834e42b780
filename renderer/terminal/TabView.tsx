import { Tooltip } from '@mantine/core';
import type { Session } from '../../shared/terminal.ts';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { screenOf } from './screens.ts';
import { activateTab, closeSession, terminalStore } from './store.ts';
import { paneOf, type Tab, tabByKey, tabsOf } from './tabs.ts';
import { visibleText } from './visible.ts';

/** One tab: the names of the sessions in it, and what runs there as far as it is known. */
export function TabView({ tab, shown }: { tab: Tab; shown: boolean }) {
  const say = useSay();
  const mayClose = useMayAct('terminal.close');
  const keyed = (key: string): boolean => {
    const { sessions, recent } = terminalStore.getState();
    const pane = paneOf(tab, recent);
    if (key === 'Delete' && mayClose && pane) closeSession(pane);
    const to = tabByKey(tabsOf(sessions), tab.id, key);
    if (to === null) return false;
    activateTab(to);
    document.getElementById(`terminal-tab-${to}`)?.focus();
    return true;
  };
  return (
    <Tooltip
      label={<Whereabouts tab={tab} />}
      disabled={!tab.sessions.some(isElsewhere)}
      events={{ hover: true, focus: true, touch: false }}
    >
      <button
        type="button"
        role="tab"
        id={`terminal-tab-${tab.id}`}
        className="terminal-tab"
        aria-selected={shown}
        aria-controls={shown ? 'terminal-screen' : undefined}
        aria-keyshortcuts={mayClose ? 'Delete' : undefined}
        tabIndex={shown ? 0 : -1}
        onClick={() => {
          const pane = activateTab(tab.id);
          if (pane) screenOf(pane).focus();
        }}
        onKeyDown={(event) => {
          if (keyed(event.key)) event.preventDefault();
        }}
      >
        {tab.sessions.map((session, place) => (
          <span key={session.id}>
            {place > 0 && <span className="terminal-between">|</span>}
            {session.title}
            {session.exitCode !== null && (
              <span className="muted">
                {' '}
                {say('terminalView.ended', { code: session.exitCode })}
              </span>
            )}
          </span>
        ))}
      </button>
    </Tooltip>
  );
}

function isElsewhere({ programTitle, cwd }: Session): boolean {
  return programTitle !== null || cwd !== null;
}

/** What the program in each session calls itself, and where its shell is. */
function Whereabouts({ tab }: { tab: Tab }) {
  return tab.sessions.map(({ id, title, programTitle, cwd }) => (
    <div key={id} className="terminal-whereabouts">
      {[title, programTitle, cwd]
        .filter((part) => part !== null)
        .map(visibleText)
        .join(' · ')}
    </div>
  ));
}
