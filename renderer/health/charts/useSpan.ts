import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useNow } from '../../app/now.ts';
import { endsOf, fitted, SPANS, type Span, type SpanName } from './span.ts';

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
  /** Tells where the record begins, milliseconds since the epoch; null where there is none. */
  begins(at: number | null): void;
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
  const [begin, setBegin] = useState<number | null>(null);
  const [resting] = useDebouncedValue(span, REST_MS, { leading: true });
  const now = useNow();
  const choose = useCallback((name: SpanName) => {
    setChosen(name);
    setBegin(null);
    setSpan({ length: SPANS[name], to: null });
  }, []);
  const ends = (of: Span, end: number) => {
    const { from, to } = endsOf(of, end);
    return { from: Math.round(from), to: Math.round(to) };
  };
  const endOf = ({ length }: Span) => {
    const step = Math.max(stepMs, Math.round(length / STEPS));
    return Math.ceil(now / step) * step;
  };
  const plain = span.to === null && span.length === SPANS[chosen];
  // A press on a choice is no flood, and whoever presses it looks at once.
  const settled = plain ? span : resting;
  const asked = ends(settled, endOf(settled));
  const end = endOf(span);
  const length = plain ? fitted(span.length, begin, end).length : span.length;
  const { from, to } = ends({ length, to: span.to }, end);
  return useMemo(
    () => ({
      span: { length, to: span.to },
      chosen,
      choose,
      move: setSpan,
      begins: setBegin,
      from,
      to,
      asked: { from: asked.from, to: asked.to },
    }),
    [length, span.to, chosen, choose, from, to, asked.from, asked.to],
  );
}
