import { Button } from '@mantine/core';
import { type CSSProperties, memo } from 'react';
import { useNames, useSay } from '../../app/language.tsx';
import { useStation } from '../../app/station.ts';
import { togglePanel, usePanel } from '../panel/panel.ts';
import { DraggedRow } from './DraggedRow.tsx';
import { type Line, sameLine } from './lines.ts';
import { NeedRow } from './NeedRow.tsx';
import { useBoardView } from './view.ts';

interface Props {
  line: Exclude<Line, { kind: 'quiet' }>;
  /** Pixels from the board's top. */
  top: number;
  /** Pixels. */
  height: number;
  /** The cell of this line where Tab stops; null where it stops elsewhere. */
  stop: string | null;
  /** Shows or folds away the services behind a cause. */
  onToggle: (cause: string) => void;
}

/** One line at its place. */
export const BoardLine = memo(function BoardLine({ line, top, height, stop, onToggle }: Props) {
  const place: CSSProperties = { transform: `translateY(${top}px)`, height };
  return (
    <li
      className="board-line"
      data-kind={line.kind}
      data-of={line.kind === 'title' ? line.of : undefined}
      data-state={line.kind === 'need' ? line.need.cause.state : undefined}
      data-in-hand={line.kind === 'need' ? line.need.inHand : undefined}
      data-row={line.kind === 'need' || line.kind === 'dragged' ? '' : undefined}
      style={place}
    >
      <Content line={line} stop={stop} onToggle={onToggle} />
    </li>
  );
}, sameProps);

function sameProps(a: Props, b: Props): boolean {
  return (
    a.top === b.top &&
    a.height === b.height &&
    a.stop === b.stop &&
    a.onToggle === b.onToggle &&
    sameLine(a.line, b.line)
  );
}

/** Nothing fails; or, while the station is cut off, nothing is known to. */
function Calm() {
  const say = useSay();
  const cutOff = useStation()?.state === 'cutOff';
  return <p className="muted">{say(cutOff ? 'board.calmUnknown' : 'board.calm')}</p>;
}

function Content({ line, stop, onToggle }: Omit<Props, 'top' | 'height'>) {
  const say = useSay();
  switch (line.kind) {
    case 'title':
      return (
        <div className="board-title">
          <h2>{say(`board.${line.of}`)}</h2>
          {line.count > 0 && <span className="muted num">{line.count}</span>}
          {line.of === 'needs' && line.count > 0 && <SuspectsKey />}
        </div>
      );
    case 'calm':
      return <Calm />;
    case 'need':
      return <NeedRow need={line.need} open={line.open} stop={stop !== null} onToggle={onToggle} />;
    case 'dragged':
      return <DraggedRow id={line.cells[0]} stop={stop !== null} />;
    case 'group':
      return <GroupTitle name={line.name} count={line.count} />;
  }
}

function GroupTitle({ name, count }: Pick<Extract<Line, { kind: 'group' }>, 'name' | 'count'>) {
  const say = useSay();
  const nameIn = useNames();
  const { group } = useBoardView();
  return (
    <h3 className="group-title">
      <span className="clip">{name ? nameIn(name) : say(`board.noGroup.${group}`)}</span>{' '}
      <span className="muted num">{count}</span>
    </h3>
  );
}

/** Asks what the failing services share. */
function SuspectsKey() {
  const say = useSay();
  const open = usePanel()?.kind === 'suspects';
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-expanded={open}
      onClick={() => togglePanel({ kind: 'suspects' })}
    >
      {say('board.oneOrMany')}
    </Button>
  );
}
