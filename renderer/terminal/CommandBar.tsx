import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import type { ChosenCommand } from './commandWalk.ts';
import { screenNews, screenOf } from './screens.ts';
import { useTerminal } from './store.ts';
import { Tool } from './Tool.tsx';
import { useClipboard } from './useClipboard.ts';
import { VisibleText } from './VisibleText.tsx';
import { endWalk, walk } from './walking.ts';

/** The command that was jumped to, and what can be done with it. */
export function CommandBar() {
  const say = useSay();
  const command = useStore(screenNews, (news) => news.command);
  if (!command) return null;
  const { session, chosen } = command;
  return (
    <section
      className="terminal-line"
      aria-label={say('terminalView.commands')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endWalk(session);
      }}
    >
      {chosen ? (
        <Chosen session={session} chosen={chosen} />
      ) : (
        <span className="muted" role="status">
          {say('terminalView.noCommands')}
        </span>
      )}
      <span className="terminal-gap" />
      <Tool name={say('terminalView.closeCommands')} onClick={() => endWalk(session)}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </Tool>
    </section>
  );
}

function Chosen({ session, chosen }: { session: string; chosen: ChosenCommand }) {
  const say = useSay();
  return (
    <>
      <Tool name={say('terminalView.previousCommand')} onClick={() => walk(session, 'previous')}>
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </Tool>
      <Tool name={say('terminalView.nextCommand')} onClick={() => walk(session, 'next')}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </Tool>
      <span className="terminal-chosen" role="status">
        <span className="muted">
          {say('terminalView.place', { index: chosen.index, total: chosen.total })}
        </span>
        <Ended chosen={chosen} />
        {chosen.text !== null && (
          <code>
            <VisibleText of={chosen.text} />
          </code>
        )}
      </span>
      {/* What became of one command says nothing of the next. */}
      <Actions key={chosen.index} session={session} chosen={chosen} />
    </>
  );
}

/** Shape, then word, then colour. */
function Ended({ chosen: { running, exitCode } }: { chosen: ChosenCommand }) {
  const say = useSay();
  if (running) return <span>{say('terminalView.running')}</span>;
  const ended = exitCode === null ? 'unknown' : exitCode === 0 ? 'good' : 'failed';
  return (
    <span className="terminal-ended" data-ended={ended}>
      <span className="terminal-sign" data-ended={ended} aria-hidden />
      {exitCode === null
        ? say('terminalView.noExitCode')
        : say('terminalView.ended', { code: exitCode })}
    </span>
  );
}

function Actions({ session, chosen }: { session: string; chosen: ChosenCommand }) {
  const say = useSay();
  const { outcome, tell, copy } = useClipboard();
  const mayWrite = useMayAct('terminal.write');
  const ended = useTerminal(
    (state) => state.sessions.find(({ id }) => id === session)?.exitCode !== null,
  );
  const screen = screenOf(session);
  const copyOutput = (): void => {
    const output = screen.commands.output();
    if (!output || output.text === '') tell({ key: 'terminalView.noOutput' });
    else {
      const lines = output.text.split('\n').length;
      const key = output.whole ? 'terminalView.copiedOutput' : 'terminalView.copiedRest';
      copy(output.text, { key, params: { lines } }, 'terminalView.notCopiedOutput');
    }
  };
  const repeat = (): void => {
    const done = screen.repeat();
    if (done) tell({ key: done === 'entered' ? 'terminalView.entered' : 'terminalView.put' });
    if (done) screen.focus();
  };
  return (
    <>
      <Button onClick={copyOutput}>{say('terminalView.copyOutput')}</Button>
      {chosen.text !== null && (
        <Button
          onClick={() =>
            copy(chosen.text ?? '', { key: 'terminalView.copied' }, 'terminalView.notCopiedOutput')
          }
        >
          {say('terminalView.copyCommand')}
        </Button>
      )}
      {chosen.text !== null && mayWrite && !ended && (
        <Button onClick={repeat}>{say('terminalView.repeat')}</Button>
      )}
      <span className="muted" role="status">
        {outcome && say(outcome.key, outcome.params)}
      </span>
    </>
  );
}
