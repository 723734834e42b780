import { useCallback, useRef, useState } from 'react';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Making } from '../../../shared/reportMaking.ts';
import { call } from '../../bridge.ts';
import { awaitMaking, forgetMaking, useMakingOf } from '../store.ts';

export interface MakingNow {
  /** How far it is; null while nothing is made. */
  progress: Making | null;
  /** What is made, as the one who began it calls it; null while nothing is. */
  what: string | null;
  /** Whether the operator wants it to end. */
  cancelling: boolean;
  problem: Sentence | null;
  /**
   * Makes one thing; a second one waits for nobody and is not begun.
   * @param make gets the name by which the making is heard of and cancelled
   */
  begin<T>(what: string, make: (making: string) => Promise<T>): Promise<{ value: T } | null>;
  cancel(): void;
}

/** Something that takes the console a while: one at a time, with its progress. */
export function useMaking(): MakingNow {
  const [now, setNow] = useState<{ id: string; what: string } | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const progress = useMakingOf(now?.id ?? null);
  const busy = useRef<string | null>(null);
  const begin = useCallback(async <T>(what: string, make: (making: string) => Promise<T>) => {
    if (busy.current !== null) return null;
    const id = crypto.randomUUID();
    busy.current = id;
    awaitMaking(id);
    setNow({ id, what });
    setCancelling(false);
    setProblem(null);
    try {
      return { value: await make(id) };
    } catch (error) {
      setProblem(sentenceOf(error));
      return null;
    } finally {
      busy.current = null;
      forgetMaking(id);
      setNow(null);
    }
  }, []);
  const cancel = useCallback(() => {
    const id = busy.current;
    if (id === null) return;
    setCancelling(true);
    call('reports.cancel', { making: id }).catch((error) => {
      setCancelling(false);
      setProblem(sentenceOf(error));
    });
  }, []);
  return { progress, what: now?.what ?? null, cancelling, problem, begin, cancel };
}
