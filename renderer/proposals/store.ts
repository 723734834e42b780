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

/** The proposal about what an alarm calls for: of its own cause, else of one of its services. */
export function proposalOf(
  proposals: readonly Proposal[],
  { cause, services }: Pick<Alarm, 'cause' | 'services'>,
): Proposal | undefined {
  const called = new Set(services.map(({ id }) => id));
  const about = proposals.filter((one) => one.services.some(({ id }) => called.has(id)));
  return about.find(({ root }) => root.kind === cause.kind && root.id === cause.id) ?? about[0];
}

/** The proposal that one of the services has a part in, the first service's before the others'. */
export function proposalWith(
  proposals: readonly Proposal[],
  services: readonly string[],
): Proposal | undefined {
  for (const service of services) {
    const found = proposals.find((one) => one.services.some(({ id }) => id === service));
    if (found) return found;
  }
  return undefined;
}
