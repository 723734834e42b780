import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';

/** A board is fetched when it is looked at, and kept current from then on. */
export interface KeptBoard {
  board: EvidenceBoard | null;
  problem: Sentence | null;
  /** How many incidents were merged into this one when it was fetched; null before that is told. */
  absorbed: number | null;
}

export const boardStore = createStore<{ boards: ReadonlyMap<string, KeptBoard> }>(() => ({
  boards: new Map(),
}));

const EMPTY: KeptBoard = { board: null, problem: null, absorbed: null };

registerStore({
  hydrate: ({ incidents }) => {
    const known = new Set(incidents.map(({ id }) => id));
    const looked = [...boardStore.getState().boards].filter(([id]) => known.has(id));
    boardStore.setState({ boards: new Map(looked) });
    // What changed while the page was away is fetched; what it showed stays meanwhile.
    for (const [id] of looked) void fetchBoard(id);
  },
  apply: ({ boards, incidents }) => {
    const looked = boardStore.getState().boards;
    for (const board of boards ?? []) if (looked.has(board.incident)) keepBoard(board);
    for (const { id, absorbed } of incidents ?? []) {
      const kept = looked.get(id);
      if (!kept || kept.absorbed === absorbed.length) continue;
      change(id, { absorbed: absorbed.length });
      // A merge brings the other board along and tells only of the incident.
      void fetchBoard(id);
    }
  },
});

/** Takes in a board as the console holds it now: from an event or as a call's answer. */
export function keepBoard(board: EvidenceBoard): void {
  const before = boardStore.getState().boards.get(board.incident)?.board;
  change(board.incident, { board: before ? sharing(before, board) : board, problem: null });
}

/** The new board with the old one's values where they say the same: only what changed is shown anew. */
function sharing(before: EvidenceBoard, now: EvidenceBoard): EvidenceBoard {
  return {
    incident: now.incident,
    hypotheses: shared(before.hypotheses, now.hypotheses),
    evidence: shared(before.evidence, now.evidence),
  };
}

function shared<T extends { id: string }>(before: T[], now: T[]): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const list = now.map((one) => {
    const old = known.get(one.id);
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  });
  const same = list.length === before.length && list.every((one, i) => one === before[i]);
  return same ? before : list;
}

export async function fetchBoard(incident: string): Promise<void> {
  change(incident, { problem: null });
  try {
    keepBoard(await call('evidence.board', { incident }));
  } catch (error) {
    change(incident, { problem: sentenceOf(error) });
  }
}

function change(incident: string, part: Partial<KeptBoard>): void {
  const { boards } = boardStore.getState();
  const kept = { ...(boards.get(incident) ?? EMPTY), ...part };
  boardStore.setState({ boards: new Map(boards).set(incident, kept) });
}

/** The board of an incident, fetched when it is first looked at. */
export function useBoard(incident: string): KeptBoard {
  useEffect(() => {
    void fetchBoard(incident);
  }, [incident]);
  return useStore(boardStore, ({ boards }) => boards.get(incident) ?? EMPTY);
}
