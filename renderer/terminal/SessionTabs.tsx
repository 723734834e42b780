import {
  IconAccessible,
  IconChevronDown,
  IconLayoutColumns,
  IconListSearch,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { FontMenu } from './FontMenu.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import { setPanelOpen } from './panel.ts';
import { readScreensOut, screenNews } from './screens.ts';
import { split } from './split.ts';
import { closeSession, hasRoom, shownTab, useTerminal } from './store.ts';
import { TabView } from './TabView.tsx';
import { Tool } from './Tool.tsx';
import { tabsOf } from './tabs.ts';
import { toggleCommands } from './walking.ts';

/** The sessions as tabs, and what can be done with them. */
export function SessionTabs({ onSearch, searching }: { onSearch(): void; searching: boolean }) {
  const say = useSay();
  const sessions = useTerminal((state) => state.sessions);
  const active = useTerminal((state) => state.active);
  const tabs = tabsOf(sessions);
  const shown = shownTab({ sessions, active });
  const mayOpen = useMayAct('terminal.open');
  return (
    <div className="terminal-tabs">
      {tabs.length > 0 && (
        <div role="tablist" aria-label={say('terminalView.sessions')} className="terminal-tablist">
          {tabs.map((tab) => (
            <TabView key={tab.id} tab={tab} shown={tab.id === shown?.id} />
          ))}
        </div>
      )}
      {mayOpen && <OpenMenu />}
      <span className="terminal-gap" />
      {shown && active && (
        <>
          {mayOpen && (
            <Tool name={say('terminalView.split')} disabled={!hasRoom(shown)} onClick={split}>
              <IconLayoutColumns size={16} stroke={1.5} aria-hidden />
            </Tool>
          )}
          <ScreenTools session={active} onSearch={onSearch} searching={searching} />
        </>
      )}
      <Tool name={say('terminalView.hide')} onClick={() => setPanelOpen(false)}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </Tool>
    </div>
  );
}

interface ScreenToolsProps {
  /** The active one. */
  session: string;
  onSearch(): void;
  searching: boolean;
}

function ScreenTools({ session, onSearch, searching }: ScreenToolsProps) {
  const say = useSay();
  const title = useTerminal(
    (state) => state.sessions.find(({ id }) => id === session)?.title ?? '',
  );
  const mayClose = useMayAct('terminal.close');
  const readOut = useStore(screenNews, (news) => news.readOut);
  const walking = useStore(screenNews, (news) => news.command !== null);
  return (
    <>
      <Tool
        name={say('terminalView.commands')}
        pressed={walking}
        onClick={() => toggleCommands(session)}
      >
        <IconListSearch size={16} stroke={1.5} aria-hidden />
      </Tool>
      <Tool name={say('terminalView.search')} onClick={onSearch} pressed={searching}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
      </Tool>
      <FontMenu />
      <Tool
        name={say('terminalView.reader')}
        pressed={readOut}
        onClick={() => readScreensOut(!readOut)}
      >
        <IconAccessible size={16} stroke={1.5} aria-hidden />
      </Tool>
      {mayClose && (
        <Tool
          name={say('terminalView.closeSession', { title })}
          onClick={() => closeSession(session)}
        >
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </Tool>
      )}
    </>
  );
}
