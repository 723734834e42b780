import { uptime } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../../shared/catalogue.ts';
import { checkKey } from '../../shared/checkKey.ts';
import type { Check } from '../../shared/checks/check.ts';
import type { CheckHealth, Observation, Transition } from '../../shared/health.ts';
import type { Ladder } from '../../shared/ladder.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Station } from '../../shared/station.ts';
import type { Clock } from '../clock.ts';
import { sentenceMask } from '../secrets.ts';
import { FLAPPING } from './flapping.ts';
import { type Judged, judge, pending, takeUp } from './judge.ts';
import { createLadders } from './ladders.ts';
import type { Figures } from './prober/figures.ts';
import { planOf } from './prober/plan.ts';
import type { StartProber } from './prober/prober.ts';
import { startProberThread } from './prober/thread.ts';
import { systemTimer, type Timer } from './schedule.ts';

/** Who is told. None of these may throw. */
export interface HealthListeners {
  /** Every observation, with the health it made. */
  observed(observation: Observation, health: CheckHealth): void;
  /** Firm health changed; told before {@link changed}, so that it can be kept before it is shown. */
  transition(transition: Transition): void;
  changed(health: CheckHealth): void;
  /**
   * Given the telling of observations and transitions that were judged together, to be done in one
   * go: when hundreds of checks fall at once, one transaction keeps what hundreds would take seconds
   * for. What is to be shown is told afterwards.
   */
  together?(tell: () => void): void;
  /** How this workstation is, and what its controls said. */
  station?(station: Station): void;
  /** Every walk, by itself when a check went down or because somebody asked. */
  ladder?(ladder: Ladder): void;
  /** The prober cannot do all it should. */
  trouble?(sentence: Sentence): void;
}

export interface Health {
  /**
   * Watches what this catalogue says from now on; checks that stay the same are not disturbed.
   * @param notices sentences by which a page is known to announce a disruption
   */
  watch(catalogue: Catalogue, notices?: readonly string[]): void;
  /** In the catalogue's order. */
  all(): CheckHealth[];
  of(key: string): CheckHealth | undefined;
  /** Looks now and resolves when the health is judged; one that is being looked at is awaited. */
  checkNow(key: string): Promise<void>;
  station(): Station;
  /**
   * Walks the ladder of a check now.
   * @throws Problem where no such check is watched
   */
  ladder(key: string): Promise<Ladder>;
  /** Maintenance began or ended somewhere: asks anew for every service. */
  rejudge(): void;
  /**
   * This computer goes to sleep or has woken: what is under way says nothing. What had no result for
   * too long meanwhile is stale at once.
   */
  slept(): void;
  /** Lets the time that passed count now: whoever decides by what is stale asks first. */
  catchUp(): void;
  /** How the prober kept its schedule. */
  figures(): Promise<Figures>;
  /** Ends every probe and waits until all have ended; nothing is told afterwards. */
  stop(): Promise<void>;
}

interface Watched {
  key: string;
  service: string;
  check: Check;
  judged: Judged;
  /** The plan that brought the check as it is: what was seen under an older one is of another. */
  revision: number;
}

/** What one observation or tick made of a check. */
interface Step {
  seen: Observation | null;
  health: CheckHealth;
  transitions: Transition[];
  changed: boolean;
}

/** How often it is looked whether results stayed away. */
const TICK_MS = 1000;

export interface HealthOptions {
  clock: Clock;
  /** What was known before the start: its firm states hold, with their since. */
  restored: readonly CheckHealth[];
  emit: HealthListeners;
  /** In a thread of its own where left out. */
  prober?: StartProber;
  /**
   * Whether failures of a service are expected at a time (milliseconds since the epoch); asked when
   * a catalogue is taken up and at every {@link Health.rejudge}.
   */
  maintenance?: (service: string, at: number) => boolean;
  timer?: Timer;
  /** Milliseconds that only grow, while this computer sleeps too. */
  steady?: () => number;
}

