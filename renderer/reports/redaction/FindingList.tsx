import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { Finding } from '../../../shared/redaction.ts';
import { useSay } from '../../app/language.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepDecision } from '../store.ts';
import { FindingRow } from './FindingRow.tsx';
import { askedOf } from './findings.ts';

interface Props {
  incident: string;
  findings: readonly Finding[];
}

/**
 * Findings, of which only those in sight are drawn. The arrow keys go from one to the next, `C`
 * covers the one they are on, `K` keeps it once a reason is given.
 */
export function FindingList({ incident, findings }: Props) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const { run, may, busy, problem } = useCall('reports.decide');
  const at = findings.findIndex(({ id }) => id === visited);
  const rangeExtractor = useCallback(
    // The row with the focus stays drawn, or scrolling would take the focus away.
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (at < 0 || at >= range.count || drawn.includes(at)) return drawn;
      return [...drawn, at].sort((a, b) => a - b);
    },
    [at],
  );
  const virtualizer = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (index) => findings[index]?.id ?? index,
    overscan: 6,
    rangeExtractor,
  });
  const focusOn = (index: number): void => {
    const finding = findings[index];
    if (!finding) return;
    setVisited(finding.id);
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${index}"] > .redaction-finding`)
        ?.focus({ preventScroll: true }),
    );
  };
  const decide = async (finding: Finding, keep: boolean, reason: string): Promise<void> => {
    if (busy || !may) return;
    const answer = await run({ incident, finding: finding.id, keep, reason });
    if (!answer) return;
    setAsking(null);
    keepDecision(incident, answer.value);
    focusOn(findings.findIndex(({ id }) => id === finding.id));
  };
  const keyed = (event: KeyboardEvent<HTMLElement>): void => {
    const onRow =
      event.target instanceof HTMLElement &&
      event.target.matches('.redaction-finding, .redaction-scroller');
    if (!onRow || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      focusOn(at < 0 ? 0 : at + (event.key === 'ArrowUp' ? -1 : 1));
      return;
    }
    const finding = findings[at];
    const asked = askedOf(event.code);
    if (!finding || !asked || !may || event.repeat) return;
    event.preventDefault();
    if (asked === 'keep') setAsking(finding.id);
    else void decide(finding, false, '');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not for a list that scrolls.
    <div
      className="redaction-scroller"
      role="group"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={say('reportView.findings')}
      onKeyDown={keyed}
    >
      <ol className="redaction-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const finding = findings[index];
          if (!finding) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={findings.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <FindingRow
                finding={finding}
                tabbable={finding.id === visited}
                may={may}
                busy={busy}
                asking={asking === finding.id}
                problem={asking === finding.id || visited === finding.id ? problem : null}
                onVisit={() => setVisited(finding.id)}
                onAsk={(ask) => {
                  setAsking(ask ? finding.id : null);
                  if (!ask) focusOn(index);
                }}
                onDecide={(keep, reason) => void decide(finding, keep, reason)}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
