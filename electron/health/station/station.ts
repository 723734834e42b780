import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../../../shared/checks/check.ts';
import { answered, type ErrorClass, type Observation } from '../../../shared/health.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Control, Station } from '../../../shared/station.ts';
import type { Clock } from '../../clock.ts';
import type { PlannedControl } from '../prober/plan.ts';
import type { Timer } from '../schedule.ts';
import { connectionOf } from './controls.ts';
import { createLoadMeter, type LoadMeter } from './load.ts';

/** How long one control may take to answer, so that a judgement never waits longer than 2 s. */
const CONTROL_MS = 1500;
const MOST_WAIT_MS = 2000;
/** A check that failed before, and was not excused, is judged by a word of the controls this old. */
const WORD_HOLDS_MS = 2000;
/** One that begins to fail wants a word from after its failure: looks that end together share one. */
const NEW_WORD_MS = 100;
/** The controls are not asked more often than this, whatever fails. */
const SOONEST_MS = 200;
/** How soon a cut-off station asks again. */
const CUT_OFF_MS = 1000;
/**
 * Networks come back some seconds after the computer, and not all of them at once (a cable, then the
 * tunnel of the office): what begins to fail sooner means little.
 */
const WAKING_MS = 30_000;
/** While nothing at all has answered since, it is rather us; but not for ever. */
const WAKING_UNHEARD_MS = 120_000;

/** Failures that the network on this side could have caused. */
const NETWORK: ReadonlySet<ErrorClass | null> = new Set<ErrorClass>([
  'name',
  'refused',
  'reset',
  'unreachable',
  'timeout-dns',
  'timeout-connect',
  'timeout-tls',
  'timeout-firstByte',
  'timeout-transfer',
]);
/** Addresses of this computer itself. */
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** Failures that a stalled event loop could have caused. */
const isLate = (errorClass: ErrorClass | null): boolean =>
  errorClass === 'latency' || errorClass?.startsWith('timeout-') === true;

/** Whether this workstation can be trusted to look. */
export interface StationWatch {
  readonly meter: LoadMeter;
  watch(controls: readonly PlannedControl[]): void;
  state(): Station;
  /**
   * What an observation is worth, now that one knows how the station is: itself, or `unknown` where
   * the station was in trouble. Asks the controls first where their last word is too old.
   * @param began when the look began, by the timer
   */
  weigh(observation: Observation, began: number): Promise<Observation>;
  /** Looks whether this thread still keeps up. */
  pulse(): void;
  /** This computer slept, or is about to: nothing that was known holds. */
  woke(): void;
  stop(): void;
}

interface Asked {
  plan: PlannedControl;
  control: Control;
  looking: Promise<void> | null;
  abort: AbortController;
}

/**
 * @param ask looks at a control once; never throws
 * @param changed told of every change, and of what the controls said
 */
