import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useSay } from '../app/language.tsx';
import { useDrill } from '../drill/store.ts';
import { startTour } from '../tour/store.ts';
import { HelpKeys } from './HelpKeys.tsx';
import { HelpList } from './HelpList.tsx';
import { HelpText } from './HelpText.tsx';
import { closeHelp, helpStore, leadBack, useHelp } from './store.ts';
import { helpIn } from './texts.ts';
import { topicAt, topicNamed } from './topics.ts';
import './help.css';

/** Help beside the work: that of the present view, or what was looked up. */
export default function HelpPanel() {
  const say = useSay();
  const language = useLanguage();
  const [path] = useLocation();
  const { topic: asked } = useHelp();
  const [query, setQuery] = useState('');
  const inDrill = useDrill() !== null;
  const title = useRef<HTMLHeadingElement>(null);
  const topic = (asked && topicNamed(asked)) ?? topicAt(path);
  const page = helpIn(language).find(({ name }) => name === topic.name);
  useFollowing(path);
  useEffect(() => leadBack, []);
  // Whoever asked for a page is led to its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page asked for is what leads there.
  useEffect(() => {
    setQuery('');
    title.current?.focus();
  }, [asked]);
  return (
    <aside
      className="help-panel"
      aria-label={say('help.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (query === '') closeHelp();
        else setQuery('');
      }}
    >
      <div className="help-head">
        <input
          type="search"
          className="help-query"
          aria-label={say('help.find')}
          placeholder={say('help.find')}
          maxLength={100}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ActionIcon
          title={say('help.closeHint')}
          aria-label={say('help.close')}
          onClick={closeHelp}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <section
        className="help-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={say('help.of', { topic: say(topic.title) })}
      >
        {query.trim() === '' ? (
          <article>
            <h2 ref={title} tabIndex={-1}>
              {say(topic.title)}
            </h2>
            {page && <HelpText tree={page.tree} />}
            <HelpKeys topic={topic} />
            {inDrill && <Button onClick={startTour}>{say('tour.start')}</Button>}
          </article>
        ) : null}
        <HelpList query={query} at={topic.name} onChosen={() => setQuery('')} />
      </section>
    </aside>
  );
}

/** Help follows the operator into another view, whatever was looked up before. */
function useFollowing(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    helpStore.setState({ topic: null });
  }, [path]);
}
