/**
 * One half of contextBridge, run as text in a page: once in the page's own world and once in the
 * preload's isolated world. The halves share no object; they call each other through DOM events,
 * whose `detail` Chromium copies by structured clone when it is read in the other world. A function
 * crosses as a number and becomes a new function on the far side, as Electron's does.
 *
 * Self-contained: it is sent to the page by its source text.
 * @param secret the name of the events, unknown to the page
 * @returns the preload's `exposeInMainWorld`; the page's half only listens
 */
export function membrane(
  side: 'page' | 'preload',
  secret: string,
): { exposeInMainWorld(key: string, api: unknown): void } {
  type Crossing =
    | { kind: 'plain'; value: unknown }
    | { kind: 'function'; id: number }
    | { kind: 'object'; entries: [string, Crossing][] };
  type Message =
    | { kind: 'expose'; key: string; api: Crossing }
    | { kind: 'call'; id: number; args: Crossing[] }
    | { kind: 'answer'; value: Crossing }
    | { kind: 'error'; message: string };

  const far = side === 'page' ? 'preload' : 'page';
  // Kept from before any script of the page could replace them.
  const target = document;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(target);
  const NewEvent = CustomEvent;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  let nextId = 1;
  let answered: Message | null = null;

  function pack(value: unknown): Crossing {
    if (typeof value === 'function') {
      const id = nextId++;
      functions.set(id, value as (...args: unknown[]) => unknown);
      return { kind: 'function', id };
    }
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      return { kind: 'object', entries: Object.entries(value).map(([k, v]) => [k, pack(v)]) };
    }
    return { kind: 'plain', value: structuredClone(value) };
  }

  function unpack(crossing: Crossing): unknown {
    if (crossing.kind === 'plain') return crossing.value;
    if (crossing.kind === 'object') {
      return Object.freeze(Object.fromEntries(crossing.entries.map(([k, v]) => [k, unpack(v)])));
    }
    return (...args: unknown[]) => {
      send({ kind: 'call', id: crossing.id, args: args.map(pack) });
      const answer = answered;
      answered = null;
      if (answer?.kind === 'answer') return unpack(answer.value);
      throw new Error(answer?.kind === 'error' ? answer.message : 'the other world did not answer');
    };
  }

  /** Events are synchronous: whatever the far side answers has arrived when this returns. */
  function send(message: Message): void {
    dispatch(new NewEvent(`${secret}-to-${far}`, { detail: message }));
  }

  function receive(message: Message): void {
    if (message.kind === 'expose') {
      Object.defineProperty(window, message.key, { value: unpack(message.api), enumerable: true });
    } else if (message.kind === 'call') {
      try {
        const value = functions.get(message.id)?.(...message.args.map(unpack));
        send({ kind: 'answer', value: pack(value) });
      } catch (error) {
        send({ kind: 'error', message: String(error) });
      }
    } else {
      answered = message;
    }
  }

  target.addEventListener(`${secret}-to-${side}`, (event) => {
    receive((event as CustomEvent<Message>).detail);
  });
  return {
    exposeInMainWorld: (key, api) => send({ kind: 'expose', key, api: pack(api) }),
  };
}
