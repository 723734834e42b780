import type { Run } from '../../../../shared/run.ts';
import type { RunbookStep } from '../../../../shared/runbook.ts';
import {
  attemptAt,
  type Change,
  type Followed,
  latestOf,
  type Moment,
  stepOf,
  type Told,
  withStep,
} from './change.ts';

/** Whether the console may begin a step that nobody asked for by itself. */
export type MayBegin = (followed: Followed, step: RunbookStep) => boolean;

/** Nothing is begun but what a person asks for. */
export const NOTHING_BY_ITSELF: MayBegin = () => false;

/** The step that follows; null where the runbook ends. */
export function successorOf({ runbook }: Followed, { id, act }: RunbookStep): string | null {
  if (act.kind === 'command' && act.next !== null) return act.next;
  const place = runbook.steps.findIndex((step) => step.id === id);
  return runbook.steps[place + 1]?.id ?? null;
}

/**
 * Takes a step in hand, or ends the run.
 * @param to null ends it
 */
export function arriveAt(
  followed: Followed,
  to: string | null,
  moment: Moment,
  mayBegin: MayBegin,
): Change {
  const { run } = followed;
  if (to === null) return end(run, moment);
  const step = stepOf(followed, to);
  const arrived: Run = { ...afresh(followed, step, moment), state: 'waiting', at: to, why: null };
  const goesOn = run.untilHuman && mayBegin({ ...followed, run: arrived }, step);
  return { run: { ...arrived, untilHuman: goesOn }, told: [] };
}

function end(run: Run, { by, at }: Moment): Change {
  const done: Run = { ...run, state: 'done', at: null, untilHuman: false, endedAt: at, why: null };
  const told: Told = { change: 'done', step: null, by, entry: null };
  return { run: done, told: [told] };
}

/** What was ticked the last time round does not count for this one. */
function afresh(followed: Followed, { id, act }: RunbookStep, moment: Moment): Run {
  const before = latestOf(followed.run, id);
  if (act.kind !== 'confirm' || act.items.length === 0) return followed.run;
  if (!before || before.state === 'waiting') return followed.run;
  return withStep(followed, attemptAt(followed, id, moment));
}
