import { Problem, type Sentence } from '../../../../shared/problem.ts';
import type { Run, StepRun } from '../../../../shared/run.ts';
import {
  attemptAt,
  type Change,
  type Followed,
  latestOf,
  type Moment,
  mustTakeActs,
  stepOf,
  type Told,
  withStep,
} from './change.ts';
import { arriveAt, type MayBegin, successorOf } from './onward.ts';

/** What a command or a waiting begins with. */
export interface Going {
  step: string;
  /** Whether it goes on by itself after it. */
  untilHuman: boolean;
  /** Null for a waiting. */
  typed: { session: string; line: string; approvedBy: string | null } | null;
}

/** @throws Problem where the run cannot begin anything, or the step runs already */
export function mustBegin(followed: Followed, step: string): void {
  mustTakeActs(followed);
  if (latestOf(followed.run, step)?.state === 'running') throw new Problem('runs.busy', { step });
}

/** A command is typed, or a waiting begins. @throws Problem as {@link mustBegin} does */
export function gone(
  followed: Followed,
  { step: id, untilHuman, typed }: Going,
  moment: Moment,
  mayBegin: MayBegin,
): Change {
  const step = stepOf(followed, id);
  mustBegin(followed, id);
  const { act } = step;
  const begun: StepRun = {
    ...attemptAt(followed, id, moment),
    ...typed,
    state: 'running',
    limitMs: limitOf(followed, id),
  };
  const run: Run = {
    ...withStep(followed, begun),
    at: id,
    untilHuman,
    why: null,
    state: 'running',
  };
  const told: Told[] = [];
  if (begun.approvedBy !== null) {
    told.push({ change: 'approved', step: begun, by: begun.approvedBy, entry: null });
  }
  told.push({ change: 'ran', step: begun, by: moment.by, entry: null });
  if (act.kind !== 'command' || !act.background) return { run, told };
  const beside = { ...followed, run };
  const on = arriveAt(beside, successorOf(beside, step), moment, mayBegin);
  return { run: on.run, told: [...told, ...on.told] };
}

/** @throws Problem where a person does the step */
function limitOf(followed: Followed, id: string): number {
  const { act } = stepOf(followed, id);
  if (act.kind === 'command') return act.timeoutMs;
  if (act.kind === 'wait') return act.withinMs;
  throw new Problem('runs.byHand', { step: id });
}

/** What the console was to begin by itself cannot begin: a person sees why. */
export function refused(
  followed: Followed,
  step: string,
  why: Sentence,
  { by, at }: Moment,
): Change {
  const attempt = attemptAt(followed, step, { by, at });
  const latest: StepRun = { ...attempt, state: 'cancelled', endedAt: at, why };
  return {
    run: { ...withStep(followed, latest), untilHuman: false },
    told: [{ change: 'ended', step: latest, by: '', entry: null }],
  };
}
