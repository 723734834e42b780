import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAccessible,
  IconChevronDown,
  IconPlus,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../shared/terminal.ts';
import { useSay } from '../app/language.tsx';
import { call } from '../bridge.ts';
import { useMayAct } from '../desk/seat.ts';
import { setPanelOpen } from './panel.ts';
import { readScreensOut, screenNews, screenOf } from './screens.ts';
import { activate, openSession, showTrouble, terminalStore, useTerminal } from './store.ts';
import { tabByKey } from './tabs.ts';

/** The sessions as tabs, and what can be done with them. */
export function SessionTabs({ onSearch, searching }: { onSearch(): void; searching: boolean }) {
  const say = useSay();
  const sessions = useTerminal((state) => state.sessions);
  const active = useTerminal((state) => state.active);
  const shown = sessions.find(({ id }) => id === active);
  const mayOpen = useMayAct('terminal.open');
  const mayClose = useMayAct('terminal.close');
  const readOut = useStore(screenNews, (news) => news.readOut);
  const open = (): void => {
    openSession().then(({ id }) => screenOf(id).focus(), showTrouble);
  };
  return (
    <div className="terminal-tabs">
      {sessions.length > 0 && (
        <div role="tablist" aria-label={say('terminalView.sessions')} className="terminal-tablist">
          {sessions.map((session) => (
            <Tab key={session.id} session={session} shown={session.id === active} />
          ))}
        </div>
      )}
      {mayOpen && (
        <Tool name={say('terminalView.new')} onClick={open}>
          <IconPlus size={16} stroke={1.5} aria-hidden />
        </Tool>
      )}
      <span className="terminal-gap" />
      {shown && (
        <>
          <Tool name={say('terminalView.search')} onClick={onSearch} pressed={searching}>
            <IconSearch size={16} stroke={1.5} aria-hidden />
          </Tool>
          <Tool
            name={say('terminalView.reader')}
            pressed={readOut}
            onClick={() => readScreensOut(!readOut)}
          >
            <IconAccessible size={16} stroke={1.5} aria-hidden />
          </Tool>
          {mayClose && (
            <Tool
              name={say('terminalView.closeSession', { title: shown.title })}
              onClick={() => close(shown.id)}
            >
              <IconTrash size={16} stroke={1.5} aria-hidden />
            </Tool>
          )}
        </>
      )}
      <Tool name={say('terminalView.hide')} onClick={() => setPanelOpen(false)}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </Tool>
    </div>
  );
}

function close(session: string): void {
  terminalStore.setState({ trouble: null });
  call('terminal.close', { session }).catch(showTrouble);
}

function Tab({ session, shown }: { session: Session; shown: boolean }) {
  const say = useSay();
  const mayClose = useMayAct('terminal.close');
  return (
    <button
      type="button"
      role="tab"
      id={`terminal-tab-${session.id}`}
      className="terminal-tab"
      aria-selected={shown}
      aria-controls={shown ? 'terminal-screen' : undefined}
      aria-keyshortcuts={mayClose ? 'Delete' : undefined}
      tabIndex={shown ? 0 : -1}
      onClick={() => {
        activate(session.id);
        screenOf(session.id).focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && mayClose) close(session.id);
        const to = tabByKey(terminalStore.getState().sessions, session.id, event.key);
        if (to === null) return;
        event.preventDefault();
        activate(to);
        document.getElementById(`terminal-tab-${to}`)?.focus();
      }}
    >
      {session.title}
      {session.exitCode !== null && (
        <span className="muted"> {say('terminalView.ended', { code: session.exitCode })}</span>
      )}
    </button>
  );
}

interface ToolProps {
  name: string;
  pressed?: boolean;
  onClick(): void;
  children: ReactNode;
}

function Tool({ name, pressed, onClick, children }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} aria-pressed={pressed} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
