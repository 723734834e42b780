import { memo } from 'react';

interface Props {
  /** Milliseconds, oldest first; null where a run failed. */
  points: readonly (number | null)[];
  /** How many points fill the width. */
  room?: number;
}

const WIDTH = 72;
const HEIGHT = 20;

/** One outlier must not press all the others flat: it is cut off at so many times the median. */
const OUTLIER = 4;

/** The latency at the top of the picture, milliseconds. */
function topOf(points: Props['points']): number {
  const sorted = points.filter((ms) => ms !== null).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.max(1, Math.min(sorted.at(-1) ?? 0, median * OUTLIER));
}

/** The shape of the last latencies, from zero up, so that small jitter stays small. */
export const Sparkline = memo(function Sparkline({ points, room = 60 }: Props) {
  const top = topOf(points);
  const x = (i: number) => WIDTH - 1 - (points.length - 1 - i) * ((WIDTH - 2) / (room - 1));
  const y = (ms: number) => HEIGHT - 2 - (Math.min(ms, top) / top) * (HEIGHT - 6);
  const line = points
    .map((ms, i) => {
      if (ms === null) return '';
      const start = i === 0 || points[i - 1] === null;
      return `${start ? 'M' : 'L'}${x(i).toFixed(1)} ${y(ms).toFixed(1)}${start ? 'h0.01' : ''}`;
    })
    .join('');
  const failed = points
    .map((ms, i) => (ms === null ? `M${x(i).toFixed(1)} ${HEIGHT - 6}v4` : ''))
    .join('');
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={line} className="sparkline-line" />
      <path d={failed} className="sparkline-failed" />
    </svg>
  );
});
