import { type Sentence, sentence } from '../../shared/problem.ts';

/** How one attempt to tell a channel ended. */
export type Delivery =
  | { ok: true }
  /** `final`: the channel will never take this message, so that trying again is no use. */
  | { ok: false; why: Sentence; final: boolean };

/** How long a channel may take to accept a message, milliseconds. */
export const DELIVERY_LIMIT_MS = 10_000;

export const DELIVERED: Delivery = { ok: true };

/** A failure in the words of the system or the other server. */
export function failed(error: unknown): Delivery {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, why: sentence('alarms.failure', { detail }), final: false };
}

/** No answer within the limit. */
export function tooSlow(): Delivery {
  return { ok: false, why: sentence('alarms.tooSlow', { limit: DELIVERY_LIMIT_MS }), final: false };
}
