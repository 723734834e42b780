import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { sentenceOf } from '../../../shared/problem.ts';
import type { Run, StepLine } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { call, connectionStore } from '../../bridge.ts';
import type { Answered } from '../../ui/useAnswer.ts';
import type { Purpose } from './purpose.ts';

type Lines = Answered<ReadonlyMap<string, StepLine>>;

/**
 * What each command of a runbook would type, by step: of a run as its parameters are, before it as
 * the form stands. The last answer stays until the next one is there.
 */
export function useLines(
  runbook: Runbook | null,
  purpose: Purpose,
  run: Run | null,
  parameters: Readonly<Record<string, string>>,
): Lines {
  const connected = useStore(connectionStore, ({ state }) => state === 'connected');
  const [lines, setLines] = useState<Lines>({ state: 'loading' });
  const about = JSON.stringify(run ? [run.id] : [purpose, parameters]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for run, purpose and parameters.
  useEffect(() => {
    if (!connected || runbook === null) return;
    let current = true;
    const asked = run
      ? linesOfRun(run, runbook)
      : call('runbooks.lines', { ...purpose, parameters: { ...parameters } });
    asked.then(
      (all) =>
        current &&
        setLines({ state: 'ready', value: new Map(all.map((line) => [line.step, line])) }),
      (error) => current && setLines({ state: 'failed', why: sentenceOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [about, runbook, connected]);
  return lines;
}

function linesOfRun(run: Run, { steps }: Runbook): Promise<StepLine[]> {
  const commands = steps.filter(({ act }) => act.kind === 'command');
  return Promise.all(commands.map(({ id }) => call('runs.line', { run: run.id, step: id })));
}
