import type { Changes, EventName, EventOf } from '../shared/contract.ts';

/** Hears every event meant for pages. */
export type Listener = <N extends EventName>(event: N, payload: EventOf<N>) => void;

/** Pages hear of changes at most this often: ten times a second is live to the eye. */
const APART_MS = 100;
/** What changes together is told together: what one transaction did, or one batch of looks. */
const GATHER_MS = 5;
/** What nobody waits for, one more point of a sparkline, is told with the rest or this late. */
const ROUTINE_MS = 500;

/** `routine`: nothing a person would act on. */
export type Pace = 'now' | 'routine';

/** How each list of {@link Changes} recognises a newer value of the same thing. */
const identity = {
  health: (h: { check: string }) => h.check,
  latencies: null,
  transitions: null,
  ladders: (l: { check: string }) => l.check,
  alarms: (a: { id: string }) => a.id,
  incidents: (i: { id: string }) => i.id,
  boards: (b: { incident: string }) => b.incident,
  triages: (t: { id: string }) => t.id,
  timeline: (t: { id: number }) => String(t.id),
  runs: (r: { id: string }) => r.id,
  drafts: (d: { incident: string; language: string }) => `${d.incident}/${d.language}`,
  sent: (s: { id: string }) => s.id,
  decisions: (d: { incident: string; decision: { finding: string } }) =>
    `${d.incident}/${d.decision.finding}`,
  makings: (m: { id: string }) => m.id,
} as const;
type ListName = keyof typeof identity;

/**
 * Between the parts, which tell every change at once, and the pages, which hear one message per
 * 100 ms with only the last value of each thing.
 */
export class Hub {
  readonly #listeners = new Set<Listener>();
  #lists = new Map<ListName, Map<string, unknown>>();
  #whole: Partial<Omit<Changes, ListName>> = {};
  #timer: NodeJS.Timeout | null = null;
  #due = 0;
  #told = Number.NEGATIVE_INFINITY;

  /** @returns the way to unsubscribe */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds to the next batch; a newer value of the same thing replaces the one waiting. */
  changed<N extends ListName>(
    name: N,
    value: NonNullable<Changes[N]>[number],
    pace: Pace = 'now',
  ): void {
    const list = this.#lists.get(name) ?? new Map<string, unknown>();
    const keyOf = identity[name] as ((v: unknown) => string) | null;
    list.set(keyOf ? keyOf(value) : String(list.size), value);
    this.#lists.set(name, list);
    this.#schedule(pace);
  }

  /** Replaces a part of the page's state as a whole in the next batch. */
  replaced(part: Partial<Omit<Changes, ListName>>): void {
    Object.assign(this.#whole, part);
    this.#schedule('now');
  }

  /** Sends at once, past the batch. */
  tell<N extends Exclude<EventName, 'changes'>>(event: N, payload: EventOf<N>): void {
    for (const listener of this.#listeners) listener(event, payload);
  }

  /** Forgets what waits: it belonged to a world that is gone. Pages are told to start anew. */
  reset(): void {
    this.#clear();
    this.tell('reset', {});
  }

  close(): void {
    this.#clear();
    this.#listeners.clear();
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#lists = new Map();
    this.#whole = {};
  }

  #schedule(pace: Pace): void {
    const now = performance.now();
    const wait = pace === 'now' ? GATHER_MS : ROUTINE_MS;
    const due = Math.max(now + wait, this.#told + APART_MS);
    if (this.#timer) {
      if (this.#due <= due) return;
      clearTimeout(this.#timer);
    }
    this.#due = due;
    this.#timer = setTimeout(() => this.#flush(), due - now);
  }

  #flush(): void {
    const lists = [...this.#lists].map(([name, values]) => [name, [...values.values()]]);
    const batch: Changes = { ...Object.fromEntries(lists), ...this.#whole };
    this.#clear();
    this.#told = performance.now();
    for (const listener of this.#listeners) listener('changes', batch);
  }
}
