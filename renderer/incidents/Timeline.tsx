import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '../../shared/incident.ts';
import { dayOf } from '../../shared/time.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/Standing.tsx';
import { EntryRow } from './EntryRow.tsx';
import { fetchTimeline, useTimeline } from './store.ts';
import { rowsOf } from './timeline.ts';

/** Within this many pixels of the end the newest entry counts as seen, and the view follows it. */
const AT_END = 32;

/** What happened, newest at the bottom. Only the rows in sight are drawn. */
export function Timeline({ incident }: { incident: string }) {
  const say = useSay();
  const { entries, whole, problem } = useTimeline(incident);
  if (entries.length > 0) return <Entries entries={entries} />;
  return (
    <div className="timeline">
      {problem && <ErrorState why={problem} onRetry={() => void fetchTimeline(incident)} />}
      {!problem && !whole && <LoadingState />}
      {whole && <EmptyState title={say('incidentView.noTimeline')} />}
    </div>
  );
}

function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(entries), [entries]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 36 : 32),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
  });
  const unseen = useUnseen(entries.length, virtualizer.isAtEnd(AT_END));
  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer]);
  useStayAtEnd(scroller, AT_END);
  return (
    <div className="timeline">
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not for a list that scrolls. */}
      <div
        className="timeline-scroller"
        role="group"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={say('incidentView.happened')}
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
                  <h3 className="timeline-day">{dayOf(row.at, language)}</h3>
                ) : (
                  <EntryRow entry={row.entry} />
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
    </div>
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

/** Keeps the end in sight when the view gets lower, as when the terminal opens under it. */
function useStayAtEnd(scroller: RefObject<HTMLElement | null>, within: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let atEnd = true;
    const note = (): void => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight <= within;
    };
    const sized = new ResizeObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', note, { passive: true });
    sized.observe(element);
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [scroller, within]);
}
