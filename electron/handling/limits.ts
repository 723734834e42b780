import type { Maintenance } from '../../shared/handling.ts';
import { Problem } from '../../shared/problem.ts';
import { recurrence } from '../../shared/recurrence.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How long an acknowledgement may hold: a fault that lasts longer deserves a second look. */
const LONGEST_ACKNOWLEDGEMENT = 31 * DAY;
/** How long nobody may be called: what was forgotten in a silence is not noticed by anyone. */
const LONGEST_SILENCE = 31 * DAY;
/** How long a maintenance entered once may last: a service moved to other rooms, with its trial. */
const LONGEST_ONCE = 92 * DAY;
/** As in the catalogue. */
const LONGEST_RECURRING = 7 * DAY;

/** @throws {Problem} where the end has passed or is too far off */
export function mustEnd(kind: 'acknowledgement' | 'silence', until: number, now: number): void {
  if (until <= now) throw new Problem('handling.past');
  mustNotExceed(until - now, kind === 'silence' ? LONGEST_SILENCE : LONGEST_ACKNOWLEDGEMENT);
}

/** @throws {Problem} where it has passed, ends before it starts, lasts too long or cannot be read */
export function mustComeToPass(when: Maintenance['when'], now: number): void {
  if (when.kind === 'once') {
    if (when.until <= when.from) throw new Problem('handling.endBeforeStart');
    if (when.until <= now) throw new Problem('handling.past');
    mustNotExceed(when.until - when.from, LONGEST_ONCE);
    return;
  }
  if (when.durationMs < MINUTE) throw new Problem('handling.tooShort');
  mustNotExceed(when.durationMs, LONGEST_RECURRING);
  recurrence(when.cron, when.timezone, when.durationMs);
}

function mustNotExceed(ms: number, longest: number): void {
  if (ms > longest) throw new Problem('handling.tooLong', { days: longest / DAY });
}
