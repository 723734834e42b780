import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Entry } from './entry.ts';
import { rememberEntry } from './recent.ts';
import { sink } from './store.ts';

interface Choosing {
  choose(entry: Entry): Promise<void>;
  busy: boolean;
  problem: Sentence | null;
}

/**
 * Does what was chosen. The palette is closed first, so that the focus is back where it was before
 * an act moves it; what is asked of the console closes it only when it worked.
 */
export function useChoosing(): Choosing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const choose = async ({ id, act }: Entry) => {
    if (busy) return;
    rememberEntry(id);
    if (act.kind !== 'ask') {
      sink();
      if (act.kind === 'go') navigate(act.to);
      else act.run();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await act.ask();
      sink();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return { choose, busy, problem };
}
