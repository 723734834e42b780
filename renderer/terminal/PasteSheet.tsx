import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { type PasteReview, reviewOf } from './paste.ts';
import { type ScreenNews, screenNews, screenOf } from './screens.ts';
import { useTerminal } from './store.ts';
import { VisibleParts } from './VisibleText.tsx';

/** What is about to be pasted, where that should be looked at first. */
export function PasteSheet() {
  const paste = useStore(screenNews, (news) => news.paste);
  const review = paste && reviewOf(paste.text, paste.bracketed);
  return review && <Sheet paste={paste} review={review} />;
}

type Paste = NonNullable<ScreenNews['paste']>;

function end({ session }: Paste): void {
  screenNews.setState({ paste: null });
  screenOf(session).focus();
}

function Sheet({ paste, review }: { paste: Paste; review: PasteReview }) {
  const say = useSay();
  const title = useTerminal(
    (state) => state.sessions.find(({ id }) => id === paste.session)?.title ?? '',
  );
  const cancel = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each paste anew takes the keys.
  useEffect(() => cancel.current?.focus(), [paste]);
  return (
    <section
      className="terminal-paste"
      aria-label={say('terminalView.pasteTitle', { title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') end(paste);
      }}
    >
      <div className="terminal-paste-head">
        <div id="terminal-paste-facts">
          <strong>{say('terminalView.pasteTitle', { title })}</strong>{' '}
          {say('terminalView.pasteLines', { lines: review.lines })}
          <Facts paste={paste} review={review} />
        </div>
        <span className="terminal-gap" />
        <Button
          onClick={() => {
            screenOf(paste.session).paste(paste.text);
            end(paste);
          }}
        >
          {say('terminalView.paste')}
        </Button>
        {/* Enter, pressed by habit, must not paste: it leaves everything as it was. */}
        <Button ref={cancel} aria-describedby="terminal-paste-facts" onClick={() => end(paste)}>
          {say('terminalView.cancel')}
        </Button>
      </div>
      <section
        className="terminal-paste-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={say('terminalView.pasteText')}
      >
        <pre>
          <VisibleParts of={review.shown} />
        </pre>
        {review.more > 0 && (
          <p className="muted">{say('terminalView.pasteMore', { count: review.more })}</p>
        )}
      </section>
    </section>
  );
}

function Facts({ paste: { bracketed }, review }: { paste: Paste; review: PasteReview }) {
  const say = useSay();
  return (
    <>
      {!bracketed && review.lines > 1 && (
        <p className="terminal-caution">{say('terminalView.pasteRuns')}</p>
      )}
      {review.leftOut > 0 && (
        <p className="terminal-caution">
          {say('terminalView.pasteLeftOut', { count: review.leftOut })}
        </p>
      )}
      {review.unseen && <p className="terminal-caution">{say('terminalView.pasteUnseen')}</p>}
    </>
  );
}
