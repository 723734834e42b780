import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useNow } from '../../app/now.ts';
import { endsOf, SPANS, type Span, type SpanName } from './span.ts';

/** A wheel or a held key moves the span many times a second: the console is asked when it rests. */
const REST_MS = 120;
/** The picture moves on with the clock by one part in so many. */
const STEPS = 300;

export interface ShownSpan {
  span: Span;
  /** The choice that zooming started from. */
  chosen: SpanName;
  choose(name: SpanName): void;
  move(span: Span): void;
  /** Milliseconds since the epoch: what the picture spans. */
  from: number;
  to: number;
  /** The same once it rests: what to ask the console for. */
  asked: { from: number; to: number };
}

/** What the charts of a page span. @param stepMs the picture need not move on more often than this */
export function useSpan(stepMs: number): ShownSpan {
  const [chosen, setChosen] = useState<SpanName>('hour');
  const [span, setSpan] = useState<Span>({ length: SPANS.hour, to: null });
  const [resting] = useDebouncedValue(span, REST_MS, { leading: true });
  const now = useNow();
  const choose = useCallback((name: SpanName) => {
    setChosen(name);
    setSpan({ length: SPANS[name], to: null });
  }, []);
  const ends = (of: Span) => {
    const step = Math.max(stepMs, Math.round(of.length / STEPS));
    const { from, to } = endsOf(of, Math.ceil(now / step) * step);
    return { from: Math.round(from), to: Math.round(to) };
  };
  const { from, to } = ends(span);
  const asked = ends(resting);
  return useMemo(
    () => ({
      span,
      chosen,
      choose,
      move: setSpan,
      from,
      to,
      asked: { from: asked.from, to: asked.to },
    }),
    [span, chosen, choose, from, to, asked.from, asked.to],
  );
}
