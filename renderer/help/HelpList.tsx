import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useSay } from '../app/language.tsx';
import { findInHelp } from './find.ts';
import { openHelp } from './store.ts';
import { helpIn, titlesOf } from './texts.ts';
import { TOPICS, topicAt, topicNamed } from './topics.ts';

interface Props {
  query: string;
  /** The page that is shown. */
  at: string;
  onChosen: () => void;
}

/** What was found in help; where nothing was typed, everything there is, folded. */
export function HelpList({ query, at, onChosen }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [path] = useLocation();
  const found = useMemo(() => findInHelp(helpIn(language), titlesOf, query), [language, query]);
  const line = (name: string, text?: string) => {
    const topic = topicNamed(name);
    if (!topic) return null;
    return (
      <li key={name}>
        <button
          type="button"
          className="help-link"
          aria-current={query.trim() === '' && name === at ? 'page' : undefined}
          onClick={() => {
            onChosen();
            openHelp(topic.name);
          }}
        >
          {say(topic.title)}
          {topicAt(path).name === name && <span className="muted"> {say('help.ofThisView')}</span>}
        </button>
        {text && <p className="muted">{text}</p>}
      </li>
    );
  };
  if (query.trim() === '') {
    return (
      <details className="help-all">
        <summary>{say('help.all')}</summary>
        <ul>{TOPICS.map(({ name }) => line(name))}</ul>
      </details>
    );
  }
  return (
    <>
      <p className="muted" role="status">
        {found.length > 0
          ? say('help.count', { count: found.length })
          : say('help.nothing', { query })}
      </p>
      <ul className="help-found" aria-label={say('help.results')}>
        {found.map(({ name, line: text }) => line(name, text))}
      </ul>
    </>
  );
}