/** Has every check of a catalogue looked at, and judges what was seen. */
export function createHealth(options: HealthOptions): Health {
  const {
    clock,
    emit,
    prober: startProber = startProberThread,
    maintenance = () => false,
    timer = systemTimer,
    steady = () => uptime() * 1000,
  } = options;
  /** Health of checks that are not watched: from before the start, or removed by an edit. */
  const kept = new Map(options.restored.map((health) => [health.check, health]));
  let watched = new Map<string, Watched>();
  let resting: ReadonlySet<string> = new Set();
  let flapping = FLAPPING;
  let mask = sentenceMask([]);
  let revision = 0;
  let stopped = false;
  let station: Station = {
    state: 'unwatched',
    since: clock(),
    reason: sentence('station.unwatched'),
    controls: [],
  };

  const prober = startProber({
    observations: (batch, seenUnder) => {
      if (stopped) return;
      const now = clock();
      const since = steady();
      const steps = batch.flatMap((observation): Step[] => {
        const entry = watched.get(observation.check);
        if (!entry || entry.revision > seenUnder) return [];
        const seen = { ...observation, reason: mask(observation.reason) };
        return [step(entry, seen, now, since)];
      });
      tell(steps);
    },
    station: (next) => {
      if (stopped) return;
      station = masked(next);
      emit.station?.(station);
    },
    trouble: (trouble) => {
      if (!stopped) emit.trouble?.(trouble);
    },
  });

  const ladders = createLadders({
    walk: (check) => prober.ladder(check),
    worthIt: (check) =>
      watched.get(check)?.judged.health.firmState === 'down' &&
      station.state !== 'cutOff' &&
      station.state !== 'overloaded',
    walked: (ladder) => emit.ladder?.(maskedLadder(ladder)),
  });

  /** @param seen null: time passed, or maintenance began or ended */
  const step = (entry: Watched, seen: Observation | null, now: number, since: number): Step => {
    const before = entry.judged.health;
    const moment = { now, steady: since, maintenance: resting.has(entry.service), flapping };
    const { judged, transitions } = judge(entry.judged, seen, entry.check, moment);
    entry.judged = judged;
    const { health } = judged;
    return { seen, health, transitions, changed: health !== before };
  };

  const tell = (steps: readonly Step[]): void => {
    const keep = (): void => {
      for (const { seen, health, transitions } of steps) {
        if (seen) emit.observed(seen, health);
        for (const transition of transitions) emit.transition(transition);
      }
    };
    if (emit.together && steps.some(({ transitions }) => transitions.length > 0)) {
      emit.together(keep);
    } else keep();
    for (const { health, transitions, changed } of steps) {
      if (changed) emit.changed(health);
      for (const { check, to } of transitions) if (to === 'down') ladders.fell(check);
    }
  };

  const stepAll = (): void => {
    const now = clock();
    const since = steady();
    const steps: Step[] = [];
    for (const entry of watched.values()) {
      const one = step(entry, null, now, since);
      if (one.changed) steps.push(one);
    }
    tell(steps);
  };

  const rest = (): void => {
    const at = clock();
    const services = new Set([...watched.values()].map(({ service }) => service));
    resting = new Set([...services].filter((service) => maintenance(service, at)));
    stepAll();
  };

  const masked = (one: Station): Station => ({
    ...one,
    reason: mask(one.reason),
    controls: one.controls.map((control) => ({ ...control, reason: mask(control.reason) })),
  });
  const maskedLadder = (ladder: Ladder): Ladder => ({
    ...ladder,
    summary: mask(ladder.summary),
    rungs: ladder.rungs.map((rung) => ({ ...rung, sentence: mask(rung.sentence) })),
  });

  let ticking: unknown = null;
  const tick = (): void => {
    stepAll();
    ticking = timer.set(tick, TICK_MS);
  };
  ticking = timer.set(tick, TICK_MS);

  return {
    watch: (catalogue, notices = []) => {
      revision += 1;
      mask = sentenceMask(catalogue.secrets ?? []);
      flapping = catalogue.judging?.flapping ?? FLAPPING;
      const next = new Map<string, Watched>();
      for (const service of catalogue.services) {
        for (const check of service.checks) {
          const key = checkKey(service.id, check.id);
          const present = watched.get(key);
          if (present && isDeepStrictEqual(present.check, check)) {
            next.set(key, present);
            continue;
          }
          const judged =
            present?.judged ?? takeUp(kept.get(key) ?? pending(key, clock()), check, steady());
          next.set(key, { key, service: service.id, check, judged, revision });
        }
      }
      for (const [key, { judged }] of watched) if (!next.has(key)) kept.set(key, judged.health);
      watched = next;
      prober.watch(planOf(catalogue, notices, revision));
      rest();
    },
    all: () => [...watched.values()].map((entry) => entry.judged.health),
    of: (key) => watched.get(key)?.judged.health,
    checkNow: (key) => prober.lookNow(key),
    station: () => station,
    ladder: async (key) => {
      const ladder = maskedLadder({ ...(await prober.ladder(key)), asked: true });
      if (!stopped) emit.ladder?.(ladder);
      return ladder;
    },
    rejudge: rest,
    catchUp: stepAll,
    slept: () => {
      prober.slept();
      stepAll();
    },
    figures: () => prober.figures(),
    stop: async () => {
      stopped = true;
      timer.clear(ticking);
      ladders.stop();
      await prober.stop();
    },
  };
}
