import { Button } from '@mantine/core';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { AcceptKey } from './AcceptKey.tsx';
import { useAccepting } from './accepting.ts';

interface Props {
  proposal: Proposal;
  first: boolean;
  unfolded: boolean;
  /** The id of what unfolds. */
  details: string;
  onUnfold: () => void;
}

/** What can be done with a proposal: open it, join it where that is proposed, or look closer. */
export function ProposalKeys({ proposal, first, unfolded, details, onUnfold }: Props) {
  const say = useSay();
  const title = useNames()(proposal.title);
  const { problem } = useAccepting(proposal.id);
  return (
    <span className="proposal-keys">
      <AcceptKey proposal={proposal} first={first} />
      <Button
        variant="subtle"
        aria-expanded={unfolded}
        aria-controls={unfolded ? details : undefined}
        aria-label={say(unfolded ? 'desk.proposal.foldOf' : 'desk.proposal.detailsOf', { title })}
        onClick={onUnfold}
      >
        {say(unfolded ? 'frame.hideDetails' : 'frame.showDetails')}
      </Button>
      <ProblemText of={problem} />
    </span>
  );
}
