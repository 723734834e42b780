import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { sentenceOf } from '../../shared/problem.ts';
import type { Triage, TriageResult } from '../../shared/triage.ts';
import { call, connectionStore } from '../bridge.ts';
import type { Answered } from '../ui/useAnswer.ts';

/** A reading that runs is asked for its findings this often, from one answer to the next question. */
const AGAIN_MS = 1000;

/** What was found so far. The last answer stays until the next one is there. */
export function useResult({
  id,
  state,
}: Pick<Triage, 'id' | 'state'>): Answered<TriageResult> & { reload(): void } {
  const connected = useStore(connectionStore, (connection) => connection.state === 'connected');
  const [answer, setAnswer] = useState<{ of: string; is: Answered<TriageResult> } | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tries ask again.
  useEffect(() => {
    if (!connected) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const is = await call('triage.result', { triage: id }).then(
        (value): Answered<TriageResult> => ({ state: 'ready', value }),
        (error): Answered<TriageResult> => ({ state: 'failed', why: sentenceOf(error) }),
      );
      if (!current) return;
      setAnswer({ of: id, is });
      if (state === 'running' && is.state === 'ready') timer = setTimeout(ask, AGAIN_MS);
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, state, connected, tries]);
  const reload = useCallback(() => setTries((n) => n + 1), []);
  return { ...(answer?.of === id ? answer.is : { state: 'loading' }), reload };
}
