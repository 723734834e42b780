import { useId, useState } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { ProposalDetails } from './ProposalDetails.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { ProposalKeys } from './ProposalKeys.tsx';
import type { Accepting } from './useAccept.ts';

interface Props {
  proposal: Proposal;
  first: boolean;
  accepting: Accepting;
}

/** One proposal that no alarm calls for any more: somebody has it in hand, or it is silenced. */
export function ProposalLine({ proposal, first, accepting }: Props) {
  const say = useSay();
  const title = useNames()(proposal.title);
  const details = useId();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <li className="proposal-line">
      <span className="proposal-title clip" title={title}>
        {title}
      </span>
      <span className="proposal-reason-text clip" title={say(proposal.reason.key, proposal.reason.params)}>
        <SentenceText of={proposal.reason} />
      </span>
      {proposal.services.length > 1 && (
        <span className="num proposal-fact">
          {say('desk.proposal.services', { count: proposal.services.length })}
        </span>
      )}
      <span className="proposal-fact">
        <Since at={proposal.since} />
      </span>
      <ProposalFacts proposal={proposal} />
      <span className="proposal-keys">
        <ProposalKeys
          {...accepting}
          proposal={proposal}
          first={first}
          unfolded={unfolded}
          details={details}
          onUnfold={() => setUnfolded(!unfolded)}
        />
      </span>
      {unfolded && (
        <ProposalDetails
          {...accepting}
          proposal={proposal}
          id={details}
          onLeave={() => setUnfolded(false)}
        />
      )}
    </li>
  );
}
