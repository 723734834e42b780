import type { Change, Followed, Moment, Told } from './change.ts';
import { ended, LOST } from './ending.ts';
import { NOTHING_BY_ITSELF } from './onward.ts';

/** A run as the console finds it when it opens: nothing runs any more, and a person says how on. */
export function foundAgain(followed: Followed, moment: Moment): Change {
  const told: Told[] = [];
  let { run } = followed;
  for (const { step, attempt, state } of followed.run.steps) {
    if (state !== 'running') continue;
    const key = { step, attempt };
    const change = ended({ ...followed, run }, key, LOST, moment, NOTHING_BY_ITSELF);
    run = change.run;
    told.push(...change.told);
  }
  return { run: { ...run, untilHuman: false }, told };
}
