import { type Sentence, sentence } from '../../../../shared/problem.ts';
import type { Run, StepRun, StepState } from '../../../../shared/run.ts';
import type { RunbookStep } from '../../../../shared/runbook.ts';
import { commandEntry, stepEntry } from './account.ts';
import {
  type Change,
  type Followed,
  isForeground,
  latestOf,
  type Moment,
  stepOf,
  type Told,
  unchanged,
  withStep,
} from './change.ts';
import { arriveAt, type MayBegin, NOTHING_BY_ITSELF, successorOf } from './onward.ts';

/** Which attempt something befell. */
export interface Attempt {
  run: string;
  step: string;
  attempt: number;
}

/** How a command or a waiting ended. */
export interface Outcome {
  state: Exclude<StepState, 'waiting' | 'running' | 'skipped'>;
  /** Why it did not succeed. */
  why: Sentence | null;
  /** The pattern of the step's `stop` that was found: the run ends here. */
  stop: string | null;
  /** False where the command never reached the shell. */
  typed: boolean;
  /** What is known of the command. */
  seen: Partial<
    Pick<StepRun, 'exitCode' | 'boundary' | 'output' | 'outputBytes' | 'outputSha256' | 'marker'>
  >;
  /** Milliseconds; null where only its end is known. */
  durationMs: number | null;
}

/** Where there is no output to go by. */
export const UNSEEN = { stop: null, typed: true, seen: {}, durationMs: null } as const;

/** Nobody followed it to its end: whether it reached one is not known. */
export const LOST: Outcome = { ...UNSEEN, state: 'cancelled', why: sentence('runs.lost') };

/** A running step ended. What is not running any more stays as it is. */
export function ended(
  followed: Followed,
  attempt: Pick<Attempt, 'step' | 'attempt'>,
  outcome: Outcome,
  moment: Moment,
  mayBegin: MayBegin,
): Change {
  const running = latestOf(followed.run, attempt.step);
  if (running?.state !== 'running' || running.attempt !== attempt.attempt) {
    return unchanged(followed.run);
  }
  const step = stepOf(followed, attempt.step);
  const { state, why, seen } = outcome;
  const latest: StepRun = { ...running, ...seen, state, why, endedAt: moment.at };
  const entry = entryOf(followed, step, latest, outcome);
  const told: Told = { change: 'ended', step: latest, by: moment.by, entry };
  const after = { ...followed, run: withStep(followed, latest) };
  const moved = isForeground(step.act)
    ? movedOn(after, step, outcome, moment, mayBegin)
    : unchanged(after.run);
  const held = outcome.stop === null ? moved : stoppedBy(after, step, latest, outcome.stop, moment);
  return { run: held.run, told: [told, ...held.told] };
}

function movedOn(
  followed: Followed,
  step: RunbookStep,
  { state }: Outcome,
  moment: Moment,
  mayBegin: MayBegin,
): Change {
  const { run } = followed;
  // A person stopped it while this was broken off.
  if (run.state === 'stopped') return unchanged(run);
  if (state === 'succeeded') {
    return arriveAt(followed, successorOf(followed, step), moment, mayBegin);
  }
  return unchanged({ ...run, state: 'waiting', untilHuman: false });
}

/** What a step found ends the run, until a person takes it up again after it. */
function stoppedBy(
  followed: Followed,
  step: RunbookStep,
  latest: StepRun,
  pattern: string,
  moment: Moment,
): Change {
  const { run } = followed;
  if (run.state === 'done' || run.state === 'stopped') return unchanged(run);
  const goesOn = isForeground(step.act) && latest.state === 'succeeded';
  // After the last step there is nothing to take up: it stays in hand.
  const to = (goesOn && successorOf(followed, step)) || run.at;
  const arrived = arriveAt(followed, to, moment, NOTHING_BY_ITSELF).run;
  const stopped: Run = {
    ...arrived,
    state: 'stopped',
    why: sentence('runs.stopFound', { step: step.id, pattern }),
  };
  const { state } = latest;
  const text = `stop=/${pattern}/`;
  const entry = stepEntry(followed, step, {
    done: 'stopped',
    state,
    text,
    by: null,
    at: moment.at,
  });
  return { run: stopped, told: [{ change: 'stopped', step: latest, by: moment.by, entry }] };
}

function entryOf(
  followed: Followed,
  step: RunbookStep,
  latest: StepRun,
  { typed, durationMs }: Outcome,
): Told['entry'] {
  const { state, startedAt, endedAt } = latest;
  const at = endedAt ?? startedAt;
  if (step.act.kind === 'wait') {
    return stepEntry(followed, step, { done: 'waited', state, by: null, at });
  }
  if (!typed) return null;
  return commandEntry(followed, step, latest, durationMs ?? Math.max(0, at - startedAt));
}
