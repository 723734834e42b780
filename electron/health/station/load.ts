/** How far back the load is looked at, milliseconds. */
const WINDOW_MS = 10_000;
/** How often the event loop is asked whether it is on time. */
export const PULSE_MS = 100;
/** A delay from here on is a stall: it makes quick answers look slow, and ends looks too soon. */
const STALL_MS = 250;
/** A tenth of the window lost in stalls is too much, be it one or several. */
const LOST_MS = 1000;
/** 99 of 100 looks must begin this soon after their moment. */
const LATENESS_P99_MS = 1000;

/** What kept this thread from keeping up, milliseconds. */
export interface Overload {
  /** The event loop's longest delay in the last 10 s. */
  delayMs: number;
  /** The latest look in the last 10 s. */
  lateMs: number;
}

/** All times are from one clock that only goes forward, milliseconds. */
export interface LoadMeter {
  /** A look began. @param lateMs after its moment, without the time it waited for its turn */
  began(lateMs: number, now: number): void;
  /** The event loop came round, {@link PULSE_MS} after the last time where it kept up. */
  pulse(now: number): void;
  /** Null while this thread keeps up. A stall is seen as soon as it ends, before its pulse. */
  overload(now: number): Overload | null;
  /** Whether the loop was held up so long since then that an answer may have waited unread. */
  heldUp(since: number, now: number): boolean;
  /** Forgets everything: this computer slept, which is no load. */
  restart(now: number): void;
}

interface Sample {
  at: number;
  ms: number;
}

/** Measures whether this thread keeps up, over the last 10 s. */
export function createLoadMeter(began: number): LoadMeter {
  let due = began + PULSE_MS;
  let delays: Sample[] = [];
  let looks: Sample[] = [];

  const recent = (samples: Sample[], now: number): Sample[] => {
    const first = samples.findIndex(({ at }) => now - at <= WINDOW_MS);
    return first === -1 ? [] : samples.slice(first);
  };
  /** The delays, with the one that goes on. */
  const known = (now: number): Sample[] => [...delays, { at: now, ms: Math.max(0, now - due) }];

  return {
    began: (ms, at) => {
      looks.push({ at, ms });
    },
    pulse: (at) => {
      delays.push({ at, ms: Math.max(0, at - due) });
      due = at + PULSE_MS;
    },
    overload: (now) => {
      delays = recent(delays, now);
      looks = recent(looks, now);
      const all = known(now);
      if (lost(all) <= LOST_MS && p99Within(looks, LATENESS_P99_MS)) return null;
      return { delayMs: Math.round(worst(all)), lateMs: Math.round(worst(looks)) };
    },
    heldUp: (since, now) => known(now).some(({ at, ms }) => at >= since && ms > STALL_MS),
    restart: (now) => {
      due = now + PULSE_MS;
      delays = [];
      looks = [];
    },
  };
}

/** Whether 99 of 100 are at most a bound. Of fewer than 100, too, one alone says nothing. */
function p99Within(samples: readonly Sample[], bound: number): boolean {
  let over = 0;
  for (const { ms } of samples) if (ms > bound) over += 1;
  return over * 100 <= Math.max(samples.length, 100);
}

/** How much time went in stalls, milliseconds. */
function lost(delays: readonly Sample[]): number {
  let sum = 0;
  for (const { ms } of delays) if (ms > STALL_MS) sum += ms;
  return sum;
}

function worst(samples: readonly Sample[]): number {
  let most = 0;
  for (const { ms } of samples) if (ms > most) most = ms;
  return most;
}
