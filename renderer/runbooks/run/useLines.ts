import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { sentenceOf } from '../../../shared/problem.ts';
import type { Run, StepLine } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { call, connectionStore } from '../../bridge.ts';
import type { Answered } from '../../ui/useAnswer.ts';
import type { Purpose } from './purpose.ts';

export type Lines = Answered<ReadonlyMap<string, StepLine>> & {
  /** Asks again: what would be typed may have changed since. */
  reload(): void;
};

interface Kept {
  run: string | null;
  of: string;
  is: Answered<ReadonlyMap<string, StepLine>>;
}

/**
 * What each command of a runbook would type, by step: of a run as its parameters are, before it as
 * the form stands. While somebody types in the form the last answer stays; a run never shows the
 * lines of anything else.
 */
export function useLines(
  runbook: Runbook,
  purpose: Purpose,
  run: Run | null,
  parameters: Readonly<Record<string, string>>,
): Lines {
  const connected = useStore(connectionStore, ({ state }) => state === 'connected');
  const [kept, setKept] = useState<Kept | null>(null);
  const [tries, setTries] = useState(0);
  const id = run?.id ?? null;
  const of = JSON.stringify([purpose, Object.entries(run?.parameters ?? parameters).sort()]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for purpose and parameters; the tries ask again.
  useEffect(() => {
    if (!connected) return;
    let current = true;
    const asked =
      id === null
        ? call('runbooks.lines', { ...purpose, parameters: { ...parameters } })
        : linesOfRun(id, runbook);
    const keep = (is: Kept['is']) => current && setKept({ run: id, of, is });
    asked.then(
      (all) => keep({ state: 'ready', value: new Map(all.map((line) => [line.step, line])) }),
      (error) => keep({ state: 'failed', why: sentenceOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [id, of, runbook, tries, connected]);
  const reload = useCallback(() => setTries((n) => n + 1), []);
  const fits = kept !== null && (kept.of === of || (id === null && kept.run === null));
  return { ...(fits ? kept.is : { state: 'loading' }), reload };
}

function linesOfRun(run: string, { steps }: Runbook): Promise<StepLine[]> {
  const commands = steps.filter(({ act }) => act.kind === 'command');
  return Promise.all(commands.map(({ id }) => call('runs.line', { run, step: id })));
}
