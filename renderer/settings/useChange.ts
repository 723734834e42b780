import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { changeSettings, type SettingsChange } from './store.ts';

/** Changes settings, and keeps why the last change was refused until the next one. */
export function useChange(): {
  change: (to: SettingsChange) => void;
  problem: Sentence | null;
} {
  const [problem, setProblem] = useState<Sentence | null>(null);
  const change = (to: SettingsChange) => {
    setProblem(null);
    changeSettings(to).catch((error) => setProblem(sentenceOf(error)));
  };
  return { change, problem };
}
