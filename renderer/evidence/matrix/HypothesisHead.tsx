import type { Hypothesis } from '../../../shared/evidence.ts';
import type { RankedHypothesis } from '../../../shared/hypotheses.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { StandingOfOne } from '../StandingOfOne.tsx';
import { markOf } from './places.ts';

interface Props {
  hypothesis: Hypothesis;
  /** Left out where it is ruled out. */
  ranked: RankedHypothesis | undefined;
  column: number;
  active: boolean;
  onOpen(id: string): void;
}

/** The head of a column: the hypothesis, its rank, and how much speaks against it. */
export function HypothesisHead({ hypothesis, ranked, column, active, onOpen }: Props) {
  const say = useSay();
  const nameIn = useNames();
  return (
    <th scope="col" className="matrix-hypothesis" data-ruled-out={ranked === undefined}>
      <button
        type="button"
        className="matrix-key matrix-head-key"
        data-at={markOf({ row: 0, column })}
        tabIndex={active ? 0 : -1}
        onClick={() => onOpen(hypothesis.id)}
      >
        <span className="matrix-name">{nameIn(hypothesis.name)}</span>
        {ranked ? (
          <span className="matrix-rank" data-first={ranked.rank === 1}>
            {ranked.judged > 0 && (
              <span className="num">{say('evidenceView.rank', { rank: ranked.rank })} </span>
            )}
            <StandingOfOne of={ranked} />
          </span>
        ) : (
          <span className="matrix-rank">{say('evidenceView.ruledOut')}</span>
        )}
      </button>
    </th>
  );
}
