import { Button } from '@mantine/core';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TimelineEntry } from '../../../shared/incident.ts';
import { dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { EntryRow } from './EntryRow.tsx';
import { rowsOf } from './timeline.ts';
import { useStayAtEnd } from './useStayAtEnd.ts';

/** Within this many pixels of the end the newest entry counts as seen, and the view follows it. */
const AT_END = 32;

interface Props {
  entries: readonly TimelineEntry[];
  pins: readonly number[];
  /** The number of the incident an entry was written in; null for this one. */
  numberOf(incident: string): number | null;
  onPin: ((entry: number, pinned: boolean) => void) | undefined;
}

/**
 * Entries with the newest at the bottom. Only the rows in sight are drawn. The arrow keys go from
 * entry to entry, `P` pins the one they are on.
 */
export function Entries({ entries, pins, numberOf, onPin }: Props) {
  const say = useSay();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(entries), [entries]);
  const pinned = useMemo(() => new Set(pins), [pins]);
  const [visited, setVisited] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    // The row with the focus stays drawn, or scrolling would take the focus away.
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (visited === null || visited >= range.count || drawn.includes(visited)) return drawn;
      return [...drawn, visited].sort((a, b) => a - b);
    },
    [visited],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 36 : 32),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    rangeExtractor,
  });
  const unseen = useUnseen(entries.length, virtualizer.isAtEnd(AT_END));
  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer]);
  useStayAtEnd(scroller, AT_END);
  const visit = (index: number): void => {
    const row = rows[index];
    if (row?.kind !== 'entry') return;
    setVisited(index);
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${index}"] > .entry`)
        ?.focus({ preventScroll: true }),
    );
  };
  const keyed = (event: KeyboardEvent<HTMLElement>): void => {
    const onRow =
      event.target instanceof HTMLElement && event.target.matches('.entry, .timeline-scroller');
    if (!onRow || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = visited === null ? undefined : rows[visited];
    if (event.code === 'KeyP' && row?.kind === 'entry' && onPin) {
      event.preventDefault();
      onPin(row.entry.id, !pinned.has(row.entry.id));
      return;
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = event.key === 'ArrowUp' ? -1 : 1;
    let next = visited === null ? rows.length - 1 : visited + by;
    if (rows[next]?.kind === 'day') next += by;
    visit(next);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not for a list that scrolls. */}
      <div
        className="timeline-scroller"
        role="group"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={say('incidentView.happened')}
        onKeyDown={keyed}
      >
        <ol className="timeline-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="timeline-row"
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'day' ? (
                  <h3 className="timeline-day num">
                    {dayOf(row.at, language)} <span>{say('incidentView.offset')}</span>
                  </h3>
                ) : (
                  <EntryRow
                    entry={row.entry}
                    from={numberOf(row.entry.incident)}
                    pinned={pinned.has(row.entry.id)}
                    onPin={onPin}
                    tabbable={index === visited}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
      <div role="status">
        {unseen > 0 && (
          <Button className="timeline-new" onClick={() => virtualizer.scrollToEnd()}>
            {say('incidentView.newBelow', { count: unseen })}
          </Button>
        )}
      </div>
    </>
  );
}

/** How many entries arrived since the end was last in sight. */
function useUnseen(count: number, atEnd: boolean): number {
  const [seen, setSeen] = useState(count);
  useEffect(() => {
    if (atEnd) setSeen(count);
  }, [count, atEnd]);
  return atEnd ? 0 : Math.max(0, count - seen);
}
