import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { Key } from '../ui/Key.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useAccept, useAccepting } from './accepting.ts';

/** Accepts a proposal from a row of the board or from a service's page. */
export function ProposedKey({ proposal }: { proposal: Proposal }) {
  const say = useSay();
  const title = useNames()(proposal.title);
  const accept = useAccept();
  const { busy, problem } = useAccepting(proposal.id);
  const { join } = proposal;
  return (
    <>
      <Key
        data-key="i"
        data-proposed
        aria-busy={busy}
        aria-label={
          join
            ? say('desk.proposal.joinOf', { title, number: join.number })
            : say('desk.proposal.acceptOf', { title })
        }
        onClick={() => void accept(proposal, join !== null)}
      >
        {join ? say('desk.proposal.joinShort', { number: join.number }) : say('board.openIncident')}
      </Key>
      <ProblemText of={problem} />
    </>
  );
}
