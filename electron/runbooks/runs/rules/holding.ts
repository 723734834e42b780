import { Problem, sentence } from '../../../../shared/problem.ts';
import { stepEntry } from './account.ts';
import {
  type Change,
  type Followed,
  latestOf,
  type Moment,
  stepOf,
  unchanged,
  underway,
} from './change.ts';

/** The run is ended until somebody takes it up again. @throws Problem where it is done */
export function stopped(followed: Followed, reason: string, { by, at }: Moment): Change {
  const { run } = followed;
  if (run.at === null) throw new Problem('runs.done');
  if (run.state === 'stopped') return unchanged(run);
  const step = stepOf(followed, run.at);
  const latest = latestOf(run, step.id) ?? null;
  const state = latest?.state ?? 'waiting';
  const entry = stepEntry(followed, step, { done: 'stopped', state, text: reason, by, at });
  const why = sentence('runs.stoppedBy', { by, reason });
  return {
    run: { ...run, state: 'stopped', untilHuman: false, why },
    told: [{ change: 'stopped', step: latest, by, entry }],
  };
}

/** Takes a stopped run up where it was; what still runs there is waited for. @throws Problem where it is done */
export function resumed(followed: Followed, { by }: Moment): Change {
  const { run } = followed;
  if (run.state === 'done') throw new Problem('runs.done');
  if (run.state !== 'stopped') return unchanged(run);
  const state = underway(followed) ? 'running' : 'waiting';
  return {
    run: { ...run, state, why: null },
    told: [{ change: 'resumed', step: null, by, entry: null }],
  };
}
