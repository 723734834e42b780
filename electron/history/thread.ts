import { Worker } from 'node:worker_threads';
import { Problem, type Sentence } from '../../shared/problem.ts';
import { workerFile } from '../workerFile.ts';
import type { AskName, Moment, QueryOf, ResultOf } from './asks.ts';
import type { Answer, Found, Question } from './worker.ts';

/** A thread that reads the records beside the console, which goes on watching meanwhile. */
export interface Thread {
  /** @throws {Problem} where it cannot be answered, or not in time */
  ask<N extends AskName>(name: N, query: QueryOf<N>, moment: Moment): Promise<ResultOf<N>>;
  close(): Promise<void>;
}

/** Several times what the largest export takes on an idle workstation. */
const LIMIT_MS = 60_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(problem: Problem): void;
}

/**
 * Starts with the first question. One that takes too long or dies is replaced at the next.
 * @param damaged told of parts that cannot be read
 */
export function createThread(file: string, damaged: (problem: Problem) => void): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let questions = 0;
  let closed = false;

  async function stop(problem: Problem): Promise<void> {
    const stopped = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
    await stopped?.terminate();
  }

  function start(): Worker {
    const started = new Worker(workerFile(import.meta.url, './worker.ts', 'history-worker'), {
      workerData: { file },
    });
    // Only a question at work keeps the process alive.
    started.unref();
    started.on('message', (told: Answer | Found) => {
      if ('damaged' in told) damaged(problemOf(told.damaged));
      else if ('failed' in told) waiting.get(told.id)?.reject(problemOf(told.failed));
      else waiting.get(told.id)?.resolve(told.result);
      if (!('id' in told)) return;
      waiting.delete(told.id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error: Error) => {
      if (started === worker) void stop(new Problem('history.thread', { detail: error.message }));
    });
    return started;
  }

  return {
    ask(name, query, moment) {
      if (closed) return Promise.reject(new Problem('history.closed'));
      worker ??= start();
      const id = ++questions;
      // What comes back under a name is what `asks` gives under it.
      const { promise, resolve, reject } = Promise.withResolvers<ResultOf<typeof name>>();
      const seconds = LIMIT_MS / 1000;
      const timer = setTimeout(
        () => void stop(new Problem('history.tooSlow', { seconds })),
        LIMIT_MS,
      );
      waiting.set(id, { resolve: (result) => resolve(result as ResultOf<typeof name>), reject });
      worker.ref();
      const question: Question = { id, ask: name, query, moment };
      worker.postMessage(question);
      return promise.finally(() => clearTimeout(timer));
    },
    close() {
      closed = true;
      return stop(new Problem('history.closed'));
    },
  };
}

function problemOf({ key, params }: Sentence): Problem {
  return new Problem(key, params);
}
