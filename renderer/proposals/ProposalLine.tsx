import { useId, useState } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { ProposalDetails } from './ProposalDetails.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { ProposalKeys } from './ProposalKeys.tsx';

interface Props {
  proposal: Proposal;
  /** Whether the key `I` means this one. */
  first: boolean;
}

/** One proposal that no alarm calls for any more: somebody has it in hand, or it is silenced. */
export function ProposalLine({ proposal, first }: Props) {
  const say = useSay();
  const title = useNames()(proposal.title);
  const details = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { key, params } = proposal.reason;
  return (
    <li className="proposal-line">
      <span className="proposal-title clip" title={title}>
        {title}
      </span>
      <span className="proposal-reason-text clip" title={say(key, params)}>
        <SentenceText of={proposal.reason} />
      </span>
      <span className="proposal-fact" aria-live="off">
        <Since at={proposal.since} />
      </span>
      <ProposalFacts proposal={proposal} />
      <ProposalKeys
        proposal={proposal}
        first={first}
        unfolded={unfolded}
        details={details}
        onUnfold={() => setUnfolded(!unfolded)}
      />
      {unfolded && <ProposalDetails proposal={proposal} id={details} />}
    </li>
  );
}
