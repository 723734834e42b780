import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Alarm } from '../../shared/alarm.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { registerStore } from '../app/sync.ts';

/** What the console proposes now, the gravest first. */
export const proposalStore = createStore<{ proposals: readonly Proposal[] }>(() => ({
  proposals: [],
}));

registerStore({
  hydrate: ({ proposals }) => take(proposals),
  apply: ({ proposals }) => {
    if (proposals) take(proposals);
  },
});

function take(proposals: readonly Proposal[]): void {
  proposalStore.setState({ proposals: gravestFirst(proposals) });
}

/** Leaves one out that was answered; that the console no longer proposes it may be told later. */
export function forgetProposal(id: string): void {
  const { proposals } = proposalStore.getState();
  proposalStore.setState({ proposals: proposals.filter((one) => one.id !== id) });
}

/** What drags most services along first; of equals, what has failed the longest. */
export function gravestFirst(proposals: readonly Proposal[]): Proposal[] {
  return proposals.toSorted(
    (a, b) => b.services.length - a.services.length || a.since - b.since || (a.id < b.id ? -1 : 1),
  );
}

export function useProposals(): readonly Proposal[] {
  return useStore(proposalStore, ({ proposals }) => proposals);
}

/** The proposal about what an alarm calls for. */
export function proposalOf(
  proposals: readonly Proposal[],
  { cause }: Pick<Alarm, 'cause'>,
): Proposal | undefined {
  return proposals.find(({ root }) => root.kind === cause.kind && root.id === cause.id);
}

/** The proposal a service has a part in. */
export function proposalWith(
  proposals: readonly Proposal[],
  service: string,
): Proposal | undefined {
  return proposals.find(({ services }) => services.some(({ id }) => id === service));
}
