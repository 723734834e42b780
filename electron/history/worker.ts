import { parentPort, workerData } from 'node:worker_threads';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { openForReading } from '../storage/open.ts';
import { type AskName, asks, type Moment } from './asks.ts';
import { Kept } from './kept.ts';

/** What the console asks of the thread; `id` comes back with the answer. */
export interface Question {
  id: number;
  ask: AskName;
  query: unknown;
  moment: Moment;
}

export type Answer = { id: number } & ({ result: unknown } | { failed: Sentence });

/** Told whenever it is found, of whichever question. */
export interface Found {
  damaged: Sentence;
}

const { file } = workerData as { file: string };
const kept = new Kept(openForReading(file), ({ sentence }) => {
  const found: Found = { damaged: sentence };
  parentPort?.postMessage(found);
});

parentPort?.on('message', async ({ id, ask, query, moment }: Question) => {
  let answer: Answer;
  try {
    // The console's side types each question by its name.
    const known = asks[ask] as (kept: Kept, query: unknown, moment: Moment) => unknown;
    answer = { id, result: await known(kept, query, moment) };
  } catch (error) {
    answer = { id, failed: sentenceOf(error) };
  }
  parentPort?.postMessage(answer);
});
