import type { Sentence } from '../../shared/problem.ts';
import { SentenceText } from './SentenceText.tsx';
import './standing.css';

/** What went wrong with what the operator just did, right where it was done. */
export function ProblemText({ of }: { of: Sentence | null }) {
  if (!of) return null;
  return (
    <p className="problem" role="alert">
      <SentenceText of={of} />
    </p>
  );
}
