import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { call } from '../bridge.ts';
import { keepIncident } from '../incidents/store.ts';
import { forgetProposal, useProposals } from './store.ts';

interface Accepting {
  /** The proposal whose answer is awaited. */
  asked: string | null;
  /** Why the last one could not be accepted, until another is tried. */
  refused: { proposal: string; why: Sentence } | null;
}

/** One for the window: a key pressed anywhere is answered where the proposal stands. */
const acceptStore = createStore<Accepting>(() => ({ asked: null, refused: null }));

/** Opens what is proposed, or joins it to the incident it names. */
export type Accept = (proposal: Proposal, join: boolean) => Promise<void>;

export function useAccept(): Accept {
  const [, navigate] = useLocation();
  return useCallback<Accept>(
    async ({ id }, join) => {
      // Two strokes of the key come sooner than the first answer.
      if (acceptStore.getState().asked !== null) return;
      acceptStore.setState({ asked: id, refused: null });
      try {
        const incident = await call('proposals.accept', { proposal: id, join });
        keepIncident(incident);
        forgetProposal(id);
        navigate(`/incidents/${incident.id}`);
      } catch (error) {
        acceptStore.setState({ refused: { proposal: id, why: sentenceOf(error) } });
      } finally {
        acceptStore.setState({ asked: null });
      }
    },
    [navigate],
  );
}

/** How accepting one proposal goes. */
export function useAccepting(id: string | undefined): { busy: boolean; problem: Sentence | null } {
  const busy = useStore(acceptStore, ({ asked }) => asked !== null && asked === id);
  const problem = useStore(acceptStore, ({ refused }) =>
    refused?.proposal === id ? (refused?.why ?? null) : null,
  );
  return { busy, problem };
}

/** Why the last one could not be accepted where it is proposed no more, and stands nowhere. */
export function useGone(): { problem: Sentence | null; close: () => void } {
  const proposals = useProposals();
  const problem = useStore(acceptStore, ({ refused }) =>
    refused && !proposals.some(({ id }) => id === refused.proposal) ? refused.why : null,
  );
  return { problem, close: () => acceptStore.setState({ refused: null }) };
}
