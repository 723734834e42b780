import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { between, type Limits, type Span, zoom } from '../charts/span.ts';
import { LANE_HEIGHT } from './lanePaths.ts';

/** A drag shorter than this, pixels, was a click. */
const LEAST_DRAG = 6;
/** One notch of a wheel. */
const WHEEL_STEP = 1.25;

export interface LaneCursor {
  /** Milliseconds since the epoch. */
  at: number;
  byKey: boolean;
  /** The row the pointer is on; null where a key moved the cursor. */
  row: number | null;
  /** Where the pointer is, pixels of the window. */
  y: number;
}

interface Field {
  element: RefObject<HTMLElement | null>;
  /** Milliseconds since the epoch: what the picture spans. */
  from: number;
  to: number;
  /** Where the picture stands in the element, and how wide it is, pixels. */
  left: number;
  width: number;
  span: Span;
  limits(): Limits;
  onMove(span: Span): void;
  onReset(): void;
}

/** What the pointer does on the lanes: points at a moment, draws a stretch to zoom, turns the wheel. */
export function useHand(field: Field) {
  const [cursor, setCursor] = useState<LaneCursor | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const latest = useRef(field);
  latest.current = field;
  const { element } = field;

  const pixelsOf = (event: { clientX: number; currentTarget: Element }) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left - field.left;
  const momentOf = (pixels: number) => {
    const { from, to, width } = latest.current;
    return from + (Math.min(Math.max(pixels, 0), width) / Math.max(width, 1)) * (to - from);
  };

  // React's own wheel listener is passive and could not keep the page from zooming.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads what is latest.
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, span, limits, onMove } = latest.current;
      const pixels = event.clientX - target.getBoundingClientRect().left - left;
      const factor = event.deltaY > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
      onMove(zoom(span, factor, momentOf(pixels), limits()));
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element]);

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const pixels = pixelsOf(event);
      if (event.button !== 0 || pixels < 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: pixels, to: pixels });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const pixels = pixelsOf(event);
      if (drag) setDrag({ ...drag, to: Math.min(Math.max(pixels, 0), field.width) });
      if (pixels < 0 || pixels > field.width) {
        setCursor(null);
        return;
      }
      const top = event.currentTarget.getBoundingClientRect().top;
      const row = Math.floor((event.clientY - top + event.currentTarget.scrollTop) / LANE_HEIGHT);
      setCursor({ at: momentOf(pixels), byKey: false, row, y: event.clientY });
    },
    onPointerUp: () => {
      if (drag && Math.abs(drag.to - drag.from) >= LEAST_DRAG) {
        const ends = [momentOf(drag.from), momentOf(drag.to)].sort((a, b) => a - b);
        field.onMove(between(ends[0] ?? 0, ends[1] ?? 0, field.limits()));
      }
      setDrag(null);
    },
    onPointerLeave: () => setCursor(null),
    onDoubleClick: () => field.onReset(),
  };
  const drawn =
    drag && Math.abs(drag.to - drag.from) >= LEAST_DRAG
      ? { left: field.left + Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }
      : null;
  return { cursor, setCursor, drawn, handlers };
}
