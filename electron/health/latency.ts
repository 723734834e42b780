import { writeDuration } from '../../shared/duration.ts';
import { latencyOf } from '../../shared/time.ts';
import { failed, type Outcome } from './run.ts';

/** Whether an answer that is otherwise good came too late; null where it did not. All in milliseconds. */
export function judgeLatency(
  limits: { degraded?: number | undefined; down?: number | undefined } | undefined,
  ms: number,
): Outcome | null {
  const latency = latencyOf(ms);
  if (limits?.down !== undefined && ms >= limits.down) {
    const limit = writeDuration(limits.down);
    return failed('down', 'latency', 'health.tooSlow', { latency, limit });
  }
  if (limits?.degraded !== undefined && ms >= limits.degraded) {
    const limit = writeDuration(limits.degraded);
    return failed('degraded', 'latency', 'health.slow', { latency, limit });
  }
  return null;
}
