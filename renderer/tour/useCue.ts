import { useEffect, useState } from 'react';
import type { DrillState } from '../../shared/drill.ts';
import { call } from '../bridge.ts';
import type { Cue, Situation, TourStep } from './steps.ts';

/** Sets the story to what a step is about, when the step begins. @returns whether that failed */
export function useCue(step: TourStep, now: Situation, drill: DrillState): boolean {
  const [failed, setFailed] = useState(false);
  // Only the beginning of a step sets the clock: from then on it is the operator's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happens within a step sets nothing
  useEffect(() => {
    const cue = step.clock(now, drill);
    setFailed(false);
    if (cue) follow(cue).catch(() => setFailed(true));
  }, [step]);
  return failed;
}

async function follow({ at, speed }: Cue): Promise<void> {
  if (at !== null) await call('drill.jump', { at });
  await call('drill.speed', { speed });
  await call('drill.run', { running: true });
}
