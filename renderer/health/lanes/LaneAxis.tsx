import { useLanguage } from '../../app/language.tsx';
import { axisTimes } from '../charts/axisTimes.ts';

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Steps at which people read a clock, seconds. */
const STEPS = [
  10,
  30,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
] as const;
/** Pixels that a mark needs. */
const ROOM = 96;
/** Half of a clock time's width, pixels. */
const EDGE = 20;

interface Props {
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
  width: number;
}

/** The clock over the lanes. */
export function LaneAxis({ from, to, width }: Props) {
  const language = useLanguage();
  const wanted = ((to - from) / 1000) * (ROOM / Math.max(width, ROOM));
  const step = STEPS.find((one) => one >= wanted) ?? 6 * HOUR;
  const first = Math.ceil(from / 1000 / step) * step;
  const count = Math.max(0, Math.floor((to / 1000 - first) / step) + 1);
  const at = Array.from({ length: count }, (_, i) => first + i * step);
  const texts = axisTimes(at, step, language);
  return (
    <div className="lane-axis num" aria-hidden="true">
      {at.map((seconds, i) => {
        const left = ((seconds * 1000 - from) / (to - from)) * width;
        // A mark is centred on its time: at the edges only half of it would be seen.
        if (left < EDGE || left > width - EDGE) return null;
        return (
          <span key={seconds} style={{ left: `${left}px` }}>
            {texts[i]?.replace('\n', ' ')}
          </span>
        );
      })}
    </div>
  );
}
