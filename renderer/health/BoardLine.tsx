import type { CSSProperties } from 'react';
import { useNames, useSay } from '../app/language.tsx';
import { LINE_HEIGHT, type Line } from './lines.ts';
import { NeedRow } from './NeedRow.tsx';
import { QuietCell } from './QuietCell.tsx';
import type { BoardFocus } from './useBoardFocus.ts';

interface Props {
  line: Line;
  /** Pixels from the board's top. */
  top: number;
  columns: number;
  focus: BoardFocus;
}

/** One line at its place. */
export function BoardLine({ line, top, columns, focus }: Props) {
  const place: CSSProperties = {
    transform: `translateY(${top}px)`,
    height: LINE_HEIGHT[line.kind],
  };
  return (
    <li
      className="board-line"
      data-kind={line.kind}
      data-of={line.kind === 'title' ? line.of : undefined}
      data-state={line.kind === 'need' ? line.placed.standing.state : undefined}
      data-first={line.kind === 'quiet' ? line.first : undefined}
      style={place}
    >
      <Content line={line} columns={columns} focus={focus} />
    </li>
  );
}

function Content({ line, columns, focus }: Pick<Props, 'line' | 'columns' | 'focus'>) {
  const say = useSay();
  const nameIn = useNames();
  switch (line.kind) {
    case 'title':
      return (
        <div className="board-title">
          <h2>{say(`board.${line.of}`)}</h2>
          {line.count > 0 && <span className="muted num">{line.count}</span>}
        </div>
      );
    case 'calm':
      return <p className="muted">{say('board.calm')}</p>;
    case 'need':
      return <NeedRow placed={line.placed} focus={focus} />;
    case 'quiet':
      return (
        <>
          <div className="quiet-owner clip" title={nameIn(line.owner.name)}>
            <span className={line.first ? undefined : 'visually-hidden'}>
              {nameIn(line.owner.name)}
            </span>
          </div>
          <ul
            className="quiet-cells"
            style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {line.cells.map((placed) => (
              <QuietCell key={placed.service.id} placed={placed} focus={focus} />
            ))}
          </ul>
        </>
      );
  }
}
