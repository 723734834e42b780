import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { State } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { countStates } from './arrange.ts';
import { useHealth } from './store.ts';

const ORDER: readonly State[] = ['down', 'degraded', 'unknown', 'pending', 'up'];

interface Props {
  query: string;
  onQuery: (query: string) => void;
}

/** The board's name, how many stand how, and the search. */
export function BoardHead({ query, onQuery }: Props) {
  const say = useSay();
  const standings = useHealth((state) => state.standings);
  const counts = useMemo(() => countStates(standings.values()), [standings]);
  return (
    <div className="board-head">
      <h1>{say('frame.board')}</h1>
      <ul className="board-counts">
        {ORDER.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <StateMark state={state} size={12} silent />
            {say('board.count', { state: say(`state.${state}`), count: counts[state] })}
          </li>
        ))}
      </ul>
      <TextInput
        className="board-search"
        type="search"
        aria-label={say('board.searchHint')}
        placeholder={say('board.searchHint')}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
        }}
      />
    </div>
  );
}
