import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArgsOf, CallName, ResultOf } from '../../shared/contract.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { call } from '../bridge.ts';
import { useMayAct } from '../desk/seat.ts';

export interface Calling<N extends CallName> {
  /** Asks the console. @returns the result, or null where it failed: `problem` then says why */
  run(args: ArgsOf<N>): Promise<{ value: ResultOf<N> } | null>;
  /** Whether who sits here may. */
  may: boolean;
  busy: boolean;
  problem: Sentence | null;
  dismiss(): void;
}

/** Something the operator does: one call at a time, its problem kept until the next try. */
export function useCall<N extends CallName>(name: N): Calling<N> {
  const may = useMayAct(name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const run = useCallback(
    async (args: ArgsOf<N>) => {
      setBusy(true);
      setProblem(null);
      try {
        return { value: await call(name, args) };
      } catch (error) {
        if (alive.current) setProblem(sentenceOf(error));
        return null;
      } finally {
        if (alive.current) setBusy(false);
      }
    },
    [name],
  );
  const dismiss = useCallback(() => setProblem(null), []);
  return { run, may, busy, problem, dismiss };
}
