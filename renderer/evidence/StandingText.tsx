import type { BoardStanding } from '../../shared/hypotheses.ts';
import { standingWords } from '../../shared/standingWords.ts';
import { useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';

/** How the hypotheses stand, in words, and what this order is and is not. */
export function StandingText({ standing }: { standing: BoardStanding }) {
  const say = useSay();
  return (
    <section className="evidence-standing" aria-labelledby="evidence-standing">
      <h2 id="evidence-standing">{say('evidenceView.standing')}</h2>
      <ul>
        {standingWords(standing).map((of) => (
          <li key={`${of.key} ${JSON.stringify(of.params)}`}>
            <SentenceText of={of} />
          </li>
        ))}
      </ul>
      <p className="muted">{say('evidenceView.method')}</p>
    </section>
  );
}
