import { uptime } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../../../shared/checks/check.ts';
import type { Observation } from '../../../shared/health.ts';
import type { Ladder } from '../../../shared/ladder.ts';
import { Problem, type Sentence } from '../../../shared/problem.ts';
import type { Station } from '../../../shared/station.ts';
import type { Clock } from '../../clock.ts';
import type { ProbeContext } from '../context.ts';
import { walkLadder } from '../ladder/walk.ts';
import { probe } from '../probe.ts';
import { createSchedule, type Lateness, systemTimer, type Timer } from '../schedule.ts';
import { PULSE_MS } from '../station/load.ts';
import { createStation } from '../station/station.ts';
import { type Figures, LatenessCount } from './figures.ts';
import { createOutbox } from './outbox.ts';
import type { Plan } from './plan.ts';
import { createPushes } from './pushes.ts';

/** Looks at what a plan says, when it says so, and tells what it saw. */
export interface Prober {
  /** Follows this plan from now on; checks that stay the same are not disturbed. */
  watch(plan: Plan): void;
  /**
   * This computer goes to sleep or has woken, as its system says: what is under way says nothing, and
   * everything is looked at anew. A long sleep the prober finds out by itself.
   */
  slept(): void;
  /** Looks now; resolves when it was told. One that is being looked at is awaited. */
  lookNow(check: string): Promise<void>;
  /**
   * Walks from the name to the content of a check's target, as an operator asked for it.
   * @throws Problem where the check is not planned, or the prober stops
   */
  ladder(check: string): Promise<Ladder>;
  figures(): Promise<Figures>;
  /** Ends every look and waits until all have ended; nothing is told afterwards. */
  stop(): Promise<void>;
}

/** Who is told. None of these may throw. */
export interface ProberEvents {
  /** @param revision of the plan they were made under */
  observations(batch: Observation[], revision: number): void;
  station(station: Station): void;
  /** The prober itself cannot do what it should, such as listen on a port. */
  trouble(sentence: Sentence): void;
}

/** Starts a prober somewhere: in this thread or in one of its own. */
export type StartProber = (events: ProberEvents) => Prober;

/** A gap this long between two pulses is no load: this computer slept, or its processes were held. */
const SLEPT_MS = 10_000;

interface Planned {
  check: Check;
  /** Ended when the check changes or goes: what its probe still finds is about something else. */
  abort: AbortController;
}

/**
 * A prober in the thread it is made in.
 * @param sinceBoot milliseconds that grow through sleep too, as a timer's own clock may not
 */
export function createProber(
  events: ProberEvents,
  options: { clock?: Clock; timer?: Timer; sinceBoot?: () => number } = {},
): Prober {
  const { clock = Date.now, timer = systemTimer, sinceBoot = () => uptime() * 1000 } = options;
  let planned = new Map<string, Planned>();
  let plan: Plan = { revision: 0, checks: [], controls: [], notices: [], push: null };
  const running = new Set<Promise<unknown>>();
  const lateness = new LatenessCount();
  let begun = 0;
  let done = 0;
  let cutOff = false;

  const outbox = createOutbox(timer, (batch) => events.observations(batch, plan.revision));
  const pushes = createPushes(clock, {
    reported: (key) => void schedule.runNow(key),
    trouble: events.trouble,
  });
  const context: ProbeContext = {
    clock,
    get notices() {
      return plan.notices;
    },
    heartbeat: (check) => pushes.heartbeat(check),
  };
  const station = createStation({
    clock,
    timer,
    ask: (check, key, signal) => tracked(probe(check, key, signal, context)),
    changed: (changed) => {
      if (cutOff) pushes.deaf();
      cutOff = changed.state === 'cutOff';
      events.station(changed);
    },
  });

  function tracked<T>(work: Promise<T>): Promise<T> {
    const run = work.finally(() => running.delete(run));
    running.add(run);
    return run;
  }

  const look = async (key: string, late: Lateness | null): Promise<void> => {
    const entry = planned.get(key);
    if (!entry) return;
    const began = timer.now();
    begun += 1;
    if (late) {
      lateness.add(late.ms);
      station.meter.began(late.ms - late.heldMs, began);
    }
    const { check, abort } = entry;
    if (check.type === 'push') await pushes.ready();
    const seen = await probe(check, key, abort.signal, context);
    // A connection that broke in a sleep is told of before the next pulse.
    noticeSleep();
    if (abort.signal.aborted) return;
    const observation = await station.weigh(pushes.weigh(seen, check), began);
    noticeSleep();
    if (abort.signal.aborted) return;
    done += 1;
    outbox.add(observation);
  };
  const schedule = createSchedule(timer, (key, late) => tracked(look(key, late)));

  const wake = (): void => {
    // What was under way when this computer fell asleep says nothing.
    for (const entry of planned.values()) {
      entry.abort.abort();
      entry.abort = new AbortController();
    }
    pushes.deaf();
    station.woke();
    schedule.restart();
  };

  let beat: unknown = null;
  let lastBeat = sinceBoot();
  /** @returns whether this computer slept since it was last asked */
  const noticeSleep = (): boolean => {
    const now = sinceBoot();
    const slept = now - lastBeat > SLEPT_MS;
    lastBeat = now;
    if (slept) wake();
    return slept;
  };
  const pulse = (): void => {
    if (!noticeSleep()) station.pulse();
    beat = timer.set(pulse, PULSE_MS);
  };
  beat = timer.set(pulse, PULSE_MS);

  return {
    watch: (next) => {
      // A batch is of one plan.
      outbox.flush();
      plan = next;
      const before = planned;
      planned = new Map();
      for (const { key, check } of next.checks) {
        const present = before.get(key);
        before.delete(key);
        if (present && isDeepStrictEqual(present.check, check)) {
          planned.set(key, present);
          continue;
        }
        present?.abort.abort();
        planned.set(key, { check, abort: new AbortController() });
        schedule.add(key, check.interval);
      }
      for (const [key, { abort }] of before) {
        abort.abort();
        schedule.remove(key);
      }
      pushes.watch(next);
      station.watch(next.controls);
    },
    slept: wake,
    lookNow: async (key) => {
      await schedule.runNow(key);
      outbox.flush();
    },
    ladder: async (key) => {
      const entry = planned.get(key);
      if (!entry) throw new Problem('station.noCheck', { check: key });
      const { check, abort } = entry;
      const { signal } = abort;
      return tracked(walkLadder({ check, key, signal, context, asked: true }));
    },
    figures: async () => ({
      begun,
      done,
      skipped: schedule.skippedInAll(),
      latenessP50Ms: lateness.quantile(0.5),
      latenessP99Ms: lateness.quantile(0.99),
      latenessMaxMs: lateness.max,
    }),
    stop: async () => {
      timer.clear(beat);
      schedule.stop();
      station.stop();
      outbox.close();
      for (const { abort } of planned.values()) abort.abort();
      await Promise.allSettled([...running, pushes.close()]);
    },
  };
}
