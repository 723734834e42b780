import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { anchorOf, LEAST_SPAN, type Limits, type Span, spanAfterKey } from '../charts/span.ts';
import { FloatingNote } from '../floating/FloatingNote.tsx';
import { LaneAxis } from './LaneAxis.tsx';
import { LaneLine } from './LaneLine.tsx';
import { LaneReadout } from './LaneReadout.tsx';
import { LaneTitle } from './LaneTitle.tsx';
import { LANE_HEIGHT } from './lanePaths.ts';
import { failingAt, type LaneRow, type Lanes, stretchAt } from './lanes.ts';
import { stretchLines } from './stretchText.ts';
import { useHand } from './useHand.ts';

/** Pixels for the names. */
const NAMES = 216;
/** Pixels kept free at the right. */
const EDGE = 24;
/** How many rows are kept ready above and below what is seen. */
const AHEAD = 12;
/** The cursor steps by one part in so many of what is seen. */
const CURSOR_STEPS = 120;
const NO_LANE = [] as const;

interface Props {
  rows: readonly LaneRow[];
  services: readonly ServiceSummary[];
  lanes: Lanes;
  span: Span;
  /** The hours chosen, milliseconds: what `0`, Home and End go by. */
  chosen: number;
  /** Milliseconds since the epoch: what the picture spans. */
  from: number;
  to: number;
  now: number;
  /** How far back it reaches, milliseconds. */
  oldest: number;
  onMove(span: Span): void;
  onReset(): void;
}

/** The lanes under one clock, with a line across all of them that says who failed then. */
export function LaneField(props: Props) {
  const { rows, services, lanes, span, chosen, from, to, onMove, onReset } = props;
  const say = useSay();
  const nameIn = useNames();
  const language = useLanguage();
  const hint = useId();
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width: whole } = useElementSize();
  const width = Math.max(0, Math.floor(whole) - NAMES - EDGE);
  const limits = (): Limits => ({ now: Date.now(), least: LEAST_SPAN, oldest: props.oldest });
  const hand = useHand({
    element: scroller,
    from,
    to,
    left: NAMES,
    width,
    span,
    limits,
    onMove,
    onReset,
  });
  const { cursor, setCursor } = hand;
  const [row, setRow] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE_HEIGHT,
    overscan: AHEAD,
  });

  const at = cursor?.at ?? null;
  const failing = at === null ? [] : failingAt(services, lanes, at);
  const current = rows[row ?? -1];
  const pointed = cursor?.byKey ? current : rows[cursor?.row ?? -1];
  const stretch =
    at !== null && pointed?.kind === 'lane'
      ? stretchAt(lanes.get(pointed.service.id) ?? NO_LANE, at)
      : undefined;
  const lines =
    stretch && pointed?.kind === 'lane'
      ? stretchLines(nameIn(pointed.service.name), stretch, say, language)
      : [];

  const goTo = (index: number) => {
    const step = index > (row ?? -1) ? 1 : -1;
    let next = Math.min(Math.max(index, 0), rows.length - 1);
    while (rows[next]?.kind === 'title' && rows[next + step]) next += step;
    setRow(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = spanAfterKey(span, event, at ?? anchorOf(span, to), chosen, limits());
    if (event.key === '0') onReset();
    else if (moved) onMove(moved);
    else if (event.key === 'ArrowDown') goTo((row ?? -1) + 1);
    else if (event.key === 'ArrowUp') goTo((row ?? 1) - 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const by = ((to - from) / CURSOR_STEPS) * (event.key === 'ArrowLeft' ? -1 : 1);
      const next = Math.min(Math.max((at ?? to) + by, from), to);
      setCursor({ at: next, byKey: true, row: null, y: 0 });
    } else if (event.key === 'Enter' && current?.kind === 'lane') {
      navigate(`/services/${current.service.id}`);
    } else if (event.key === 'Escape') {
      setCursor(null);
      setRow(null);
    } else return;
    event.preventDefault();
  };

  const x = at === null ? null : NAMES + ((at - from) / (to - from)) * width;
  const box = scroller.current?.getBoundingClientRect();
  return (
    <>
      <LaneReadout at={at} failing={failing} now={failingAt(services, lanes, props.now)} />
      <LaneAxisRow from={from} to={to} width={width} />
      <p className="lanes-hint muted" id={hint}>
        {say('service.lanesHint')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor?.byKey && lines.join(', ')}
      </p>
      <div
        className="lanes-field"
        ref={scroller}
        role="application"
        aria-label={say('service.lanesField')}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is walked by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return;
          setCursor(null);
          setRow(null);
        }}
        {...hand.handlers}
      >
        <div ref={measured} className="lanes-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = rows[index];
            if (!one) return null;
            return (
              <div
                key={one.kind === 'lane' ? one.service.id : `ground ${one.id}`}
                className="lane"
                data-current={index === row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {one.kind === 'title' ? (
                  <LaneTitle name={one.name} failing={one.failing} count={one.count} />
                ) : (
                  <LaneLine
                    service={one.service}
                    lane={lanes.get(one.service.id) ?? NO_LANE}
                    from={from}
                    to={to}
                    width={width}
                  />
                )}
              </div>
            );
          })}
          {x !== null && x >= NAMES && x <= NAMES + width && (
            <div className="lanes-cursor" style={{ left: x }} />
          )}
          {hand.drawn && (
            <div
              className="lanes-drawn"
              style={{ left: hand.drawn.left, width: hand.drawn.width }}
            />
          )}
        </div>
      </div>
      {cursor && !hand.drawn && lines.length > 0 && box && x !== null && (
        <FloatingNote
          x={box.left + x}
          y={
            cursor.byKey
              ? box.top + (row ?? 0) * LANE_HEIGHT - (virtual.scrollOffset ?? 0)
              : cursor.y
          }
          lines={lines}
        />
      )}
    </>
  );
}

function LaneAxisRow({ from, to, width }: { from: number; to: number; width: number }) {
  return (
    <div className="lanes-axis" style={{ paddingLeft: NAMES }}>
      <LaneAxis from={from} to={to} width={width} />
    </div>
  );
}
