import type { PushCheck } from '../../../shared/checks/push.ts';
import { sentence } from '../../../shared/problem.ts';
import { assertNever } from '../../../shared/words.ts';
import { Failure, failed, type Outcome, passed, type Run } from '../run.ts';

/** Korea Standard Time, as the rest of the console writes it; there is no daylight saving. */
const KST_MS = 9 * 3_600_000;

/**
 * Up when the job reported in time and well. Nothing is asked of anybody: reports come by
 * themselves, and a prober that has just begun to listen gives the job its time first.
 */
export async function probePush({ every, grace }: PushCheck, run: Run): Promise<Outcome> {
  run.measuredMs = 0;
  const last = run.context.heartbeat(run.check);
  if (!last) return failed('unknown', 'prober', 'push.deaf');
  const { status, message } = last;
  const at = timeOf(last.at);
  if (run.context.clock() - last.at > every + grace) {
    const key = status === 'awaited' ? 'push.never' : 'push.late';
    throw new Failure('late', key, { at, every, grace });
  }
  switch (status) {
    case 'awaited':
      return { verdict: 'unknown', errorClass: null, reason: sentence('push.waiting', { at }) };
    case 'down':
      throw new Failure('content', message ? 'push.failedSaying' : 'push.failed', { at, message });
    case 'up':
      return passed(message ? 'push.upSaying' : 'push.up', { at, message });
    default:
      return assertNever(status);
  }
}

/** `2026-11-24 14:07:32` */
function timeOf(at: number): string {
  return new Date(at + KST_MS).toISOString().slice(0, 19).replace('T', ' ');
}
