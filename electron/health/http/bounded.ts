import { createContext, Script } from 'node:vm';

/** What looking into one answer may take, milliseconds: everybody else's checks wait meanwhile. */
const LONGEST_MS = 250;

/** A thread that got less than this share of a processor was held up by others. */
const FAIR_SHARE = 0.3;

/** Thrown where the work was ended: there was too much of it. */
export class TookTooLong extends Error {}

/** Thrown where the work was ended because this computer had no time for it. */
export class HeldUp extends Error {}

const inside: { work: (() => unknown) | null } = { work: null };
let watched: { script: Script; context: object } | null = null;

/**
 * Does what a hostile answer could make long, and ends it at the limit wherever it is: V8 stops
 * whatever runs below a script that has a time limit. It costs some 150 µs, so it is for work that
 * can be long at all.
 * @throws TookTooLong, HeldUp, and whatever the work throws
 */
export function withinTime<T>(work: () => T): T {
  watched ??= { script: new Script('work()'), context: createContext(inside) };
  inside.work = work;
  const before = process.threadCpuUsage();
  try {
    // What the script returns is what `work` returns.
    return watched.script.runInContext(watched.context, { timeout: LONGEST_MS }) as T;
  } catch (error) {
    // Not an Error of ours: it is made in the script's own context.
    if (typeof error === 'object' && error !== null && 'code' in error) {
      if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
        const { user, system } = process.threadCpuUsage(before);
        const share = (user + system) / 1000 / LONGEST_MS;
        throw share < FAIR_SHARE ? new HeldUp() : new TookTooLong();
      }
    }
    throw error;
  } finally {
    inside.work = null;
  }
}
