import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Say } from '../../shared/messages/say.ts';
import { clockTime, fullTime, latencyOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { FloatingNote } from '../health/floating/FloatingNote.tsx';
import { countOf } from './amounts.ts';
import { type Series, seriesData, trafficOptions } from './trafficOptions.ts';

const HEIGHT = 200;

interface Props {
  series: Series;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** A stretch was drawn with the pointer, milliseconds since the epoch. */
  onStretch: (from: number, to: number) => void;
}

/** Requests over time, stacked by how they were answered. Arrows step through it and say each step. */
export function TrafficChart({ series, label, onStretch }: Props) {
  const say = useSay();
  const language = useLanguage();
  const scheme = useComputedColorScheme();
  const hint = useId();
  const { ref, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const stretched = useRef(onStretch);
  stretched.current = onStretch;
  const [cursor, setCursor] = useState<{ step: number; byKey: boolean } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme turns.
  useEffect(() => {
    const element = host.current;
    if (!element || width === 0) return;
    const options = trafficOptions(element, width, HEIGHT, {
      language,
      onPoint: (step) => setCursor(step === null ? null : { step, byKey: false }),
      onStretch: (from, to) => stretched.current(from, to),
    });
    const made = new uPlot(options, undefined, element);
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [scheme, width, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew must be given its data too.
  useEffect(() => {
    chart.current?.setData(seriesData(series));
  }, [series, scheme, width, language]);

  const last = series.steps.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = {
      ArrowLeft: (cursor?.step ?? last + 1) - 1,
      ArrowRight: (cursor?.step ?? -1) + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (step !== undefined) setCursor({ step: Math.min(Math.max(step, 0), last), byKey: true });
    else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
  };

  // The last mark of the picture stands for no step of its own.
  const shown = cursor && Math.min(cursor.step, last);
  const lines = shown === null ? [] : stepLines(series, shown, say, language);
  const box = chart.current?.over.getBoundingClientRect();
  const middle = ((shown ?? 0) + 0.5) * series.stepMs + series.from;
  return (
    <div className="chart traffic-chart" ref={ref}>
      <div
        className="chart-field"
        role="application"
        aria-label={say('triageView.traffic')}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is walked by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        <div ref={host} role="img" aria-label={label} data-steps={series.steps.length} />
      </div>
      <p className="chart-hint muted" id={hint}>
        {say('triageView.chartKeys')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor?.byKey && lines.join('. ')}
      </p>
      {box && lines.length > 0 && (
        <FloatingNote
          x={box.left + (chart.current?.valToPos(middle / 1000, 'x') ?? 0)}
          y={box.top + 4}
          lines={lines}
        />
      )}
    </div>
  );
}

function stepLines(series: Series, index: number, say: Say, language: Language): string[] {
  const step = series.steps[index];
  if (!step) return [];
  const at = series.from + index * series.stepMs;
  const counts = {
    requests: countOf(step.requests, language),
    clientErrors: countOf(step.clientErrors, language),
    serverErrors: countOf(step.serverErrors, language),
  };
  return [
    `${fullTime(at, language)}–${clockTime(at + series.stepMs)} KST`,
    say('triageView.stepRequests', counts),
    ...(step.p95 === null ? [] : [say('triageView.stepP95', { ms: latencyOf(step.p95) })]),
  ];
}
