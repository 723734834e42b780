import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../app/language.tsx';
import { EmptyState } from '../../ui/Standing.tsx';
import { BoardPanel } from '../panel/BoardPanel.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardLines } from './BoardLines.tsx';
import { StationBand } from './StationBand.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { changeView, showsAll, useBoardView } from './view.ts';
import './board.css';

/** What needs a person, and under it everything else. */
export function Board() {
  const say = useSay();
  const view = useBoardView();
  const board = useBoard(view);
  const [search, setSearch] = useState<HTMLInputElement | null>(null);
  useBoardKeys(search);
  const showAll = () => changeView({ query: '', only: [] });
  return (
    <div className="board">
      <BoardHead view={view} board={board} searchRef={setSearch} />
      <StationBand />
      <BoardPanel causes={board.causes} />
      {board.all > 0 && board.shown > 0 && !showsAll(view) && (
        <p className="board-narrowed" role="status">
          <span className="num">
            {say('board.narrowed', { all: board.all, shown: board.shown })}
          </span>
          {board.hiddenNeeds > 0 && (
            <strong>{say('board.hiddenNeeds', { count: board.hiddenNeeds })}</strong>
          )}
          <Button variant="subtle" size="compact-xs" onClick={showAll}>
            {say('board.showAll')}
          </Button>
        </p>
      )}
      {board.all === 0 && (
        <EmptyState title={say('board.empty')}>
          <p>{say('board.emptyHint')}</p>
          <p>
            <Link href="/settings">{say('board.toSettings')}</Link>
          </p>
        </EmptyState>
      )}
      {board.all > 0 && board.shown === 0 && (
        <EmptyState
          title={
            view.query.trim() === ''
              ? say('board.noneSo')
              : say('board.noMatch', { query: view.query })
          }
        >
          {view.query.trim() !== '' && <p>{say('board.noMatchHint')}</p>}
          <Button mt="sm" onClick={showAll}>
            {say('board.showAll')}
          </Button>
        </EmptyState>
      )}
      {board.shown > 0 && <BoardLines board={board.arrangement} />}
    </div>
  );
}
