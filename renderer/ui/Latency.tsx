import { latencyOf } from '../../shared/time.ts';

/** A latency in figures. @param ms milliseconds; null where none was measured */
export function Latency({ ms }: { ms: number | null }) {
  return <span className="num">{ms === null ? '–' : latencyOf(ms)}</span>;
}
