import { useEffect } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { useMayAct } from '../desk/seat.ts';
import { isPlainKey } from '../ui/keys.ts';
import type { Accepting } from './useAccept.ts';

/**
 * `I` opens the gravest proposal from every view, or joins it where the console proposes that.
 * Told by its place on the keyboard: with Korean input on, the key says `ㅑ`. Rows of the board have
 * an `I` of their own, which comes first; with Shift it is always this one.
 */
export function useProposalKey(first: Proposal | undefined, accept: Accepting['accept']): void {
  const may = useMayAct();
  useEffect(() => {
    if (!first || !may) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyI' || !isPlainKey(event)) return;
      event.preventDefault();
      void accept(first, first.join !== null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [first, may, accept]);
}
