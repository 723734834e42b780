import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { playedTime } from '../playedTime.ts';
import type { Player } from '../player/player.ts';
import { MOST_HITS } from './find.ts';
import { type Find, useFind } from './useFind.ts';

interface Props {
  player: Player;
  field: RefObject<HTMLInputElement | null>;
}

/** Enter looks for a text, and then goes on to the next place; Shift+Enter to the one before. */
export function SearchPanel({ player, field }: Props) {
  const say = useSay();
  const find = useFind(player);
  const [query, setQuery] = useState('');
  return (
    <search>
      <div className="recording-search">
        <TextInput
          ref={field}
          aria-label={say('recordingView.search')}
          placeholder={say('recordingView.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') find.go(query, event.shiftKey ? 'previous' : 'next');
            if (event.key === 'Escape') {
              setQuery('');
              find.clear();
            }
          }}
        />
        <ActionIcon
          aria-label={say('recordingView.previous')}
          onClick={() => find.go(query, 'previous')}
        >
          <IconChevronUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={say('recordingView.next')} onClick={() => find.go(query, 'next')}>
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <Outcome find={find} />
    </search>
  );
}

function Outcome({ find: { found, choose } }: { find: Find }) {
  const say = useSay();
  const hits = found.state === 'ready' ? found.hits : [];
  const at = found.state === 'ready' ? found.at : -1;
  return (
    <>
      <p className="muted recording-found" role="status">
        {found.state === 'searching' && say('recordingView.searching')}
        {found.state === 'ready' && hits.length === 0 && say('recordingView.noHit')}
        {hits.length > 0 &&
          say(hits.length < MOST_HITS ? 'recordingView.hitOf' : 'recordingView.hitOfMany', {
            index: at + 1,
            total: hits.length,
          })}
      </p>
      <ProblemText of={found.state === 'failed' ? found.why : null} />
      {hits.length > 0 && (
        <ol className="moment-list recording-hits" aria-label={say('recordingView.hits')}>
          {hits.map(({ atMs, before, match, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was found stays in its order, and two may be alike.
            <li key={index}>
              <button
                type="button"
                className="moment"
                aria-current={index === at}
                onClick={() => choose(index)}
              >
                <span className="num muted">{playedTime(atMs)}</span>
                <span className="moment-text mono">
                  {before}
                  <mark>{match}</mark>
                  {after}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
