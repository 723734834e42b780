import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/problem.ts';
import { workerFile } from '../../workerFile.ts';
import type { Fault } from '../fault.ts';
import type { SourceText } from '../files.ts';
import type { Variables } from '../load.ts';
import type { CatalogueText } from '../versions.ts';

/** Where the catalogue is, and what its references mean. */
export interface Place {
  path: string;
  variables: Variables;
}

/** What the thread is asked: the catalogue as it is, or with this text in the place of a file's. */
export interface Question {
  id: number;
  unsaved: SourceText | null;
}

export type Reading = { ok: true; texts: CatalogueText[] } | { ok: false; faults: Fault[] };

export interface Answer {
  id: number;
  reading: Reading;
}

/** Reads a whole catalogue beside the console: ten thousand checks take it a second. */
export interface CatalogueReader {
  /** @throws {Problem} where the thread ends without an answer */
  read(unsaved?: SourceText): Promise<Reading>;
  close(): Promise<void>;
}

/** The thread starts with the first question and stays; one that dies is replaced at the next. */
export function createCatalogueReader(place: Place): CatalogueReader {
  const waiting = new Map<number, PromiseWithResolvers<Reading>>();
  let worker: Worker | null = null;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(workerFile(import.meta.url, './readWorker.ts', 'catalogue-worker'), {
      workerData: place,
    });
    // An editor that is open keeps no console from ending.
    started.unref();
    started.on('message', ({ id, reading }: Answer) => {
      waiting.get(id)?.resolve(reading);
      waiting.delete(id);
    });
    started.on('error', (error: Error) => ended(started, error.message));
    started.on('exit', (code) => ended(started, `exit ${code}`));
    return started;
  }

  function ended(one: Worker, detail: string): void {
    if (one !== worker) return;
    worker = null;
    for (const { reject } of waiting.values()) {
      reject(new Problem('catalogueEdit.notRead', { detail }));
    }
    waiting.clear();
  }

  return {
    read(unsaved) {
      const answer = Promise.withResolvers<Reading>();
      const question: Question = { id: ++asked, unsaved: unsaved ?? null };
      waiting.set(question.id, answer);
      worker ??= start();
      worker.postMessage(question);
      return answer.promise;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
