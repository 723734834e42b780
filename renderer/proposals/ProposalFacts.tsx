import type { Proposal } from '../../shared/proposal.ts';
import { useSay } from '../app/language.tsx';

/** What most tells it from other failures, in a few words; the details have all, and why. */
export function ProposalFacts({ proposal: { symptoms, nth } }: { proposal: Proposal }) {
  const say = useSay();
  const [telling] = symptoms;
  return (
    <>
      {telling && (
        <span className="proposal-fact" title={say(telling.why.key, telling.why.params)}>
          {say(`desk.symptom.${telling.symptom}`)}
        </span>
      )}
      {nth > 1 && <span className="proposal-fact num">{say('service.recurrence', { nth })}</span>}
    </>
  );
}
