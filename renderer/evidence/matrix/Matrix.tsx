import { useCallback, useMemo, useState } from 'react';
import type { EvidenceBoard } from '../../../shared/evidence.ts';
import type { BoardStanding } from '../../../shared/hypotheses.ts';
import { useSay } from '../../app/language.tsx';
import type { Arrangement } from '../arrange.ts';
import { ratingOfKey } from '../ratings.ts';
import { EvidenceRow } from './EvidenceRow.tsx';
import { HypothesisHead } from './HypothesisHead.tsx';
import { Readout } from './Readout.tsx';
import { createShown } from './shown.ts';
import { useGrid } from './useGrid.ts';
import { useJudge } from './useJudge.ts';
import './matrix.css';

/** Of evidence and its weight together, and the least of one hypothesis; pixels, as in the styles. */
const TEXT_WIDTH = 396;
const COLUMN_WIDTH = 112;

interface Props {
  board: EvidenceBoard;
  standing: BoardStanding;
  arrangement: Arrangement;
  editable: boolean;
  onHypothesis(id: string): void;
}

/** Evidence by hypothesis, one cell for each judgement; moved through by arrows, judged by keys. */
export function Matrix({ board, standing, arrangement, editable, onHypothesis }: Props) {
  const say = useSay();
  const { columns, rows } = useOrdered(board, arrangement);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [shown] = useState(createShown);
  const { judge, ratingNow, problem } = useJudge(board.incident);
  const weighed = new Map(standing.evidence.map((one) => [one.evidence.id, one]));
  const ranked = new Map(standing.ranked.map((one) => [one.hypothesis.id, one]));
  const toggle = useCallback(
    (id: string) =>
      setOpen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );

  const { active, grid } = useGrid(
    { rows: rows.length, columns: columns.length },
    shown,
    ({ row, column }, event) => {
      const piece = rows[row - 1];
      const hypothesis = columns[column - 1];
      if (event.ctrlKey || event.repeat || !editable || !piece || !hypothesis) return;
      if (piece.withdrawn || hypothesis.ruledOut) return;
      const rating = ratingOfKey(event.key, ratingNow(piece, hypothesis.id));
      if (rating === null) return;
      event.preventDefault();
      void judge(piece, hypothesis.id, rating);
    },
  );

  return (
    <section className="matrix" aria-label={say('evidenceView.matrix')}>
      <div className="matrix-box">
        <table
          aria-label={say('evidenceView.matrix')}
          style={{ minWidth: TEXT_WIDTH + columns.length * COLUMN_WIDTH }}
          {...grid}
        >
          <colgroup>
            <col className="matrix-evidence" />
            <col className="matrix-weight" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="matrix-evidence">
                {say('evidenceView.evidence')}
              </th>
              <th scope="col" className="matrix-weight">
                {say('evidenceView.weight')}
              </th>
              {columns.map((hypothesis, index) => (
                <HypothesisHead
                  key={hypothesis.id}
                  hypothesis={hypothesis}
                  ranked={ranked.get(hypothesis.id)}
                  column={index + 1}
                  active={active.row === 0 && active.column === index + 1}
                  onOpen={onHypothesis}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((piece, index) => {
              const row = index + 1;
              const weight = weighed.get(piece.id);
              return (
                <EvidenceRow
                  key={piece.id}
                  incident={board.incident}
                  piece={piece}
                  columns={columns}
                  row={row}
                  activeColumn={active.row === row ? active.column : null}
                  alike={weight?.alike ?? false}
                  pivotal={weight?.pivotal ?? false}
                  open={open.has(piece.id)}
                  editable={editable}
                  onToggle={toggle}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <Readout {...{ shown, rows, columns, editable, judge, problem }} />
    </section>
  );
}

/** The board's own values in the order of the arrangement. */
function useOrdered({ hypotheses, evidence }: EvidenceBoard, arrangement: Arrangement) {
  const columns = useMemo(
    () => inOrder(hypotheses, arrangement.columns),
    [hypotheses, arrangement.columns],
  );
  const rows = useMemo(() => inOrder(evidence, arrangement.rows), [evidence, arrangement.rows]);
  return { columns, rows };
}

function inOrder<T extends { id: string }>(all: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
