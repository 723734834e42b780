import { isDeepStrictEqual } from 'node:util';
import { type Catalogue, checkKey } from '../../shared/catalogue.ts';
import type { Check } from '../../shared/checks/check.ts';
import type { CheckHealth, Observation, Transition } from '../../shared/health.ts';
import type { Clock } from '../clock.ts';
import { maskSentence } from '../secrets.ts';
import { plainContext } from './context.ts';
import { type Judged, judge, pending, takeUp } from './judge.ts';
import { probe } from './probe.ts';
import { createSchedule, systemTimer, type Timer } from './schedule.ts';

/** Who is told. None of these may throw. */
export interface HealthListeners {
  /** Every observation, with the health it made. */
  observed(observation: Observation, health: CheckHealth): void;
  /** Firm health changed; told before {@link changed}, so that it can be kept before it is shown. */
  transition(transition: Transition): void;
  changed(health: CheckHealth): void;
}

export interface Health {
  /** Watches what this catalogue says from now on; checks that stay the same are not disturbed. */
  watch(catalogue: Catalogue): void;
  /** In the catalogue's order. */
  all(): CheckHealth[];
  of(key: string): CheckHealth | undefined;
  /** Looks now and resolves when the health is judged; one that is being looked at is awaited. */
  checkNow(key: string): Promise<void>;
  /** Ends every probe and waits until all have ended; nothing is told afterwards. */
  stop(): Promise<void>;
}

interface Watched {
  key: string;
  check: Check;
  judged: Judged;
  /** Ended when the check changes or goes: what its probe still finds is about something else. */
  abort: AbortController;
}

/**
 * Looks at every check of a catalogue at its time and judges what it sees.
 * @param restored what was known before the start: its firm states hold, with their since
 */
export function createHealth(options: {
  clock: Clock;
  restored: readonly CheckHealth[];
  emit: HealthListeners;
  timer?: Timer;
}): Health {
  const { clock, emit } = options;
  /** Health of checks that are not watched: from before the start, or removed by an edit. */
  const kept = new Map(options.restored.map((health) => [health.check, health]));
  let watched = new Map<string, Watched>();
  let secrets: readonly string[] = [];
  const running = new Set<Promise<void>>();
  const context = plainContext(clock);

  const look = async (key: string): Promise<void> => {
    const entry = watched.get(key);
    if (!entry) return;
    const { check, abort } = entry;
    const seen = await probe(check, key, abort.signal, context);
    if (abort.signal.aborted) return;
    const observation = { ...seen, reason: maskSentence(seen.reason, secrets) };
    const { transition, ...judged } = judge(entry.judged, observation, check);
    entry.judged = judged;
    emit.observed(observation, judged.health);
    if (transition) emit.transition(transition);
    emit.changed(judged.health);
  };

  const schedule = createSchedule(options.timer ?? systemTimer, (key) => {
    const run = look(key).finally(() => running.delete(run));
    running.add(run);
    return run;
  });

  const begin = (key: string, check: Check, judged: Judged): Watched => {
    schedule.add(key, check.interval);
    return { key, check, judged, abort: new AbortController() };
  };

  return {
    watch: (catalogue) => {
      secrets = catalogue.secrets ?? [];
      const next = new Map<string, Watched>();
      for (const service of catalogue.services) {
        for (const check of service.checks) {
          const key = checkKey(service.id, check.id);
          const present = watched.get(key);
          if (present && isDeepStrictEqual(present.check, check)) {
            next.set(key, present);
            continue;
          }
          present?.abort.abort();
          const health = kept.get(key) ?? pending(key, clock());
          next.set(key, begin(key, check, present?.judged ?? takeUp(health, check)));
        }
      }
      for (const [key, { judged, abort }] of watched) {
        if (next.has(key)) continue;
        abort.abort();
        schedule.remove(key);
        kept.set(key, judged.health);
      }
      watched = next;
    },
    all: () => [...watched.values()].map((entry) => entry.judged.health),
    of: (key) => watched.get(key)?.judged.health,
    checkNow: (key) => schedule.runNow(key),
    stop: async () => {
      schedule.stop();
      for (const { abort } of watched.values()) abort.abort();
      await Promise.allSettled(running);
    },
  };
}
