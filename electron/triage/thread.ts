import { Worker } from 'node:worker_threads';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import type { TriageResult } from '../../shared/triage.ts';
import { workerFile } from '../workerFile.ts';
import type { Progress, Task } from './reading.ts';
import type { Order, Told } from './worker.ts';

/** What a thread tells of its reading. */
export interface Hears {
  progress(progress: Progress): void;
  /** Once, at the end. @param result null where the thread died with it */
  ended(end: { problem: Sentence | null; result: TriageResult | null }): void;
  hashed(sha256: string): void;
}

/** A log being read beside the console. */
export interface ReadingThread {
  say(order: 'pause' | 'resume' | 'stop'): void;
  /** @throws {Problem} where the thread ends without one */
  result(): Promise<TriageResult>;
  close(): Promise<void>;
}

/** As long as a disk may take for one piece; then nobody waits for the thread any more. */
const STOP_MS = 30_000;

/**
 * What is short-lived is cleared away early: what a reading holds lies outside the heap, and more
 * room would only be filled with what is done with.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

function startWorker(source: string, built: string, workerData: unknown): Worker {
  const file = workerFile(import.meta.url, source, built);
  return new Worker(file, { workerData, resourceLimits: LIMITS });
}

export function startReading(task: Task, hears: Hears): ReadingThread {
  const waiting = new Map<number, PromiseWithResolvers<TriageResult>>();
  const reader = startWorker('./worker.ts', 'triage-worker', task);
  const { path, size } = task;
  const hasher = startWorker('./hashWorker.ts', 'triage-hash-worker', { path, size });
  let asked = 0;
  let over = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  function end(problem: Sentence | null, result: TriageResult | null): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    for (const { resolve, reject } of waiting.values()) {
      if (result) resolve(result);
      else reject(new Problem('triage.unknown'));
    }
    waiting.clear();
    hears.ended({ problem, result });
  }

  const died = (detail: string): void => end(sentence('triage.thread', { detail }), null);

  reader.on('message', (told: Told) => {
    switch (told.tell) {
      case 'progress':
        if (!over) hears.progress(told.progress);
        break;
      case 'result':
        waiting.get(told.id)?.resolve(told.result);
        waiting.delete(told.id);
        break;
      case 'ended':
        hears.progress(told.progress);
        end(told.problem, told.result);
    }
  });
  reader.on('error', (error: Error) => died(error.message));
  reader.on('exit', (code) => died(`exit ${code}`));
  hasher.on('message', (sha256: string) => hears.hashed(sha256));
  // What cannot be read is told by the reader, better.
  hasher.on('error', () => {});

  const order = (message: Order): void => reader.postMessage(message);
  return {
    say(what) {
      order({ say: what });
      if (what !== 'stop') return;
      stopping = true;
      void hasher.terminate();
      timer = setTimeout(() => void reader.terminate(), STOP_MS);
    },
    result() {
      if (over) return Promise.reject(new Problem('triage.unknown'));
      const id = ++asked;
      const answer = Promise.withResolvers<TriageResult>();
      waiting.set(id, answer);
      // What one that stops has found is certain only when it has stopped.
      if (!stopping) order({ say: 'result', id });
      return answer.promise;
    },
    async close() {
      clearTimeout(timer);
      await Promise.all([reader.terminate(), hasher.terminate()]);
    },
  };
}
