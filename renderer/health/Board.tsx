import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { arrange } from './arrange.ts';
import { BoardHead } from './BoardHead.tsx';
import { BoardLines } from './BoardLines.tsx';
import { findServices } from './find.ts';
import { useHealth } from './store.ts';
import './board.css';

/** What needs a person, and under it everything else. */
export function Board() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const services = useHealth((state) => state.services);
  const standings = useHealth((state) => state.standings);
  const board = useMemo(
    () => arrange(services.values(), standings, findServices(query)),
    [services, standings, query],
  );
  const nothing = board.needs.length === 0 && board.groups.length === 0;
  return (
    <div className="board">
      <BoardHead query={query} onQuery={setQuery} />
      {services.size === 0 && (
        <EmptyState title={say('board.empty')}>
          <p>{say('board.emptyHint')}</p>
          <p>
            <Link href="/settings">{say('board.toSettings')}</Link>
          </p>
        </EmptyState>
      )}
      {services.size > 0 && nothing && (
        <EmptyState title={say('board.noMatch', { query })}>
          <p>{say('board.noMatchHint')}</p>
          <Button mt="sm" onClick={() => setQuery('')}>
            {say('board.clearSearch')}
          </Button>
        </EmptyState>
      )}
      {!nothing && <BoardLines board={board} />}
    </div>
  );
}
