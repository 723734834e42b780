import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { type Address, type AddressCaution, readAddress } from './address.ts';
import { screenNews, screenOf } from './screens.ts';
import { terminalStore } from './store.ts';
import { Tool } from './Tool.tsx';
import { useClipboard } from './useClipboard.ts';

/** An address that was chosen in a screen: where it really leads, before anything is opened. */
export function LinkLine() {
  const link = useStore(screenNews, (news) => news.link);
  return link === null ? null : <ShownLink key={link} address={readAddress(link)} />;
}

function close(): void {
  screenNews.setState({ link: null });
  const { active } = terminalStore.getState();
  if (active) screenOf(active).focus();
}

function ShownLink({ address }: { address: Address }) {
  const say = useSay();
  const { outcome, copy } = useClipboard();
  const text = address.kind === 'web' ? address.real : address.text;
  return (
    <section
      className="terminal-line"
      aria-label={say('terminalView.link')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="terminal-address">
        <Cautions of={address} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        <code tabIndex={0}>
          {address.kind === 'web' ? (
            <>
              <span className="muted">{address.before}</span>
              <strong>{address.host}</strong>
              {address.after}
            </>
          ) : (
            address.text
          )}
        </code>
      </div>
      <span className="terminal-gap" />
      <span className="muted" role="status">
        {outcome && say(outcome.key)}
      </span>
      <Button onClick={() => copy(text, { key: 'terminalView.copied' }, 'terminalView.notCopied')}>
        {say('terminalView.copy')}
      </Button>
      {address.kind === 'web' && address.opens && (
        <ActionButton call="terminal.link" args={{ address: address.real }} onDone={close}>
          {say('terminalView.open')}
        </ActionButton>
      )}
      <Tool name={say('terminalView.closeLink')} onClick={close}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </Tool>
    </section>
  );
}

const CAUTIONS = {
  plain: 'terminalView.linkPlain',
  user: 'terminalView.linkUser',
  letters: 'terminalView.linkLetters',
  mixed: 'terminalView.linkMixed',
} as const satisfies Record<AddressCaution, string>;

const REASONS = {
  scheme: 'terminalView.linkScheme',
  unreadable: 'terminalView.linkUnreadable',
  long: 'terminalView.linkLong',
} as const;

function Cautions({ of: address }: { of: Address }) {
  const say = useSay();
  if (address.kind === 'other') {
    return <p className="terminal-caution">{say(REASONS[address.reason])}</p>;
  }
  return address.cautions.map((caution) => (
    <p key={caution} className="terminal-caution">
      {say(CAUTIONS[caution], { name: address.name ?? address.host })}
    </p>
  ));
}
