import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/problem.ts';
import type { Making } from '../../../shared/reportMaking.ts';
import { workerFile } from '../../workerFile.ts';
import type { Made, Order, Want, Word } from './order.ts';

/** Makes reports on a thread of its own, one after the other, so that probing never waits for one. */
export interface Press {
  /**
   * @param told how far it is
   * @param signal ends the making; it then fails with its Problem `reportMaking.cancelled`
   * @throws {Problem}
   */
  make(
    want: Want,
    told?: (stage: Making['stage'], share: number) => void,
    signal?: AbortSignal,
  ): Promise<Made>;
  /** What waits or is being made fails with a Problem. */
  close(): Promise<void>;
}

/** Twenty times what 5,000 timeline entries take on an idle workstation. */
const LIMIT_MS = 60_000;

interface Waiting {
  order: Order;
  told(stage: Making['stage'], share: number): void;
  done(made: Made): void;
  fail(error: unknown): void;
}

/**
 * The thread starts with the first report and stays warm. One that takes too long, dies or is
 * cancelled is replaced at the next report; those that wait behind it lose nothing.
 * @param limitMs how long one order may take, milliseconds
 */
export function createPress(
  folders: { assetsFolder: string; templatesFolder: string },
  limitMs: number = LIMIT_MS,
): Press {
  const queue: Waiting[] = [];
  let atWork: { waiting: Waiting; timer: NodeJS.Timeout } | null = null;
  let worker: Worker | null = null;
  let orders = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(workerFile(import.meta.url, './worker.ts', 'reports-worker'), {
      workerData: folders,
    });
    started.on('message', (word: Word) => {
      if (started === worker) hear(word);
    });
    started.on('error', (error: Error) => {
      if (started === worker) void replace(new Problem('report.failed', { detail: error.message }));
    });
    return started;
  }

  function hear(word: Word): void {
    const waiting = atWork?.waiting;
    if (!waiting || word.id !== waiting.order.id) return;
    if ('stage' in word) {
      waiting.told(word.stage, word.share);
      return;
    }
    leave();
    if ('made' in word) waiting.done(word.made);
    else waiting.fail(new Problem(word.failed.key, word.failed.params));
    next();
  }

  function leave(): void {
    if (atWork) clearTimeout(atWork.timer);
    atWork = null;
    // Only an order at work keeps the process alive.
    worker?.unref();
  }

  function next(): void {
    if (atWork) return;
    const waiting = queue.shift();
    if (!waiting) return;
    const seconds = Math.ceil(limitMs / 1000);
    const timer = setTimeout(
      () => void replace(new Problem('report.tooSlow', { seconds })),
      limitMs,
    );
    atWork = { waiting, timer };
    worker ??= start();
    worker.ref();
    worker.postMessage(waiting.order);
  }

  /** Ends what is at work, and its thread with it: nothing else stops a typesetter. */
  function replace(problem: Problem): Promise<unknown> {
    const [stopped, failed] = [worker, atWork?.waiting];
    leave();
    worker = null;
    failed?.fail(problem);
    next();
    return stopped?.terminate() ?? Promise.resolve();
  }

  function cancel(waiting: Waiting): void {
    const problem = new Problem('reportMaking.cancelled');
    const place = queue.indexOf(waiting);
    if (place >= 0) {
      queue.splice(place, 1);
      waiting.fail(problem);
    } else if (atWork?.waiting === waiting) {
      void replace(problem);
    }
  }

  return {
    make(want, told = () => {}, signal) {
      if (closed) return Promise.reject(new Problem('report.closed'));
      if (signal?.aborted) return Promise.reject(new Problem('reportMaking.cancelled'));
      const { promise, resolve, reject } = Promise.withResolvers<Made>();
      const order = { ...want, id: ++orders };
      const waiting: Waiting = { order, told, done: resolve, fail: reject };
      queue.push(waiting);
      const onAbort = (): void => cancel(waiting);
      signal?.addEventListener('abort', onAbort, { once: true });
      next();
      return promise.finally(() => signal?.removeEventListener('abort', onAbort));
    },
    async close() {
      closed = true;
      const problem = new Problem('report.closed');
      for (const waiting of queue.splice(0)) waiting.fail(problem);
      await replace(problem);
    },
  };
}
