import { useEffect } from 'react';
import { call } from '../bridge.ts';
import { createActivity } from './activity.ts';
import { seatStore } from './seat.ts';

/** What somebody does on purpose; a mouse that a passer-by pushes is none. */
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the console that somebody is at work, so that the automatic lock waits. */
export function useActivity(): void {
  useEffect(() => {
    const act = createActivity(Date.now, () => {
      // Where it is not heard, the seat locks a little earlier: nothing is lost.
      call('operators.active', {}).catch(() => {});
    });
    const onAct = () => {
      const { seat } = seatStore.getState();
      if (seat && !seat.locked) act();
    };
    for (const name of ACTS) window.addEventListener(name, onAct, { capture: true, passive: true });
    return () => {
      for (const name of ACTS) window.removeEventListener(name, onAct, { capture: true });
    };
  }, []);
}
