import type { Outage } from '../../../shared/history.ts';

/** Those that touch a span. @param from @param to milliseconds since the epoch */
export function outagesIn(outages: readonly Outage[], from: number, to: number): Outage[] {
  return outages.filter((outage) => outage.from < to && (outage.to ?? to) >= from);
}

/** How long an outage lasted, or lasts, milliseconds. */
export function lastedOf({ from, to }: Outage, now: number): number {
  return Math.max(0, (to ?? now) - from);
}
