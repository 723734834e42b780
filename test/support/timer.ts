import type { Timer } from '../../electron/health/schedule.ts';

/** A clock that tests move, with timers that fire as it passes them. */
export function testTimer() {
  let now = 0;
  let next = 1;
  const waiting = new Map<number, { at: number; call: () => void }>();
  const timer: Timer = {
    now: () => now,
    set: (call, ms) => {
      waiting.set(next, { at: now + ms, call });
      return next++;
    },
    clear: (handle) => {
      waiting.delete(Number(handle));
    },
  };
  /** Lets promises that are settled go on. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const advance = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      const due = [...waiting]
        .filter(([, w]) => w.at <= end)
        .sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = Math.max(now, due[1].at);
      due[1].call();
      await settle();
    }
    now = end;
  };
  /** The computer sleeps: time passes and nothing runs. */
  const sleep = (ms: number) => {
    now += ms;
  };
  return { timer, advance, sleep, timers: () => waiting.size };
}
