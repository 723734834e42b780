import { spanOf } from '../../../shared/time.ts';
import type { Speech } from './speech.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * An hour or more is also said in whole minutes, in which offices compare outages.
 * @param ms 0 or more
 */
export function spanWords(ms: number, { say, language }: Speech): string {
  const span = spanOf(ms, language);
  if (ms < HOUR_MS) return span;
  const minutes = Math.floor(ms / MINUTE_MS).toLocaleString('en-US');
  return say('report.span', { span, minutes });
}
