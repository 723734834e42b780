import { useMemo } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { shownAmong, useAlarms } from '../alarms/store.ts';
import { proposalOf, useProposals } from './store.ts';

export interface Showing {
  /** The one that the key `I` means: what calls for a person, else the gravest. */
  first: Proposal | undefined;
  /** Those that no alarm shows in a line of its own. */
  own: readonly Proposal[];
}

/** How the proposals are shown beside what calls. */
export function useShowing(): Showing {
  const proposals = useProposals();
  const alarms = useAlarms((state) => state.alarms);
  return useMemo(() => {
    const told = shownAmong(alarms).flatMap((alarm) => proposalOf(proposals, alarm) ?? []);
    return {
      first: told[0] ?? proposals[0],
      own: proposals.filter((one) => !told.includes(one)),
    };
  }, [proposals, alarms]);
}
