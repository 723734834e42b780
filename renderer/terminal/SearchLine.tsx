import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { screenNews } from './screens.ts';
import type { Search } from './useSearch.ts';

/** Enter finds the next match, Shift+Enter the one before, Escape ends the search. */
export function SearchLine({ search }: { search: Search }) {
  const say = useSay();
  const found = useStore(screenNews, (news) => news.found);
  return (
    <search className="terminal-line">
      <TextInput
        w={260}
        autoFocus
        aria-label={say('terminalView.search')}
        placeholder={say('terminalView.search')}
        value={search.text}
        onChange={(event) => search.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') search.go(event.shiftKey ? 'previous' : 'next');
          else if (event.key === 'Escape') search.end();
        }}
      />
      <ActionIcon aria-label={say('terminalView.previous')} onClick={() => search.go('previous')}>
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={say('terminalView.next')} onClick={() => search.go('next')}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <span className="muted" role="status">
        {search.text && found && found.total > 0 && say('terminalView.matches', { ...found })}
        {search.text && found?.total === 0 && say('terminalView.noMatch')}
      </span>
      <span className="terminal-gap" />
      <ActionIcon aria-label={say('terminalView.closeSearch')} onClick={search.end}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </search>
  );
}
