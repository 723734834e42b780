import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useGone } from './accepting.ts';
import { ProposalLine } from './ProposalLine.tsx';
import { useShowing } from './showing.ts';
import { useProposalKey } from './useProposalKey.ts';
import './proposals.css';

/** The bar must leave the view its room. */
const MOST = 2;

/**
 * Incidents the console proposes, over every view. What an alarm calls for already is proposed in
 * the alarm's own line: one failure does not shout twice.
 */
export function ProposalBar() {
  const say = useSay();
  const nameIn = useNames();
  const may = useMayAct('proposals.accept');
  const { first, own } = useShowing();
  const [all, setAll] = useState(false);
  useProposalKey(first);
  const gone = useGone();
  const more = own.length - MOST;
  return (
    <>
      <p className="visually-hidden" role="status">
        {first &&
          say(may ? 'desk.proposal.said' : 'desk.proposal.saidOnly', {
            title: nameIn(first.title),
          })}
      </p>
      {gone.problem && (
        <div className="notice">
          <ProblemText of={gone.problem} />
          <Button variant="subtle" onClick={gone.close}>
            {say('frame.close')}
          </Button>
        </div>
      )}
      {own.length > 0 && (
        <section className="proposal-bar" aria-label={say('desk.proposals')}>
          <ul>
            {own.slice(0, all ? own.length : MOST).map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} first={proposal === first} />
            ))}
          </ul>
          {more > 0 && (
            <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say('desk.proposal.fewer') : say('desk.proposal.more', { count: more })}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
