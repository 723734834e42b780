import type { Observation } from '../../../shared/health.ts';
import type { Ladder } from '../../../shared/ladder.ts';
import type { Sentence } from '../../../shared/problem.ts';
import type { Station } from '../../../shared/station.ts';
import type { Figures } from './figures.ts';
import type { Plan } from './plan.ts';

/** What crosses between the console and its prober's thread. All of it survives structured clone. */

/** A question with an answer; `id` comes back with it. */
export type Question =
  | { kind: 'look'; check: string }
  | { kind: 'ladder'; check: string }
  | { kind: 'figures' }
  | { kind: 'stop' };

/**
 * `there` asks whether the thread comes round at all; it answers `here`. `slept`: this computer goes
 * to sleep or has woken.
 */
export type ToProber =
  | { kind: 'watch'; plan: Plan }
  | { kind: 'slept' }
  | { kind: 'there' }
  | (Question & { id: number });

export type FromProber =
  | { kind: 'observations'; batch: Observation[]; revision: number }
  | { kind: 'station'; station: Station }
  | { kind: 'trouble'; sentence: Sentence }
  | { kind: 'here' }
  | { kind: 'answer'; id: number; answer: Ladder | Figures | null }
  | { kind: 'failed'; id: number; sentence: Sentence };
