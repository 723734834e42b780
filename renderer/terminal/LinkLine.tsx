import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { MessageKey } from '../../shared/messages/index.ts';
import { useSay } from '../app/language.tsx';
import { screenNews } from './screens.ts';

/** An address chosen in the screen. It is shown and copied, never opened: the console stays put. */
export function LinkLine() {
  const link = useStore(screenNews, (news) => news.link);
  return link === null ? null : <ShownLink key={link} address={link} />;
}

function ShownLink({ address }: { address: string }) {
  const say = useSay();
  const [outcome, setOutcome] = useState<MessageKey | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => setOutcome('terminalView.copied'),
      () => setOutcome('terminalView.notCopied'),
    );
  };
  return (
    <div className="terminal-line">
      <span className="muted">{say('terminalView.link')}</span>
      <code className="terminal-address">{address}</code>
      <Button onClick={copy}>{say('terminalView.copy')}</Button>
      <span className="muted" role="status">
        {outcome && say(outcome)}
      </span>
      <span className="terminal-gap" />
      <ActionIcon
        aria-label={say('terminalView.closeLink')}
        onClick={() => screenNews.setState({ link: null })}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  );
}
