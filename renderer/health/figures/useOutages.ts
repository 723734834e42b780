import type { Outage } from '../../../shared/history.ts';
import { useNow } from '../../app/now.ts';
import { type Answered, useAnswer } from '../../ui/useAnswer.ts';
import { useChangedAt } from '../store.ts';

const DAY = 86_400_000;
/** As far back as the charts reach. */
const BACK = 90 * DAY;
const LIMIT = 500;

/** The outages of the last 90 days, newest first. */
export function useOutages(service: string): Answered<Outage[]> & { reload(): void } {
  const changedAt = useChangedAt(service) ?? 0;
  // By the day: the answer must not be asked for anew with every second.
  const from = Math.floor((useNow() - BACK) / DAY) * DAY;
  return useAnswer('health.outages', { service, from, limit: LIMIT }, changedAt, service);
}
