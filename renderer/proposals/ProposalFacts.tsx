import type { Proposal } from '../../shared/proposal.ts';
import { useSay } from '../app/language.tsx';

/** What the console concluded, in a few words; why it did is told by the details and on hovering. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const say = useSay();
  const { checklists, layer, nth, symptoms } = proposal;
  return (
    <>
      {symptoms.slice(0, MOST).map(({ symptom, why }) => (
        <span key={symptom} className="proposal-fact" title={say(why.key, why.params)}>
          {say(`desk.symptom.${symptom}`)}
        </span>
      ))}
      {layer && (
        <span className="proposal-fact">
          {say('desk.proposal.layer', { layer: say(`service.layer.${layer}`) })}
        </span>
      )}
      {nth > 1 && <span className="proposal-fact num">{say('service.recurrence', { nth })}</span>}
      {checklists.length > 0 && (
        <span className="proposal-fact num">
          {say('desk.proposal.brings', { count: checklists.length })}
        </span>
      )}
    </>
  );
}

/** More than these make a line restless; the details have them all. */
const MOST = 2;
