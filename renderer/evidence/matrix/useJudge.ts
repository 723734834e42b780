import { useCallback, useRef } from 'react';
import type { Evidence, Rating } from '../../../shared/evidence.ts';
import { useCall } from '../../ui/useCall.ts';
import { keepBoard } from '../store.ts';

/** Judges a piece of evidence by a hypothesis. */
export function useJudge(incident: string) {
  const { run, busy, problem } = useCall('evidence.judge');
  /** On their way: a sign pressed twice quickly means the second one, not the first one again. */
  const sent = useRef(new Map<string, Rating>());

  const ratingNow = useCallback(
    ({ id, ratings }: Evidence, hypothesis: string): Rating | undefined =>
      sent.current.get(`${id} ${hypothesis}`) ?? ratings[hypothesis]?.rating,
    [],
  );

  const judge = useCallback(
    async ({ id }: Evidence, hypothesis: string, rating: Rating, why = ''): Promise<boolean> => {
      const cell = `${id} ${hypothesis}`;
      sent.current.set(cell, rating);
      const reason = why.trim() === '' ? {} : { reason: why };
      const answer = await run({ incident, evidence: id, hypothesis, rating, ...reason });
      if (sent.current.get(cell) === rating) sent.current.delete(cell);
      if (answer) keepBoard(answer.value);
      return answer !== null;
    },
    [incident, run],
  );

  return { judge, ratingNow, busy, problem };
}
