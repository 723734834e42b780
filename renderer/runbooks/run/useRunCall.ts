import { useCallback } from 'react';
import type { ArgsOf, ResultOf } from '../../../shared/contract.ts';
import type { Sentence } from '../../../shared/problem.ts';
import type { Run } from '../../../shared/run.ts';
import { useCall } from '../../ui/useCall.ts';
import { keepRuns } from '../store.ts';
import { useFollowing } from './following.ts';

/** What is done to a run that is there. */
export type RunCall =
  | 'runs.go'
  | 'runs.cancel'
  | 'runs.skip'
  | 'runs.tick'
  | 'runs.confirm'
  | 'runs.decide'
  | 'runs.note'
  | 'runs.stop'
  | 'runs.resume';

export interface RunCalling<N extends RunCall> {
  /** @returns the run after it; null where it failed: `problem` then says why */
  act(argsOf: (run: string) => ArgsOf<N>): Promise<Run | null>;
  may: boolean;
  busy: boolean;
  problem: Sentence | null;
  dismiss(): void;
}

/** Something done to the run that is followed here. Where none was begun, it begins with this. */
export function useRunCall<N extends RunCall>(name: N): RunCalling<N> {
  const { run, purpose, parameters } = useFollowing();
  const { run: ask, ...calling } = useCall(name);
  const starting = useStart();
  const id = run?.id;
  const act = async (argsOf: (run: string) => ArgsOf<N>): Promise<Run | null> => {
    const begun = id ?? (await starting.start({ ...purpose, parameters }))?.id;
    if (begun === undefined) return null;
    const done: { value: ResultOf<RunCall> } | null = await ask(argsOf(begun));
    if (!done) return null;
    keepRuns([done.value]);
    return done.value;
  };
  return {
    act,
    may: calling.may,
    busy: calling.busy || starting.busy,
    problem: calling.problem ?? starting.problem,
    dismiss: calling.dismiss,
  };
}

type StartArgs = Omit<ArgsOf<'runs.start'>, 'parameters'> & {
  parameters: Readonly<Record<string, string>>;
};

/** Begins a run. */
export function useStart() {
  const { run: ask, may, busy, problem } = useCall('runs.start');
  const start = useCallback(
    async ({ parameters, ...purpose }: StartArgs): Promise<Run | null> => {
      const done = await ask({ ...purpose, parameters: { ...parameters } });
      if (!done) return null;
      keepRuns([done.value]);
      return done.value;
    },
    [ask],
  );
  return { start, may, busy, problem };
}
