import type { Sentence } from '../../shared/problem.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useAccept, useAccepting } from './accepting.ts';

/** How a key of a row or a service's page accepts a proposal. */
interface Proposed {
  /** What stands on it. */
  words: string;
  /** What it is called. */
  label: string;
  busy: boolean;
  problem: Sentence | null;
  press(): void;
}

/** @returns null where nothing is proposed */
export function useProposed(proposal: Proposal | undefined): Proposed | null {
  const say = useSay();
  const nameIn = useNames();
  const accept = useAccept();
  const accepting = useAccepting(proposal?.id);
  if (!proposal) return null;
  const title = nameIn(proposal.title);
  const { join } = proposal;
  return {
    ...accepting,
    words: join
      ? say('desk.proposal.joinShort', { number: join.number })
      : say('board.openIncident'),
    label: join
      ? say('desk.proposal.joinOf', { title, number: join.number })
      : say('desk.proposal.acceptOf', { title }),
    press: () => void accept(proposal, join !== null),
  };
}
