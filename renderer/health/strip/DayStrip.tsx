import { memo, type PointerEvent, useState } from 'react';
import type { Day } from '../../../shared/history.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { FloatingNote } from '../floating/FloatingNote.tsx';
import { type CellKind, pathsOf, STRIP_HEIGHT } from './cells.ts';
import { dayParts, stripText } from './dayText.ts';
import './strip.css';

/** How many days a strip shows. */
export const STRIP_DAYS = 90;

const KINDS: readonly CellKind[] = ['none', 'up', 'maintenance', 'degraded', 'down'];

interface Props {
  /** Oldest first; undefined while they are not known. */
  days: readonly Day[] | undefined;
  /** Pixels from one day to the next. */
  pitch?: number;
  /** The day to mark, where the strip is walked by keys. */
  marked?: number | null;
}

/** The last 90 days of a service, a bar a day: low is well, high is not. */
export const DayStrip = memo(function DayStrip({ days, pitch = 2, marked = null }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [pointed, setPointed] = useState<{ day: Day; x: number; y: number } | null>(null);
  const width = STRIP_DAYS * pitch;
  const shown = days?.slice(-STRIP_DAYS) ?? [];
  const paths = pathsOf(shown, pitch);
  // A younger record stands at the right, where today is.
  const shift = (STRIP_DAYS - shown.length) * pitch;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const day = shown[Math.floor((event.clientX - box.left - shift) / pitch)];
    if (day !== pointed?.day) setPointed(day ? { day, x: event.clientX, y: box.top } : null);
  };
  const label = days ? stripText(shown, say) : say('service.stripLoading');
  return (
    <span className="strip">
      <svg
        width={width}
        height={STRIP_HEIGHT}
        viewBox={`0 0 ${width} ${STRIP_HEIGHT}`}
        role="img"
        aria-label={label}
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
      >
        <g transform={`translate(${shift} 0)`}>
          {KINDS.map((kind) => paths[kind] && <path key={kind} data-kind={kind} d={paths[kind]} />)}
          {marked !== null && (
            <rect
              className="strip-marked"
              x={marked * pitch - 0.5}
              y={0.5}
              width={pitch}
              height={STRIP_HEIGHT - 1}
            />
          )}
        </g>
      </svg>
      {pointed && (
        <FloatingNote x={pointed.x} y={pointed.y} lines={dayParts(pointed.day, say, language)} />
      )}
    </span>
  );
});
