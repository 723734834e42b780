import { parentPort, workerData } from 'node:worker_threads';
import { Problem, sentence } from '../../../shared/problem.ts';
import { createMaker } from './make.ts';
import type { Order, Word } from './order.ts';

const maker = createMaker(workerData as { assetsFolder: string; templatesFolder: string });

const tell = (word: Word): void => parentPort?.postMessage(word);

// One after the other: the console sends the next order once it has the answer.
parentPort?.on('message', ({ id, ...want }: Order) => {
  maker
    .make(want, (stage, share) => tell({ id, stage, share }))
    .then((made) => tell({ id, made }))
    .catch((error: unknown) => tell({ id, failed: failureOf(error) }));
});

function failureOf(error: unknown) {
  if (error instanceof Problem) return error.sentence;
  return sentence('report.failed', {
    detail: error instanceof Error ? error.message : String(error),
  });
}
