import { DueHeap } from './heap.ts';

/** A new catalogue is looked at as a whole within this, whatever its intervals: nobody waits a day. */
const FIRST_LOOK_MS = 5000;
/** A timer waits no longer than this: 2^31 ms is the most it can, and a long one drifts. */
const LONGEST_WAIT_MS = 60_000;
/**
 * Probes at one time: each holds a socket, and file handles end (Node raises its own limit to what
 * the system allows, usually 4,096 or more). When every target is silent for the usual 10 s, 200
 * probes a second still begin: 6,000 checks every 30 s.
 */
const AT_ONCE = 2000;

/** Time that only goes forward, milliseconds, and a way to be called later. */
export interface Timer {
  now(): number;
  set(call: () => void, ms: number): unknown;
  clear(handle: unknown): void;
}

export const systemTimer: Timer = {
  now: () => performance.now(),
  set: (call, ms) => setTimeout(call, ms),
  clear: (handle) => {
    if (handle instanceof Object) clearTimeout(handle as NodeJS.Timeout);
  },
};

interface Entry {
  key: string;
  interval: number;
  due: number;
  /** The first due moment after the first look, on the check's own grid. */
  gridded: boolean;
  running: Promise<void> | null;
  skipped: number;
  removed: boolean;
}

/** How late a look begins after its due moment, milliseconds; a look that was asked for is not late. */
export interface Lateness {
  ms: number;
  /** How much of it was spent waiting for one of the looks under way to end. */
  heldMs: number;
}

export interface Schedule {
  /** @param interval milliseconds. A key that is there already is placed anew. */
  add(key: string, interval: number): void;
  /** Places every key anew, to be looked at soon. */
  restart(): void;
  remove(key: string): void;
  /** Runs it now, beside its due moments; one that runs already is waited for instead. */
  runNow(key: string): Promise<void>;
  /** How many due moments of a check passed while it still ran or while this computer slept. */
  skipped(key: string): number;
  /** The same of all checks together, also of those that were removed. */
  skippedInAll(): number;
  stop(): void;
}

/**
 * When to look: every check at its own moments, spread over its interval by a hash of its key, so
 * that thousands do not fire at once and a restart changes nothing. A due moment is the one before
 * plus the interval, however long the last look took; a check never runs twice at a time.
 * @param run looks once; must not throw
 */
export function createSchedule(
  timer: Timer,
  run: (key: string, late: Lateness | null) => Promise<void>,
): Schedule {
  const entries = new Map<string, Entry>();
  const heap = new DueHeap<Entry>();
  const began = timer.now();
  let atOnce = 0;
  /** When the bound last held looks back that were due. */
  let heldUntil = Number.NEGATIVE_INFINITY;
  let skipped = 0;
  let waiting: { handle: unknown; due: number } | null = null;
  let stopped = false;

  const disarm = (): void => {
    if (waiting) timer.clear(waiting.handle);
    waiting = null;
  };

  const arm = (): void => {
    const next = heap.peek();
    if (next && waiting && waiting.due <= next.due) return;
    disarm();
    // At the bound, the end of any run arms it again.
    if (stopped || !next || atOnce >= AT_ONCE) return;
    const wait = Math.min(Math.max(0, next.due - timer.now()), LONGEST_WAIT_MS);
    waiting = { handle: timer.set(tick, wait), due: next.due };
  };

  const tick = (): void => {
    waiting = null;
    const now = timer.now();
    for (let next = heap.peek(); next && next.due <= now && atOnce < AT_ONCE; next = heap.peek()) {
      heap.pop();
      if (next.removed) continue;
      const late = now - next.due;
      if (next.running) skip(next, 1);
      // After a sleep everything is overdue: the next moments come soon, and are spread.
      else if (late < next.interval) void start(next, { ms: late, heldMs: heldFor(next, late) });
      else skip(next, 1);
      advance(next, now);
      heap.push(next);
    }
    arm();
  };

  const skip = (entry: Entry, moments: number): void => {
    entry.skipped += moments;
    skipped += moments;
  };

  const heldFor = ({ due }: Entry, late: number): number =>
    Math.min(late, Math.max(0, heldUntil - due));

  const advance = (entry: Entry, now: number): void => {
    if (!entry.gridded) {
      entry.gridded = true;
      const offset = hashOf(entry.key) % entry.interval;
      // Not right after the first look, which would mean little and could still be under way.
      const earliest = entry.due + entry.interval / 2;
      const passed = Math.ceil((earliest - began - offset) / entry.interval);
      entry.due = began + offset + passed * entry.interval;
      return;
    }
    const missed = Math.floor((now - entry.due) / entry.interval);
    if (missed > 0) skip(entry, missed - 1);
    entry.due += (missed + 1) * entry.interval;
  };

  const start = (entry: Entry, late: Lateness | null): Promise<void> => {
    atOnce += 1;
    entry.running = run(entry.key, late).finally(() => {
      entry.running = null;
      if (atOnce >= AT_ONCE) heldUntil = timer.now();
      atOnce -= 1;
      arm();
    });
    return entry.running;
  };

  const remove = (key: string): void => {
    const entry = entries.get(key);
    // Dropped from the heap when its turn comes: searching for it would cost more.
    if (entry) entry.removed = true;
    entries.delete(key);
  };

  const add = (key: string, interval: number): void => {
    remove(key);
    const due = timer.now() + (hashOf(key) % Math.min(interval, FIRST_LOOK_MS));
    const entry: Entry = {
      key,
      interval,
      due,
      gridded: false,
      running: null,
      skipped: 0,
      removed: false,
    };
    entries.set(key, entry);
    heap.push(entry);
    arm();
  };

  return {
    add,
    restart: () => {
      for (const { key, interval } of [...entries.values()]) add(key, interval);
    },
    remove,
    runNow: (key) => {
      const entry = entries.get(key);
      if (!entry || stopped) return Promise.resolve();
      return entry.running ?? start(entry, null);
    },
    skipped: (key) => entries.get(key)?.skipped ?? 0,
    skippedInAll: () => skipped,
    stop: () => {
      stopped = true;
      disarm();
    },
  };
}

/** FNV-1a, 32 bits: cheap, stable over versions, and spreads similar keys. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  // FNV's low bits alone are weak for keys that differ in their last letter (murmur3's finish).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
