import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { LatencyPoint, Outage } from '../../../shared/history.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { FloatingNote } from '../floating/FloatingNote.tsx';
import type { Behind } from './behind.ts';
import { chartOptions } from './chartOptions.ts';
import { nearest, pointLines } from './pointText.ts';
import { anchorOf, between, limitsAt, SPANS, spanAfterKey, zoom } from './span.ts';
import type { ShownSpan } from './useSpan.ts';

const HEIGHT = 220;
/** One notch of a wheel. */
const WHEEL_STEP = 1.25;

interface Props {
  points: readonly LatencyPoint[];
  /** Newest first: why it was down. */
  outages: readonly Outage[];
  shown: ShownSpan;
  behind: Behind;
  /** What the picture shows, for those who do not see it. */
  label: string;
}

/**
 * Latency over time with its percentiles, failures and planned work as bands behind. Zooms by drag,
 * Ctrl and wheel, and keys; a cursor steps through the points and says each.
 */
export function LatencyChart({ points, outages, shown, behind, label }: Props) {
  const say = useSay();
  const language = useLanguage();
  const scheme = useComputedColorScheme();
  const hint = useId();
  const { ref, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const now = useRef({ points, shown, behind });
  now.current = { points, shown, behind };
  /** The moment the cursor stands at, milliseconds; and whether a key put it there. */
  const [cursor, setCursor] = useState<{ at: number; byKey: boolean } | null>(null);
  const stepping = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme turns.
  useEffect(() => {
    const element = host.current;
    if (!element || width === 0) return;
    const made = new uPlot(
      chartOptions(element, width, HEIGHT, {
        language,
        behind: () => now.current.behind,
        onPoint: (index) => {
          const point = index === null ? undefined : now.current.points[index];
          const byKey = stepping.current;
          setCursor((before) => {
            if (!point) return null;
            return before?.at === point.at && before.byKey === byKey
              ? before
              : { at: point.at, byKey };
          });
        },
        onStretch: (from, to) => now.current.shown.move(between(from, to, limitsAt(Date.now()))),
        onReset: () => now.current.shown.choose(now.current.shown.chosen),
      }),
      undefined,
      element,
    );
    chart.current = made;
    // Only with Ctrl: the page must scroll under a pointer that happens to rest on a chart.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = made.posToVal(event.offsetX, 'x') * 1000;
      const factor = event.deltaY > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
      const { span, move } = now.current.shown;
      move(zoom(span, factor, at, limitsAt(Date.now())));
    };
    made.over.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [scheme, width, language]);

  const { from, to } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew must be given its data too.
  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    made.batch(() => {
      made.setData(
        [
          points.map(({ at }) => at / 1000),
          points.map(({ latencyMs }) => latencyMs),
          points.map(({ p95 }) => p95),
          points.map(({ p50 }) => p50),
        ],
        false,
      );
      made.setScale('x', { min: from / 1000, max: to / 1000 });
    });
  }, [points, from, to, scheme, width, language, behind]);

  const stepTo = (index: number) => {
    const made = chart.current;
    const point = points[Math.min(Math.max(index, 0), points.length - 1)];
    if (!made || !point) return;
    stepping.current = true;
    made.setCursor({ left: made.valToPos(point.at / 1000, 'x'), top: 0 });
    stepping.current = false;
    setCursor({ at: point.at, byKey: true });
  };
  const here = cursor ? nearest(points, cursor.at) : -1;
  const point = points[here];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const limits = limitsAt(Date.now());
    const anchor = cursor?.at ?? anchorOf(shown.span, to);
    const moved = spanAfterKey(shown.span, event, anchor, SPANS[shown.chosen], limits);
    if (event.key === '0') shown.choose(shown.chosen);
    else if (moved) shown.move(moved);
    const step = event.key === 'ArrowLeft' ? -1 : 1;
    if (event.key === 'Home') stepTo(0);
    else if (event.key === 'End') stepTo(points.length - 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (!event.shiftKey) stepTo(here < 0 ? points.length - 1 : here + step);
    } else if (event.key === 'Escape') setCursor(null);
    else if (!moved) return;
    event.preventDefault();
  };

  const next = points[here + 1] ?? points[here];
  const before = points[here - 1] ?? points[here];
  const wide = point && next && before ? Math.max(next.at - point.at, point.at - before.at) : 0;
  const lines = point ? pointLines(point, wide, outages, say, language) : [];
  const box = chart.current?.over.getBoundingClientRect();
  return (
    <div className="chart" ref={ref}>
      <div
        className="chart-field"
        role="application"
        aria-label={say('service.chart')}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is walked by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        <div
          ref={host}
          role="img"
          aria-label={label}
          data-points={points.length}
          data-from={points[0]?.at}
        />
      </div>
      <p className="chart-hint muted" id={hint}>
        {say('service.chartKeys')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor?.byKey && lines.join('. ')}
      </p>
      {point && box && lines.length > 0 && (
        <FloatingNote
          x={box.left + (chart.current?.valToPos(point.at / 1000, 'x') ?? 0)}
          y={box.top + 4}
          lines={lines}
        />
      )}
    </div>
  );
}
