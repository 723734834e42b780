import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { boardStore } from '../evidence/store.ts';
import { incidentStore } from '../incidents/store.ts';
import { useProposals } from '../proposals/store.ts';
import { useRuns } from '../runbooks/store.ts';
import type { Situation } from './steps.ts';

/** How things stand, as far as the tour watches. */
export function useSituation(): Situation {
  const [path] = useLocation();
  const proposals = useProposals().length;
  const incidents = useStore(incidentStore, (state) => state.incidents);
  const boards = useStore(boardStore, (state) => state.boards);
  const runs = useRuns();
  return useMemo(
    () => ({
      path,
      proposals,
      incidents: [...incidents.values()],
      runs: [...runs.values()],
      boardOf: (incident) => boards.get(incident)?.board ?? null,
    }),
    [path, proposals, incidents, boards, runs],
  );
}
