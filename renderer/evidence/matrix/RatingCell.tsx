import type { Evidence, Hypothesis } from '../../../shared/evidence.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { RATING_SIGN } from '../ratings.ts';

interface Props {
  /** Of the evidence. */
  text: string;
  judgement: Evidence['ratings'][string] | undefined;
  hypothesis: Hypothesis;
  mark: string;
  active: boolean;
}

/** How a piece of evidence was judged by a hypothesis: a sign, with everything else in its name. */
export function RatingCell({ text, judgement, hypothesis, mark, active }: Props) {
  const say = useSay();
  const language = useLanguage();
  const rating = judgement
    ? say('evidenceView.judgedBy', {
        rating: say(`evidence.rating.${judgement.rating}`),
        by: judgement.by,
        at: `${dayOf(judgement.at, language)} ${clockTime(judgement.at)}`,
      })
    : say('evidenceView.unjudged');
  return (
    <td>
      <button
        type="button"
        className="matrix-key matrix-cell-key"
        data-at={mark}
        data-rating={judgement?.rating}
        data-ruled-out={hypothesis.ruledOut !== null}
        tabIndex={active ? 0 : -1}
        aria-label={say('evidenceView.cell', { text, name: hypothesis.name[language], rating })}
      >
        {judgement ? RATING_SIGN[judgement.rating] : '·'}
      </button>
    </td>
  );
}
