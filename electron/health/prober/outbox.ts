import type { Observation } from '../../../shared/health.ts';
import type { Timer } from '../schedule.ts';

/** A crossing to another thread costs about as much as ten observations: many share one. */
const GATHER_MS = 25;

/** Gathers observations: one alone goes at once, many go together. */
export interface Outbox {
  add(observation: Observation): void;
  /** Sends what waits now. */
  flush(): void;
  /** Sends nothing any more, and forgets what waits. */
  close(): void;
}

export function createOutbox(timer: Timer, send: (batch: Observation[]) => void): Outbox {
  let waiting: Observation[] = [];
  let handle: unknown = null;
  let sent = Number.NEGATIVE_INFINITY;
  let closed = false;

  const flush = (): void => {
    timer.clear(handle);
    handle = null;
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    sent = timer.now();
    send(batch);
  };

  return {
    add: (observation) => {
      if (closed) return;
      waiting.push(observation);
      const wait = sent + GATHER_MS - timer.now();
      if (wait <= 0) flush();
      else handle ??= timer.set(flush, wait);
    },
    flush,
    close: () => {
      closed = true;
      timer.clear(handle);
      waiting = [];
    },
  };
}
