import { Problem } from '../../../../shared/problem.ts';
import type { StepRun } from '../../../../shared/run.ts';
import type { RunbookStep } from '../../../../shared/runbook.ts';
import type { Bilingual } from '../../../../shared/words.ts';
import { stepEntry } from './account.ts';
import {
  attemptAt,
  type Change,
  type Followed,
  latestOf,
  type Moment,
  mustTakeActs,
  stepOf,
  unchanged,
  withStep,
} from './change.ts';
import { arriveAt, NOTHING_BY_ITSELF, successorOf } from './onward.ts';

/** What a person made of a step. */
interface Deed {
  done: 'confirmed' | 'decided' | 'noted' | 'skipped';
  latest: StepRun;
  chosen?: readonly Bilingual[];
  text?: string;
  /** The step that follows; null ends the run. */
  to: string | null;
}

/**
 * A manual step is done, or a command succeeded of which only a person can tell.
 * @throws Problem where items are left, or the step is another one
 */
export function confirmed(followed: Followed, id: string, moment: Moment): Change {
  const step = stepOf(followed, id);
  if (isRepeated(followed, id, ({ state }) => state === 'succeeded')) {
    return unchanged(followed.run);
  }
  const isManual = step.act.kind === 'confirm';
  const judged = latestOf(followed.run, id);
  if (!isManual && judged?.state !== 'unknown')
    throw new Problem('runs.notToConfirm', { step: id });
  mustBeFit(followed, id);
  const latest = judged?.state === 'unknown' ? judged : present(followed, id, moment);
  const items = step.act.kind === 'confirm' ? step.act.items : [];
  const left = items.length - latest.ticked.length;
  if (left > 0) throw new Problem('runs.notTicked', { step: id, left });
  const { by, at } = moment;
  return after(followed, step, moment, {
    done: 'confirmed',
    latest: { ...latest, state: 'succeeded', by, endedAt: at },
    chosen: items,
    to: successorOf(followed, step),
  });
}

/** One item of a manual step is done, or is not after all. @throws Problem where there is no such */
export function ticked(
  followed: Followed,
  id: string,
  { item, done }: { item: number; done: boolean },
  moment: Moment,
): Change {
  const { act } = stepOf(followed, id);
  if (act.kind !== 'confirm' || item >= act.items.length) {
    throw new Problem('runs.noItem', { step: id, item: item + 1 });
  }
  mustBeFit(followed, id);
  const before = present(followed, id, moment);
  if (before.ticked.includes(item) === done) return unchanged(followed.run);
  const others = before.ticked.filter((one) => one !== item);
  const marks = done ? [...others, item].toSorted((a, b) => a - b) : others;
  const latest: StepRun = { ...before, ticked: marks, by: moment.by };
  return {
    run: withStep(followed, latest),
    told: [{ change: 'ticked', step: latest, by: moment.by, entry: null }],
  };
}

/** How it goes on. @throws Problem where there is no such option */
export function decided(followed: Followed, id: string, place: number, moment: Moment): Change {
  const step = stepOf(followed, id);
  const option = step.act.kind === 'decide' ? step.act.options[place] : undefined;
  if (!option) throw new Problem('runs.noOption', { step: id, option: place + 1 });
  if (isRepeated(followed, id, (latest) => latest.option === place)) return unchanged(followed.run);
  mustBeFit(followed, id);
  const latest = present(followed, id, moment);
  return after(followed, step, moment, {
    done: 'decided',
    latest: { ...latest, state: 'succeeded', option: place, endedAt: moment.at },
    chosen: [option.label],
    to: option.to,
  });
}

/** What a person saw. @throws Problem where the step asks for none */
export function noted(followed: Followed, id: string, text: string, moment: Moment): Change {
  const step = stepOf(followed, id);
  if (step.act.kind !== 'note') throw new Problem('runs.noNote', { step: id });
  if (isRepeated(followed, id, ({ note }) => note === text)) return unchanged(followed.run);
  mustBeFit(followed, id);
  const latest = present(followed, id, moment);
  return after(followed, step, moment, {
    done: 'noted',
    latest: { ...latest, state: 'succeeded', note: text, endedAt: moment.at },
    text,
    to: successorOf(followed, step),
  });
}

/**
 * A step is left out. What its last attempt showed stays beside the reason; the run goes on after it
 * where it is the one at hand. @throws Problem where it runs, or was done and is not at hand
 */
export function skipped(followed: Followed, id: string, reason: string, moment: Moment): Change {
  const step = stepOf(followed, id);
  const { run } = followed;
  if (isRepeated(followed, id, (latest) => latest.reason === reason)) return unchanged(run);
  mustBeFit(followed, id);
  const before = latestOf(run, id);
  if (before?.state === 'running') throw new Problem('runs.busy', { step: id });
  const latest = before ?? attemptAt(followed, id, moment);
  const { by, at } = moment;
  return after(followed, step, moment, {
    done: 'skipped',
    latest: { ...latest, state: 'skipped', reason, by, endedAt: at },
    text: reason,
    to: run.at === id ? successorOf(followed, step) : run.at,
  });
}

/** What was done and left behind: done the same way again, as by a second click, it is done once. */
function isRepeated({ run }: Followed, id: string, same: (latest: StepRun) => boolean): boolean {
  const latest = latestOf(run, id);
  return run.at !== id && latest !== undefined && isSettled(latest) && same(latest);
}

/** @throws Problem where the run takes no acts, or the step was left behind and wants taking in hand */
function mustBeFit(followed: Followed, id: string): void {
  mustTakeActs(followed);
  const latest = latestOf(followed.run, id);
  if (followed.run.at !== id && latest && isSettled(latest)) {
    throw new Problem('runs.notAtHand', { step: id });
  }
}

function isSettled({ state }: StepRun): boolean {
  return state === 'succeeded' || state === 'skipped';
}

/** The attempt a person is at. */
function present(followed: Followed, id: string, moment: Moment): StepRun {
  const latest = latestOf(followed.run, id);
  return latest?.state === 'waiting' ? latest : attemptAt(followed, id, moment);
}

function after(
  followed: Followed,
  step: RunbookStep,
  moment: Moment,
  { done, latest, chosen = [], text, to }: Deed,
): Change {
  const { by, at } = moment;
  const { state } = latest;
  const entry = stepEntry(followed, step, { done, state, chosen, text: text ?? null, by, at });
  const made = { ...followed, run: { ...withStep(followed, latest), untilHuman: false } };
  const moved = arriveAt(made, to, moment, NOTHING_BY_ITSELF);
  return { run: moved.run, told: [{ change: done, step: latest, by, entry }, ...moved.told] };
}
