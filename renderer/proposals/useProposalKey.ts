import { useLayoutEffect } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { useMayAct } from '../desk/seat.ts';
import { isPlainKey, letterOf } from '../ui/keys.ts';
import { useAccept } from './accepting.ts';

/**
 * `I` accepts the first proposal from every view: opens it, or joins it where the console proposes
 * that. Rows of the board have an `I` of their own, which comes first; with Shift it is always this
 * one.
 */
export function useProposalKey(first: Proposal | undefined): void {
  const may = useMayAct('proposals.accept');
  const accept = useAccept();
  // As soon as the key is shown, it works: an effect after the painting may be late for a quick hand.
  useLayoutEffect(() => {
    if (!first || !may) return;
    const onKey = (event: KeyboardEvent) => {
      if (letterOf(event) !== 'i' || !isPlainKey(event)) return;
      event.preventDefault();
      void accept(first, first.join !== null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [first, may, accept]);
}
