import { latencyOf } from '../../shared/time.ts';

/** What took place took time: a fraction of a millisecond is not nothing. */
function textOf(ms: number): string {
  return ms > 0 && ms < 0.5 ? '< 1 ms' : latencyOf(ms);
}

/** A latency in figures. @param ms milliseconds; null where none was measured */
export function Latency({ ms }: { ms: number | null }) {
  return <span className="num">{ms === null ? '–' : textOf(ms)}</span>;
}
