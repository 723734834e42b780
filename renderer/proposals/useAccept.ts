import { useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Proposal } from '../../shared/proposal.ts';
import { keepIncident } from '../incidents/store.ts';
import { type Calling, useCall } from '../ui/useCall.ts';
import { forgetProposal } from './store.ts';

export interface Accepting extends Pick<Calling<'proposals.accept'>, 'busy' | 'problem'> {
  /** Opens what is proposed, or joins it to the incident it names, and goes there. */
  accept(proposal: Proposal, join: boolean): Promise<void>;
}

export function useAccept(): Accepting {
  const { run, busy, problem } = useCall('proposals.accept');
  const [, navigate] = useLocation();
  // Two strokes of the key come sooner than the first answer.
  const asking = useRef(false);
  const accept = useCallback(
    async (proposal: Proposal, join: boolean) => {
      if (asking.current) return;
      asking.current = true;
      const answer = await run({ proposal: proposal.id, join });
      asking.current = false;
      if (!answer) return;
      keepIncident(answer.value);
      forgetProposal(proposal.id);
      navigate(`/incidents/${answer.value.id}`);
    },
    [run, navigate],
  );
  return { accept, busy, problem };
}
