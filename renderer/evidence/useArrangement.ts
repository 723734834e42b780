import { useState } from 'react';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { BoardStanding } from '../../shared/hypotheses.ts';
import { type Arrangement, arrange, isSame, keepPlaces, type Sort } from './arrange.ts';

/** How a board is laid out: as it was sorted last, until somebody asks to sort it again. */
export function useArrangement(board: EvidenceBoard, standing: BoardStanding) {
  const [sort, setSort] = useState<Sort>('age');
  const sorted = arrange(board, standing, sort);
  const [placed, setPlaced] = useState<Arrangement>(sorted);
  const shown = keepPlaces(placed, sorted);
  return {
    sort,
    shown,
    /** Whether sorting again would move anything. */
    stale: !isSame(shown, sorted),
    sortBy(next: Sort): void {
      setSort(next);
      setPlaced(arrange(board, standing, next));
    },
  };
}
