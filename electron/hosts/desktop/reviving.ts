import type { WebContents } from 'electron';

/** A page that fails more often than this within {@link WITHIN_MS} will not get well by itself. */
const MOST = 3;
const WITHIN_MS = 60_000;

/** Chromium's name for a load that another one took the place of. */
const ABORTED = -3;

/**
 * Counts revivals.
 * @param clock milliseconds that never run backwards
 */
export function countRevivals(clock: () => number): { mayRevive(): boolean; forget(): void } {
  let times: number[] = [];
  return {
    /** Whether the page may be loaded once more; if so, it counts. */
    mayRevive() {
      const now = clock();
      times = times.filter((time) => now - time < WITHIN_MS);
      if (times.length >= MOST) return false;
      times.push(now);
      return true;
    },
    /** A person looked at it: counting begins anew. */
    forget() {
      times = [];
    },
  };
}

/** What a page came to grief by, for the log. */
export type Grief = { why: 'gone' | 'unresponsive' | 'notLoaded'; detail: string };

export interface Reviving {
  clock: () => number;
  /** Loads the page where it was; sessions and everything else are in this process, untouched. */
  load(): void;
  log(grief: Grief): void;
  /** Says in words that it does not help, and answers whether to try again. */
  ask(): Promise<boolean>;
}

/** What is used of a window's contents. */
export type RevivableContents = Pick<WebContents, 'forcefullyCrashRenderer' | 'isDestroyed'> & {
  // Electron's overloads of `on` are one a name; these are the three that matter here.
  on(event: 'render-process-gone', listener: (event: unknown, details: Gone) => void): unknown;
  on(event: 'unresponsive', listener: () => void): unknown;
  on(event: 'did-fail-load', listener: FailedListener): unknown;
};
interface Gone {
  reason: string;
  exitCode: number;
}
type FailedListener = (
  event: unknown,
  code: number,
  description: string,
  url: string,
  isMainFrame: boolean,
) => void;

/** Brings a page back that crashed, hangs or could not be loaded. */
export function keepAlive(contents: RevivableContents, reviving: Reviving): void {
  const revivals = countRevivals(reviving.clock);
  let asking = false;

  async function revive(): Promise<void> {
    if (contents.isDestroyed() || asking) return;
    if (revivals.mayRevive()) {
      reviving.load();
      return;
    }
    asking = true;
    const again = await reviving.ask().finally(() => {
      asking = false;
    });
    if (!again || contents.isDestroyed()) return;
    revivals.forget();
    reviving.load();
  }

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    // A page that ends as it should does so with its window.
    if (reason === 'clean-exit') return;
    reviving.log({ why: 'gone', detail: `${reason} (${exitCode})` });
    void revive();
  });
  // What hangs cannot be asked to load itself anew: its process ends, which comes back above.
  contents.on('unresponsive', () => {
    reviving.log({ why: 'unresponsive', detail: '' });
    contents.forcefullyCrashRenderer();
  });
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    reviving.log({ why: 'notLoaded', detail: `${description} (${code}) ${url}` });
    void revive();
  });
}
