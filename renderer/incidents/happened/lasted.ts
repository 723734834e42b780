import { latencyOf, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';

/** Commands shorter than this are told in milliseconds, where whole seconds would say little. */
const SECONDS_FROM_MS = 10_000;

/** How long a command ran: `340 ms`, `1분 12초`. @param ms milliseconds */
export function lasted(ms: number, language: Language): string {
  return ms < SECONDS_FROM_MS ? latencyOf(ms) : spanOf(ms, language);
}
