import type { LatencyPoint, Outage } from '../../../shared/history.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { clockTime, fullTime, latencyOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';

const MINUTE = 60_000;

/** The index of the point nearest to a moment; -1 where there is none. */
export function nearest(points: readonly { at: number }[], at: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = points[low - 1];
  const here = points[low];
  if (before && here && at - before.at < here.at - at) return low - 1;
  return here ? low : -1;
}

/** The outage in which a stretch of time lies; the last one where there are more. */
export function outageAt(
  outages: readonly Outage[],
  from: number,
  until: number,
): Outage | undefined {
  return outages.find((outage) => outage.from < until && (outage.to ?? until) >= from);
}

/**
 * What a point says, its time first: exact time, latencies, and the state with its reason where it
 * is not well.
 * @param width milliseconds up to the next point
 * @param outages newest first
 */
export function pointLines(
  point: LatencyPoint,
  width: number,
  outages: readonly Outage[],
  say: Say,
  language: Language,
): string[] {
  const until = width >= MINUTE ? `–${clockTime(point.at + width)}` : '';
  const lines = [`${fullTime(point.at, language)}${until} KST`, latencyText(point, say)];
  if (point.state === 'up' || point.state === 'pending') return lines;
  const outage = point.state === 'down' ? outageAt(outages, point.at, point.at + width) : undefined;
  const word = say(`state.${point.state}`);
  lines.push(outage ? `${word}. ${say(outage.reason.key, outage.reason.params)}` : word);
  return lines;
}

function latencyText({ latencyMs, p50, p95 }: LatencyPoint, say: Say): string {
  if (latencyMs === null) return say('service.noAnswer');
  if (p50 === null || p95 === null || (p50 === latencyMs && p95 === latencyMs)) {
    return say('service.answeredIn', { ms: latencyOf(latencyMs) });
  }
  return [
    say('service.p50Of', { ms: latencyOf(p50) }),
    say('service.p95Of', { ms: latencyOf(p95) }),
    say('service.maxOf', { ms: latencyOf(latencyMs) }),
  ].join(' · ');
}
