import type { Clock } from '../../electron/clock.ts';
import { plainContext } from '../../electron/health/context.ts';
import { probe } from '../../electron/health/probe.ts';
import { type Check, Check as CheckSchema } from '../../shared/checks/check.ts';
import type { Observation } from '../../shared/health.ts';
import { sayIn } from '../../shared/messages/say.ts';

/** A check as a catalogue would write it. */
export function checkOf(written: Record<string, unknown>): Check {
  return CheckSchema.parse({ id: 'check', timeout: '2s', ...written });
}

/** What an operator is told of an observation. */
export interface Look extends Observation {
  ko: string;
  en: string;
}

/** Performs a check once. */
export async function look(
  written: Record<string, unknown>,
  clock: Clock = Date.now,
): Promise<Look> {
  const seen = await probe(
    checkOf(written),
    'a/check',
    new AbortController().signal,
    plainContext(clock),
  );
  const { key, params } = seen.reason;
  return { ...seen, ko: sayIn('ko')(key, params), en: sayIn('en')(key, params) };
}
