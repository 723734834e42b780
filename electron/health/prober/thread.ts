import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Ladder } from '../../../shared/ladder.ts';
import { Problem, type Sentence, sentence } from '../../../shared/problem.ts';
import { workerFile } from '../../workerFile.ts';
import type { Figures } from './figures.ts';
import type { FromProber, Question, ToProber } from './messages.ts';
import type { Plan } from './plan.ts';
import type { Prober, ProberEvents } from './prober.ts';

/** A thread that dies again and again is started ever more slowly, but never given up. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** One that lived this long died of something new. */
const SOUND_MS = 60_000;
/** A thread that says nothing for so long, not even when asked, hangs. */
const PATIENCE_MS = 30_000;
/** How often it is asked in that time; a computer that slept counts as one question. */
const QUESTIONS = 3;
/** How long its looks may take to end when all is to end. */
const ENDING_MS = 5000;
/** What was asked of a thread that died is asked of the next: once, for it may be what killed it. */
const ASKED_AT_MOST = 2;

interface Waiting {
  question: Question;
  asked: number;
  resolve(answer: Ladder | Figures | null): void;
  fail(problem: Problem): void;
}

/**
 * A prober in a thread of its own, so that neither a report nor a page delays a look, and no look
 * delays the page. A thread that dies or hangs is told of and replaced: what is lost is the looks
 * under way.
 * @param options.file the worker's own file
 * @param options.patienceMs how long a thread may say nothing, milliseconds
 */
export function startProberThread(
  events: ProberEvents,
  options: { file?: URL; patienceMs?: number } = {},
): Prober {
  const {
    file = workerFile(import.meta.url, './worker.ts', 'prober-worker'),
    patienceMs = PATIENCE_MS,
  } = options;
  const waiting = new Map<number, Waiting>();
  let plan: Plan | null = null;
  let worker: Worker | null = null;
  /** Whether the present worker has loaded: it speaks first. */
  let up = false;
  let pause = FIRST_PAUSE_MS;
  let restart: NodeJS.Timeout | null = null;
  let ids = 0;
  let stopped = false;

  const hear = (message: FromProber): void => {
    switch (message.kind) {
      case 'observations':
        if (!stopped) events.observations(message.batch, message.revision);
        return;
      case 'station':
        if (!stopped) events.station(message.station);
        return;
      case 'trouble':
        if (!stopped) events.trouble(message.sentence);
        return;
      case 'here':
        return;
      case 'answer':
        waiting.get(message.id)?.resolve(message.answer);
        waiting.delete(message.id);
        return;
      case 'failed':
        waiting.get(message.id)?.fail(new Problem(message.sentence.key, message.sentence.params));
        waiting.delete(message.id);
        return;
    }
  };

  const send = (id: number, one: Waiting): void => {
    one.asked += 1;
    worker?.postMessage({ ...one.question, id });
  };

  const start = (): void => {
    restart = null;
    const began = performance.now();
    const started = new Worker(file);
    worker = started;
    up = false;
    let detail = '';
    let unanswered = 0;
    const asking = setInterval(() => {
      // It may take long to load on a busy machine.
      if (!up) return;
      if (unanswered >= QUESTIONS) void started.terminate();
      else started.postMessage({ kind: 'there' } satisfies ToProber);
      unanswered += 1;
    }, patienceMs / QUESTIONS);
    asking.unref();
    started.on('message', (message: FromProber) => {
      unanswered = 0;
      up ||= worker === started;
      hear(message);
    });
    started.on('error', (error) => {
      detail = error instanceof Error ? error.message : String(error);
    });
    started.on('exit', (code) => {
      clearInterval(asking);
      if (worker !== started) return;
      worker = null;
      if (performance.now() - began > SOUND_MS) pause = FIRST_PAUSE_MS;
      const hung = unanswered > QUESTIONS;
      died(
        hung
          ? sentence('station.proberHung', { silence: patienceMs })
          : sentence('station.proberDied', { detail: (detail || `exit ${code}`).slice(0, 200) }),
      );
    });
    if (plan) started.postMessage({ kind: 'watch', plan });
    for (const [id, one] of waiting) send(id, one);
  };

  const died = (why: Sentence): void => {
    for (const [id, { question, asked, fail, resolve }] of waiting) {
      if (question.kind === 'stop') resolve(null);
      else if (asked < ASKED_AT_MOST) continue;
      else fail(new Problem(why.key, why.params));
      waiting.delete(id);
    }
    if (stopped) return;
    events.trouble(why);
    restart = setTimeout(start, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  };

  const ask = (question: Question): Promise<Ladder | Figures | null> => {
    if (stopped) return Promise.reject(new Problem('station.stopped'));
    const { promise, resolve, reject } = Promise.withResolvers<Ladder | Figures | null>();
    const one: Waiting = { question, asked: 0, resolve, fail: reject };
    const id = ++ids;
    waiting.set(id, one);
    if (worker) send(id, one);
    return promise;
  };

  start();

  return {
    watch: (next) => {
      plan = next;
      worker?.postMessage({ kind: 'watch', plan });
    },
    slept: () => worker?.postMessage({ kind: 'slept' } satisfies ToProber),
    lookNow: async (check) => {
      await ask({ kind: 'look', check });
    },
    // The worker answers each kind of question with its own kind of answer.
    ladder: async (check) => (await ask({ kind: 'ladder', check })) as Ladder,
    figures: async () => (await ask({ kind: 'figures' })) as Figures,
    stop: async () => {
      if (stopped) return;
      // One that has not loaded looks at nothing yet.
      const ended = worker && up ? ask({ kind: 'stop' }) : null;
      stopped = true;
      if (restart) clearTimeout(restart);
      await Promise.race([ended, after(ENDING_MS, undefined, { ref: false })]);
      const last = worker;
      worker = null;
      await last?.terminate();
      for (const { question, resolve, fail } of waiting.values()) {
        // A look that was stopped has ended; nobody is told of it.
        if (question.kind === 'look') resolve(null);
        else fail(new Problem('station.stopped'));
      }
      waiting.clear();
    },
  };
}
