import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../../../shared/checks/check.ts';
import type { Observation } from '../../../shared/health.ts';
import { type Sentence, sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import type { Heartbeat } from '../context.ts';
import { listenForPushes, type PushListener } from '../push/listener.ts';
import type { Plan } from './plan.ts';

/** Listens for the reports of batch jobs wherever the present plan says. */
export interface Pushes {
  watch(plan: Plan): void;
  heartbeat(check: string): Heartbeat | null;
  /** Resolves when it listens as the last plan says, or cannot. */
  ready(): Promise<void>;
  /** No report could reach this computer up to now: it slept, or was cut off. */
  deaf(): void;
  /** A report that is late is none of the job's fault where it may have come to deaf ears. */
  weigh(observation: Observation, check: Check): Observation;
  close(): Promise<void>;
}

/** @param on.trouble told why it cannot listen */
export function createPushes(
  clock: Clock,
  on: { reported(check: string): void; trouble(sentence: Sentence): void },
): Pushes {
  let listener: PushListener | null = null;
  let where: Plan['push'] = null;
  let deafUntil = Number.NEGATIVE_INFINITY;
  /** One plan after the other: a port must be free before it is taken again. */
  let settled: Promise<void> = Promise.resolve();

  const move = async (push: Plan['push'], tokens: Map<string, string>): Promise<void> => {
    if (listener && isDeepStrictEqual(push, where)) return listener.expect(tokens);
    const left = listener;
    listener = null;
    where = push;
    await left?.close();
    if (!push) return;
    try {
      listener = await listenForPushes({ ...push, tokens, clock, on });
    } catch (error) {
      on.trouble(sentenceOf(error));
    }
  };

  return {
    watch: ({ push, checks }) => {
      const tokens = new Map(
        checks.flatMap(({ key, check }) =>
          check.type === 'push' ? [[key, check.token] as const] : [],
        ),
      );
      settled = settled.then(() => move(push, tokens));
    },
    heartbeat: (check) => listener?.heartbeat(check) ?? null,
    ready: () => settled,
    deaf: () => {
      deafUntil = clock();
    },
    weigh: (observation, check) => {
      if (observation.errorClass !== 'late' || check.type !== 'push') return observation;
      if (clock() - deafUntil > check.every + check.grace) return observation;
      const reason = sentence('station.deaf');
      return { ...observation, verdict: 'unknown', errorClass: 'station', reason };
    },
    close: () => {
      settled = settled.then(() => move(null, new Map()));
      return settled;
    },
  };
}
