import { failed, type Outcome } from './run.ts';

/** Whether an answer that is otherwise good came too late; null where it did not. All in milliseconds. */
export function judgeLatency(
  limits: { degraded?: number | undefined; down?: number | undefined } | undefined,
  ms: number,
): Outcome | null {
  const latency = Math.round(ms);
  if (limits?.down !== undefined && ms >= limits.down) {
    return failed('down', 'latency', 'health.tooSlow', { latency, limit: limits.down });
  }
  if (limits?.degraded !== undefined && ms >= limits.degraded) {
    return failed('degraded', 'latency', 'health.slow', { latency, limit: limits.degraded });
  }
  return null;
}