export function createStation(options: {
  clock: Clock;
  timer: Timer;
  ask(check: Check, key: string, signal: AbortSignal): Promise<Observation>;
  changed(station: Station): void;
}): StationWatch {
  const { clock, timer, ask, changed } = options;
  const meter = createLoadMeter(timer.now());
  let controls: Asked[] = [];
  let shown: Station = stationOf(clock(), connectionOf([]), []);
  /** When the controls were asked whose answers decided last, by the timer. */
  let word = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let wokeAt = Number.NEGATIVE_INFINITY;
  /** Whether anything beyond this computer has answered since it woke. */
  let heard = false;
  let next: unknown = null;
  let stopped = false;
  /** Checks whose last failure was held against them. */
  const blamed = new Set<string>();

  const refresh = (): void => {
    const list = controls.map(({ control }) => control);
    const load = meter.overload(timer.now());
    const found = load
      ? { state: 'overloaded' as const, reason: overloaded(load) }
      : connectionOf(list);
    // The figures of an overload change all the time, and mean the same.
    const same = found.state === shown.state && found.reason.key === shown.reason.key;
    if (same && isDeepStrictEqual(list, shown.controls)) return;
    const since = found.state === shown.state ? shown.since : clock();
    shown = stationOf(since, found, list);
    changed(shown);
  };

  const lookAt = async (asked: Asked): Promise<void> => {
    const { plan, abort } = asked;
    const check = { ...plan.check, timeout: Math.min(plan.check.timeout, CONTROL_MS) };
    const seen = await ask(check, plan.key, abort.signal);
    if (abort.signal.aborted) return;
    asked.looking = null;
    const up = answered(seen);
    if (up) heard = true;
    asked.control = {
      ...asked.control,
      // What could not be looked at, such as a ping without its command, proves nothing.
      state: seen.verdict === 'unknown' ? 'pending' : up ? 'up' : 'down',
      latencyMs: up ? seen.latencyMs : null,
      reason: seen.reason,
      at: seen.at,
    };
  };

  /** Asks every control; resolves as soon as an outside one answers, or all have been silent. */
  const askAll = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    const at = timer.now();
    askedAt = at;
    const { promise, resolve } = Promise.withResolvers<void>();
    const decided = (): void => {
      if (at > word) word = at;
      refresh();
      resolve();
    };
    const looks = controls.map((asked) => {
      if (asked.looking) return asked.looking;
      asked.looking = lookAt(asked).then(() => {
        if (asked.control.reach === 'outside' && asked.control.state === 'up') decided();
      });
      return asked.looking;
    });
    void Promise.all(looks).then(decided);
    return promise;
  };

  const schedule = (): void => {
    timer.clear(next);
    if (stopped || controls.length === 0) return;
    const usual = Math.min(...controls.map(({ plan }) => plan.check.interval));
    const wait = shown.state === 'cutOff' ? CUT_OFF_MS : Math.max(usual, CUT_OFF_MS);
    next = timer.set(() => void askAll().then(schedule), wait);
  };

  /** One question for all who want an answer from after `since`. */
  let asking: { at: number; decided: Promise<void> } | null = null;
  const wordSince = (since: number): Promise<void> => {
    if (asking && asking.at >= since) return asking.decided;
    const at = Math.max(timer.now(), askedAt + SOONEST_MS);
    const { promise, resolve } = Promise.withResolvers<void>();
    const mine = { at, decided: promise };
    asking = mine;
    timer.set(
      () => {
        void askAll().then(() => {
          if (asking === mine) asking = null;
          // One that is cut off asks again sooner.
          schedule();
          resolve();
        });
      },
      Math.max(0, at - timer.now()),
    );
    return promise;
  };

  const within = (limit: number, promise: Promise<void>): Promise<void> =>
    new Promise((resolve) => {
      const handle = timer.set(resolve, limit);
      void promise.then(() => {
        timer.clear(handle);
        resolve();
      });
    });

  const isWaking = (began: number): boolean =>
    began - wokeAt < (heard ? WAKING_MS : WAKING_UNHEARD_MS);

  const excuseFor = (errorClass: ErrorClass | null, began: number): Sentence | null => {
    const now = timer.now();
    const load = meter.overload(now);
    if (load) return overloaded(load);
    if (shown.state === 'cutOff') return shown.reason;
    if (isWaking(began)) return sentence('station.woke');
    return isLate(errorClass) && meter.heldUp(began, now) ? sentence('station.heldUp') : null;
  };

  return {
    meter,
    watch: (plans) => {
      const before = new Map(controls.map((asked) => [asked.plan.key, asked]));
      controls = plans.map((plan) => {
        const present = before.get(plan.key);
        if (present && isDeepStrictEqual(present.plan, plan)) {
          before.delete(plan.key);
          return present;
        }
        return { plan, control: unasked(plan), looking: null, abort: new AbortController() };
      });
      for (const { abort } of before.values()) abort.abort();
      refresh();
      if (controls.some(({ control }) => control.state === 'pending')) void askAll().then(schedule);
      else schedule();
    },
    state: () => shown,
    weigh: async (observation, began) => {
      const { check, verdict, errorClass } = observation;
      if (verdict === 'unknown') return observation;
      if (verdict === 'up') {
        blamed.delete(check);
        if (began >= wokeAt && reachesOut(observation)) heard = true;
        return observation;
      }
      let excuse = excuseFor(errorClass, began);
      if (!excuse && controls.length > 0 && NETWORK.has(errorClass)) {
        const now = timer.now();
        const since = now - (blamed.has(check) ? WORD_HOLDS_MS : NEW_WORD_MS);
        if (word < since) {
          await within(MOST_WAIT_MS, wordSince(since));
          excuse = excuseFor(errorClass, began);
        }
      }
      if (!excuse) {
        blamed.add(check);
        return observation;
      }
      refresh();
      return { ...observation, verdict: 'unknown', errorClass: 'station', reason: excuse };
    },
    pulse: () => {
      meter.pulse(timer.now());
      refresh();
    },
    woke: () => {
      wokeAt = timer.now();
      heard = false;
      meter.restart(wokeAt);
      word = Number.NEGATIVE_INFINITY;
      for (const asked of controls) {
        asked.abort.abort();
        asked.abort = new AbortController();
        asked.looking = null;
        asked.control = unasked(asked.plan);
      }
      refresh();
      void askAll().then(schedule);
    },
    stop: () => {
      stopped = true;
      timer.clear(next);
      for (const { abort } of controls) abort.abort();
    },
  };
}

/** Whether it spoke with something beyond this computer. */
function reachesOut({ address }: Pick<Observation, 'address'>): boolean {
  return address !== null && !LOOPBACK.test(address);
}

const overloaded = (load: { delayMs: number; lateMs: number }): Sentence =>
  sentence('station.overloaded', { delay: load.delayMs, late: load.lateMs });

function stationOf(
  since: number,
  { state, reason }: Pick<Station, 'state' | 'reason'>,
  controls: Control[],
): Station {
  return { state, since, reason, controls };
}

function unasked({ key, reach, name, target }: PlannedControl): Control {
  return {
    id: key,
    name,
    reach,
    target,
    state: 'pending',
    latencyMs: null,
    reason: sentence('health.pending'),
    at: null,
  };
}
