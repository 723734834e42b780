import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { TriageResult } from '../../shared/triage.ts';
import { type Progress, Reading, type Task } from './reading.ts';
import { openWhois, type Whois } from './whois/whois.ts';

/** What the console says to the thread. `result` is asked for by a number that comes back. */
export type Order =
  | { say: 'pause' }
  | { say: 'resume' }
  | { say: 'stop' }
  | { say: 'result'; id: number };

/** What the thread tells. After `ended` it says nothing more. */
export type Told =
  | { tell: 'progress'; progress: Progress }
  | { tell: 'result'; id: number; result: TriageResult }
  | { tell: 'ended'; progress: Progress; result: TriageResult; problem: Sentence | null };

/** Ten times a second is live to the eye. */
const APART_MS = 100;

let whois: Whois | null = null;
// The console starts this file with a task alone.
const reading = new Reading(workerData as Task, () => {
  whois ??= openWhois();
  return whois;
});

let stopped = false;
let resume: PromiseWithResolvers<void> | null = null;
let told = 0;

function tell(message: Told): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (order: Order) => {
  switch (order.say) {
    case 'pause':
      resume ??= Promise.withResolvers();
      break;
    case 'stop':
      stopped = true;
      resume?.resolve();
      break;
    case 'resume':
      resume?.resolve();
      resume = null;
      break;
    case 'result':
      tell({ tell: 'result', id: order.id, result: reading.result() });
  }
});

async function goOn(): Promise<boolean> {
  const now = performance.now();
  if (now - told >= APART_MS) {
    told = now;
    tell({ tell: 'progress', progress: reading.progress });
  }
  // Orders are heard only between two turns.
  await turn();
  await resume?.promise;
  return !stopped;
}

let problem: Sentence | null = null;
try {
  await reading.run(goOn);
} catch (error) {
  problem = sentenceOf(error);
}
tell({ tell: 'ended', progress: reading.progress, result: reading.result(), problem });
parentPort?.close();
