import { Link } from 'wouter';
import { standingOf } from '../../shared/hypotheses.ts';
import type { Incident } from '../../shared/incident.ts';
import { standingWords } from '../../shared/standingWords.ts';
import { useNames, useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { testedFirst } from './arrange.ts';
import { StandingOfOne } from './StandingOfOne.tsx';
import { useBoard } from './store.ts';
import './summary.css';

/** As many as the column has room for. */
const NAMED = 3;

/** The hypotheses of an incident in short, with the way to its board. */
export function EvidenceSummary({ incident }: { incident: Incident }) {
  const say = useSay();
  const nameIn = useNames();
  const { board, problem } = useBoard(incident.id);
  const standing = board && standingOf(board);
  const [first] = standing ? standingWords(standing) : [];
  return (
    <section className="evidence-summary" aria-labelledby="evidence-summary">
      <h3 id="evidence-summary">{say('evidenceView.summary')}</h3>
      {standing && (
        <ol>
          {testedFirst(standing)
            .slice(0, NAMED)
            .map((one) => (
              <li key={one.hypothesis.id}>
                <span className="num">{one.judged > 0 && one.rank}</span>
                <span>{nameIn(one.hypothesis.name)}</span>
                <StandingOfOne of={one} />
              </li>
            ))}
        </ol>
      )}
      {standing && standing.ranked.length > NAMED && (
        <p className="muted">
          {say('evidenceView.more', { count: standing.ranked.length - NAMED })}
        </p>
      )}
      {first && (
        <p className="evidence-summary-words">
          <SentenceText of={first} />
        </p>
      )}
      <ProblemText of={problem} />
      <p className="evidence-summary-way">
        <Link href={`/incidents/${incident.id}/evidence`}>{say('evidenceView.open')}</Link>
        {board && (
          <span className="muted num">
            {say('evidenceView.counts', {
              hypotheses: board.hypotheses.length,
              evidence: board.evidence.length,
            })}
          </span>
        )}
      </p>
    </section>
  );
}
