import type { RankedHypothesis } from '../../shared/hypotheses.ts';
import { useSay } from '../app/language.tsx';

/** How much speaks against a hypothesis, in a word. */
export function StandingOfOne({ of: { against, judged } }: { of: RankedHypothesis }) {
  const say = useSay();
  if (judged === 0) return <span className="muted">{say('evidenceView.untested')}</span>;
  return (
    <span className="num muted">
      {against === 0 ? say('evidenceView.unopposed') : say('evidenceView.against', { against })}
    </span>
  );
}
