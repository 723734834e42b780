import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ArgsOf, CallName, ResultOf } from '../../shared/contract.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { call, connectionStore } from '../bridge.ts';

export type Answered<R> =
  | { state: 'loading' }
  | { state: 'ready'; value: R }
  | { state: 'failed'; why: Sentence };

/**
 * Something a view shows that is not in a store. Asked again when the arguments or `version`
 * change, and after the connection came back; the last answer stays until the next one is there.
 * @param about what the answer is about. While it stays the same, so does the last answer, even
 * where the arguments move on, as a span that ends now does; the arguments themselves when left out
 */
export function useAnswer<N extends CallName>(
  name: N,
  args: ArgsOf<N>,
  version: string | number = 0,
  about: string = JSON.stringify(args),
): Answered<ResultOf<N>> & { reload(): void } {
  const connected = useStore(connectionStore, (connection) => connection.state === 'connected');
  const [tries, setTries] = useState(0);
  const key = JSON.stringify(args);
  // An answer to something else must not be shown as if it were to this.
  const [answer, setAnswer] = useState<{ of: string; is: Answered<ResultOf<N>> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `args`; the version and the tries ask again.
  useEffect(() => {
    if (!connected) return;
    let current = true;
    call(name, args).then(
      (value) => current && setAnswer({ of: about, is: { state: 'ready', value } }),
      (error) =>
        current && setAnswer({ of: about, is: { state: 'failed', why: sentenceOf(error) } }),
    );
    return () => {
      current = false;
    };
  }, [name, key, about, version, tries, connected]);
  const reload = useCallback(() => setTries((n) => n + 1), []);
  const known: Answered<ResultOf<N>> = answer?.of === about ? answer.is : { state: 'loading' };
  return { ...known, reload };
}
