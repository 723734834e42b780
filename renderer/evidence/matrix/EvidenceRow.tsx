import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Evidence, Hypothesis } from '../../../shared/evidence.ts';
import { quoteOf } from '../../../shared/standingWords.ts';
import { useSay } from '../../app/language.tsx';
import { EvidenceDetails } from './EvidenceDetails.tsx';
import { markOf } from './places.ts';
import { RatingCell } from './RatingCell.tsx';

interface Props {
  incident: string;
  piece: Evidence;
  columns: readonly Hypothesis[];
  row: number;
  /** Which of its cells takes the tab key; null for none. */
  activeColumn: number | null;
  alike: boolean;
  pivotal: boolean;
  open: boolean;
  editable: boolean;
  onToggle(id: string): void;
}

/** One piece of evidence and how it was judged by each hypothesis. */
export const EvidenceRow = memo(function EvidenceRow(props: Props) {
  const { piece, columns, row, activeColumn, alike, pivotal, open, onToggle } = props;
  const say = useSay();
  const { id, weight, withdrawn } = piece;
  const text = quoteOf(piece);
  const Text = withdrawn ? 's' : 'span';
  return (
    <>
      <tr className="matrix-row" data-withdrawn={withdrawn !== null}>
        <th scope="row" className="matrix-evidence">
          <button
            type="button"
            className="matrix-key matrix-row-key"
            data-at={markOf({ row, column: 0 })}
            tabIndex={activeColumn === 0 ? 0 : -1}
            aria-expanded={open}
            onClick={() => onToggle(id)}
          >
            <IconChevronRight size={14} stroke={1.5} aria-hidden className="matrix-chevron" />
            <span className="matrix-text">
              <Text>{text}</Text>
            </span>
            {withdrawn && <Tag>{say('evidenceView.withdrawn')}</Tag>}
            {alike && <Tag>{say('evidenceView.alike')}</Tag>}
            {pivotal && <Tag>{say('evidenceView.pivotal')}</Tag>}
          </button>
        </th>
        <td className="matrix-weight num">{weight}</td>
        {columns.map((hypothesis, index) => (
          <RatingCell
            key={hypothesis.id}
            text={text}
            judgement={piece.ratings[hypothesis.id]}
            hypothesis={hypothesis}
            mark={markOf({ row, column: index + 1 })}
            active={activeColumn === index + 1}
          />
        ))}
      </tr>
      {open && (
        <tr className="matrix-details">
          <td colSpan={columns.length + 2}>
            <EvidenceDetails
              incident={props.incident}
              piece={piece}
              editable={props.editable && withdrawn === null}
            />
          </td>
        </tr>
      )}
    </>
  );
});

function Tag({ children }: { children: string }) {
  return <span className="matrix-tag">{children}</span>;
}
