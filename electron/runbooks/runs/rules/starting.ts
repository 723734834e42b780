import type { Run } from '../../../../shared/run.ts';
import type { Runbook } from '../../../../shared/runbook.ts';
import {
  type Change,
  type Followed,
  type Moment,
  mustTakeActs,
  stepOf,
  unchanged,
} from './change.ts';
import { arriveAt, NOTHING_BY_ITSELF } from './onward.ts';

/** What a run is begun with. */
export interface Beginning {
  id: string;
  service: string | null;
  incident: string | null;
  /** Checked, without the secret ones. */
  parameters: Readonly<Record<string, string>>;
}

/** A run before its first step. A runbook has at least one. */
export function started(runbook: Runbook, beginning: Beginning, { by, at }: Moment): Change {
  const run: Run = {
    ...beginning,
    parameters: { ...beginning.parameters },
    runbook: runbook.id,
    title: runbook.title,
    state: 'waiting',
    at: runbook.steps[0]?.id ?? null,
    untilHuman: false,
    startedAt: at,
    endedAt: null,
    by,
    why: null,
    steps: [],
  };
  return { run, told: [{ change: 'started', step: null, by, entry: null }] };
}

/** Takes another step in hand. @throws Problem where there is none such, or the run cannot */
export function taken(followed: Followed, step: string, moment: Moment): Change {
  mustTakeActs(followed);
  if (followed.run.at === stepOf(followed, step).id) return unchanged(followed.run);
  const { run } = arriveAt(followed, step, moment, NOTHING_BY_ITSELF);
  return { run, told: [{ change: 'moved', step: null, by: moment.by, entry: null }] };
}
