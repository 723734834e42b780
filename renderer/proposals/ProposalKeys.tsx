import { Button } from '@mantine/core';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { Accepting } from './useAccept.ts';

interface Props extends Accepting {
  proposal: Proposal;
  /** Whether the key `I` means this one. */
  first: boolean;
  unfolded: boolean;
  /** The id of what unfolds. */
  details: string;
  onUnfold: () => void;
}

/** What can be done with a proposal: open it, join it where that is proposed, or look closer. */
export function ProposalKeys(props: Props) {
  const { proposal, first, unfolded, details, onUnfold, accept, busy, problem } = props;
  const say = useSay();
  const title = useNames()(proposal.title);
  const may = useMayAct();
  const { join } = proposal;
  return (
    <>
      <Button
        variant="filled"
        disabled={!may}
        aria-busy={busy}
        aria-keyshortcuts={first ? 'I' : undefined}
        aria-label={
          join
            ? say('desk.proposal.joinOf', { title, number: join.number })
            : say('desk.proposal.acceptOf', { title })
        }
        onClick={() => void accept(proposal, join !== null)}
      >
        {join ? say('desk.proposal.join', { number: join.number }) : say('desk.proposal.accept')}
        {first && <KeyHint>I</KeyHint>}
      </Button>
      <Button
        variant="subtle"
        aria-expanded={unfolded}
        aria-controls={details}
        aria-label={say('desk.proposal.detailsOf', { title })}
        onClick={onUnfold}
      >
        {say(unfolded ? 'frame.hideDetails' : 'frame.showDetails')}
      </Button>
      <ProblemText of={problem} />
    </>
  );
}
