import { createBirpc } from 'birpc';
import { createStore } from 'zustand/vanilla';
import type { Answer, ArgsOf, CallName, EventName, EventOf, ResultOf } from '../shared/contract.ts';
import { Problem } from '../shared/problem.ts';
import { CALL_LIMIT, EVENT_NAMES } from '../shared/wire.ts';
import { Pulse } from './pulse.ts';
import { openWire, type Wire } from './wire.ts';

const RETRY_MS = 500;
/** So long the console has for its answer to a page that joins, before it is asked once more. */
const ASK_AGAIN_MS = 1000;

type Remote = { call: (name: string, args: unknown) => Promise<Answer> };
type Listener<N extends EventName> = (payload: EventOf<N>) => void;

export type Connection =
  | { state: 'connecting' }
  | { state: 'connected' }
  | { state: 'disconnected'; since: number };

/** Whether the console answers. */
export const connectionStore = createStore<Connection>(() => ({ state: 'connecting' }));

const listeners = new Map<EventName, Set<(payload: never) => void>>();
let remote: Remote | null = null;

/** Hears an event from the console. @returns the way to unsubscribe */
export function on<N extends EventName>(event: N, listener: Listener<N>): () => void {
  const set = listeners.get(event) ?? new Set();
  set.add(listener);
  listeners.set(event, set);
  return () => set.delete(listener);
}

/**
 * Asks the console.
 * @throws {Problem} what the console answered, or that it cannot be reached
 */
export async function call<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> {
  const size = JSON.stringify(args).length;
  if (size > CALL_LIMIT) {
    throw new Problem('problem.tooLarge', { call: name, size, limit: CALL_LIMIT });
  }
  if (!remote) throw new Problem('problem.disconnected');
  const answer = await remote.call(name, args);
  if (answer.ok) return answer.value as ResultOf<N>;
  throw new Problem(answer.problem.key, answer.problem.params);
}

function dispatch(event: EventName, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) {
    (listener as (payload: unknown) => void)(payload);
  }
}

/**
 * Keeps the page joined to the console for as long as it lives.
 * @param onLinked runs on every fresh link, before the page counts as connected
 */
export async function keepLinked(onLinked: () => Promise<void>): Promise<never> {
  for (;;) {
    try {
      const wire = await openWire();
      await stayLinked(wire, onLinked);
    } catch {
      markDisconnected();
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function stayLinked(wire: Wire, onLinked: () => Promise<void>): Promise<void> {
  const functions = Object.fromEntries(
    EVENT_NAMES.map((name) => [name, (payload: unknown) => dispatch(name, payload)]),
  );
  let askedAt = 0;
  const join = async (): Promise<void> => {
    askedAt = performance.now();
    await onLinked();
    connectionStore.setState({ state: 'connected' }, true);
  };
  // Silence alone does not end the link: a busy console answers late, and what was asked is answered.
  const pulse = new Pulse(markDisconnected);
  const hear = (): void => {
    pulse.hear();
    if (connectionStore.getState().state !== 'disconnected') return;
    // Whatever was said in the silence may be lost, and so may be the answer to this.
    if (performance.now() - askedAt > ASK_AGAIN_MS) join().catch(markDisconnected);
  };
  const rpc = createBirpc<Remote, typeof functions>(functions, {
    post: (text: string) => wire.post(text),
    on: (listener) =>
      wire.receive((text) => {
        hear();
        listener(text);
      }),
    serialize: (message) => JSON.stringify(message),
    deserialize: (text) => JSON.parse(text),
    timeout: -1,
  });
  const lost = new Promise<never>((_resolve, reject) => {
    wire.closed(() => reject(new Problem('problem.disconnected')));
  });
  remote = rpc;
  try {
    await Promise.race([join(), lost]);
    await lost;
  } finally {
    pulse.stop();
    remote = null;
    rpc.$close(new Problem('problem.disconnected'));
    wire.close();
  }
}

function markDisconnected(): void {
  if (connectionStore.getState().state === 'disconnected') return;
  connectionStore.setState({ state: 'disconnected', since: Date.now() }, true);
}
