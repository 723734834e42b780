import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/problem.ts';
import type { Document } from '../document.ts';
import type { Delivery, Order } from '../typesetting/worker.ts';

/** The typesetter on a thread of its own, so that probing never waits for a report. */
export interface Press {
  /** @param madeAt milliseconds since the epoch, the PDF's date */
  pdf(document: Document, madeAt: number): Promise<Uint8Array>;
  /** The pages as they print, one SVG each, complete in itself. */
  pages(document: Document): Promise<string[]>;
  close(): Promise<void>;
}

/** Twenty times what 5,000 timeline entries take on an idle workstation. */
const LIMIT_MS = 60_000;

/**
 * The worker stands beside this file in the source, and beside the bundle once built (the build's
 * entry `reports-worker`).
 */
function workerFile(): URL {
  const source = new URL('../typesetting/worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./reports-worker.js', import.meta.url);
}

interface Waiting {
  deliver(delivery: Delivery): void;
  fail(problem: Problem): void;
}

/**
 * The thread starts with the first report and stays warm. One that takes too long or dies is
 * replaced at the next report.
 * @param limitMs how long one document may take, milliseconds
 */
export function createPress(assetsFolder: string, limitMs: number = LIMIT_MS): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;
  let closed = false;

  function stop(problem: Problem): Promise<unknown> {
    const stopped = worker;
    worker = null;
    for (const { fail } of waiting.values()) fail(problem);
    waiting.clear();
    return stopped?.terminate() ?? Promise.resolve();
  }

  function start(): Worker {
    const started = new Worker(workerFile(), { workerData: { assetsFolder } });
    // Only an order at work keeps the process alive.
    started.unref();
    started.on('message', (delivery: Delivery) => {
      waiting.get(delivery.id)?.deliver(delivery);
      waiting.delete(delivery.id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error: Error) => {
      if (started === worker) void stop(new Problem('report.failed', { detail: error.message }));
    });
    return started;
  }

  function order(content: DistributiveOmit<Order, 'id'>): Promise<Delivery> {
    if (closed) return Promise.reject(new Problem('report.closed'));
    worker ??= start();
    const id = ++orders;
    const { promise, resolve, reject } = Promise.withResolvers<Delivery>();
    const seconds = Math.ceil(limitMs / 1000);
    const timer = setTimeout(() => void stop(new Problem('report.tooSlow', { seconds })), limitMs);
    waiting.set(id, { deliver: resolve, fail: reject });
    worker.ref();
    worker.postMessage({ ...content, id });
    return promise.finally(() => clearTimeout(timer));
  }

  return {
    pdf: async (document, madeAt) => {
      const delivery = await order({ want: 'pdf', document, madeAt: Math.floor(madeAt / 1000) });
      if ('pdf' in delivery) return delivery.pdf;
      throw failed(delivery);
    },
    pages: async (document) => {
      const delivery = await order({ want: 'pages', document });
      if ('pages' in delivery) return delivery.pages;
      throw failed(delivery);
    },
    close: async () => {
      closed = true;
      await stop(new Problem('report.closed'));
    },
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function failed(delivery: Delivery): Problem {
  return new Problem('report.failed', { detail: 'failed' in delivery ? delivery.failed : '' });
}
