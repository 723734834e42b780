import { parentPort, workerData } from 'node:worker_threads';
import { loadCatalogue } from '../load.ts';
import type { Answer, Place, Question } from './reader.ts';

// The console starts this file with a place alone.
const { path, variables } = workerData as Place;

parentPort?.on('message', ({ id, unsaved }: Question) => {
  const load = loadCatalogue(path, variables, unsaved ?? undefined);
  const reading = load.ok ? { ok: true as const, texts: load.texts } : load;
  parentPort?.postMessage({ id, reading } satisfies Answer);
});
