import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Recording } from '../../shared/recording.ts';
import { call } from '../bridge.ts';
import { useTerminal } from '../terminal/store.ts';
import { useAnswer } from '../ui/useAnswer.ts';

/** Months of recordings are drawn when they are asked for. */
const PAGE = 100;

/** The newest recordings, asked for again when a session begins or ends, and older ones page by page. */
export function useRecordings() {
  const sessions = useTerminal((state) =>
    state.sessions.map(({ id, exitCode }) => `${id} ${exitCode}`).join(),
  );
  const answer = useAnswer('recordings.list', { limit: PAGE }, sessions);
  const [pages, setPages] = useState<readonly Recording[][]>([]);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const newest = answer.state === 'ready' ? answer.value : [];
  const last = pages.at(-1) ?? newest;
  const oldest = last.at(-1);
  async function load(before: number): Promise<void> {
    try {
      const page = await call('recordings.list', { limit: PAGE, before });
      setPages([...pages, page]);
      setProblem(null);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  }
  return {
    answer,
    older: pages.flat(),
    /** Null where there are no more. */
    more: oldest && last.length === PAGE ? () => void load(oldest.startedAt) : null,
    problem,
  };
}
