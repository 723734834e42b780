import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { useSettings } from '../settings/store.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { CommandBar } from './CommandBar.tsx';
import { LinkLine } from './LinkLine.tsx';
import { openAndFocus } from './OpenMenu.tsx';
import { Panes } from './PaneView.tsx';
import { PasteSheet } from './PasteSheet.tsx';
import { ResizeEdge } from './ResizeEdge.tsx';
import { SearchLine } from './SearchLine.tsx';
import { SessionTabs } from './SessionTabs.tsx';
import { labelScreens } from './screens.ts';
import { shownTab, terminalStore, useTerminal } from './store.ts';
import { useOpening } from './useOpening.ts';
import { usePanelHeight } from './usePanelHeight.ts';
import { usePanelKeys } from './usePanelKeys.ts';
import { useSearch } from './useSearch.ts';
import './place.css';
import './terminal.css';

/** The shells, under whichever view is shown. */
export function TerminalPanel() {
  const open = useSettings((settings) => settings.terminalOpen);
  const say = useSay();
  const search = useSearch();
  usePanelKeys(search.begin);
  useOpening(open);
  useEffect(() => {
    labelScreens((session) => {
      const { sessions } = terminalStore.getState();
      const title = sessions.find(({ id }) => id === session)?.title ?? '';
      return `${say('terminalView.input')}: ${title}`;
    });
  }, [say]);
  return open ? <OpenPanel search={search} /> : null;
}

function OpenPanel({ search }: { search: ReturnType<typeof useSearch> }) {
  const say = useSay();
  const sessions = useTerminal((state) => state.sessions);
  const active = useTerminal((state) => state.active);
  const tab = shownTab({ sessions, active });
  const trouble = useTerminal((state) => state.trouble);
  const may = useMayAct('terminal.open');
  const { height, drag, settle } = usePanelHeight();
  return (
    <section
      className="terminal-panel"
      aria-label={say('terminalView.region')}
      style={{ height: `${height}px` }}
    >
      <ResizeEdge height={height} onDrag={drag} onSettle={settle} />
      <SessionTabs onSearch={search.begin} searching={search.open} />
      {search.open && <SearchLine search={search} />}
      <CommandBar />
      {trouble && <TroubleLine trouble={trouble} />}
      {tab ? (
        <div className="terminal-stage">
          <div className="terminal-over">
            <PasteSheet />
            <LinkLine />
          </div>
          <Panes key={tab.id} tab={tab} />
        </div>
      ) : (
        <EmptyState title={say('terminalView.none')}>
          {may && (
            <>
              <p>{say('terminalView.noneHint')}</p>
              <Button mt={8} onClick={() => openAndFocus()}>
                {say('terminalView.new')}
              </Button>
            </>
          )}
        </EmptyState>
      )}
    </section>
  );
}

function TroubleLine({ trouble }: { trouble: Sentence }) {
  const say = useSay();
  return (
    <div className="terminal-line">
      <ProblemText of={trouble} />
      <span className="terminal-gap" />
      <ActionIcon
        aria-label={say('frame.close')}
        onClick={() => terminalStore.setState({ trouble: null })}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  );
}
