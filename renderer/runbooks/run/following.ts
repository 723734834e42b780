import { createContext, useContext } from 'react';
import type { Run, StepRun } from '../../../shared/run.ts';
import type { Runbook, RunbookStep } from '../../../shared/runbook.ts';
import type { Purpose } from './purpose.ts';
import type { Lines } from './useLines.ts';

/** A runbook as it is followed: what every step and key of it needs to know. */
export interface Following {
  runbook: Runbook;
  purpose: Purpose;
  /** Null before it was begun; the first act begins it with the parameters. */
  run: Run | null;
  parameters: Readonly<Record<string, string>>;
  /** By step, what each command would type. */
  lines: Lines;
  /** Whether its steps can be acted on here; else they are shown only. */
  acting: boolean;
}

const FollowingContext = createContext<Following | null>(null);

export const FollowingProvider = FollowingContext.Provider;

export function useFollowing(): Following {
  const following = useContext(FollowingContext);
  if (!following) throw new Error('a step of a runbook stands inside what follows it');
  return following;
}

/** The latest attempt at a step; undefined before the first. */
export function stepRunOf(run: Run | null, step: RunbookStep): StepRun | undefined {
  return run?.steps.find((one) => one.step === step.id);
}

/** The step at hand; before the run the first one; null when it is through. */
export function atHand({ run, runbook }: Pick<Following, 'run' | 'runbook'>): string | null {
  return run ? run.at : (runbook.steps[0]?.id ?? null);
}
