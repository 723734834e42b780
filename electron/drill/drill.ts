import { basename, join } from 'node:path';
import type { DrillState } from '../../shared/drill.ts';
import { Problem } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import { AccessLog } from './accessLog.ts';
import { effectOn, faultsAt, nextChange, refusingAt } from './faults.ts';
import { readScript } from './readScript.ts';
import type { Fault } from './script.ts';
import { openServers } from './servers.ts';
import {
  jumped,
  realUntil,
  type StoryClock,
  storyAt,
  withRunning,
  withSpeed,
} from './storyClock.ts';

/** A running drill: real servers on loopback, struck by scripted faults in story time. */
export interface Drill {
  /** Path of the catalogue that watches its servers. */
  readonly catalogue: string;
  /** What the catalogue's `${env:DRILL_…}` references stand for. */
  readonly env: Readonly<Record<string, string>>;
  state(): DrillState;
  run(running: boolean): void;
  /** @param speed story seconds per real second, above 0 */
  speed(speed: number): void;
  /** @param story story time, milliseconds; outside the story its start or end */
  jump(story: number): void;
  /** Ends when nothing listens any more and its temporary files are gone. */
  close(): Promise<void>;
}

export interface DrillOptions {
  /** Holds `script.yaml` and `catalogue.yaml`; its name is the drill's. */
  folder: string;
  clock: Clock;
  /** Story seconds per real second; a minute per second when left out. */
  speed?: number;
  /** Story time to begin at, milliseconds; the script's own when left out. */
  startAt?: number;
  on: {
    /** The story was run, paused, set or sped, or its faults changed. */
    changed(state: DrillState): void;
  };
}

const DEFAULT_SPEED = 60;
/** The longest wait for the story: the real clock may be set meanwhile. Milliseconds. */
const LONGEST_WAIT_MS = 30_000;
/** How often the access log grows. Milliseconds. */
const LOG_WAIT_MS = 500;

/**
 * Starts a drill, running.
 * @throws Problem where the script cannot be read, a server cannot open or the log cannot be written
 */
export async function startDrill(options: DrillOptions): Promise<Drill> {
  const { folder, clock, on } = options;
  const script = readScript(join(folder, 'script.yaml'));
  const { startsAt, endsAt } = script;
  const opensAt = Math.min(endsAt, Math.max(startsAt, options.startAt ?? script.opensAt));
  let story: StoryClock = {
    startsAt,
    endsAt,
    realAnchor: clock(),
    storyAnchor: opensAt,
    speed: options.speed ?? DEFAULT_SPEED,
    running: opensAt < endsAt,
  };
  let faults: Fault[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;
  const now = (): number => storyAt(story, clock());

  const servers = await opened(() =>
    openServers(script, (server, path) => effectOn(script, now(), server, path)),
  );
  const log = await opened(() => new AccessLog(script.traffic)).catch(async (error: unknown) => {
    await servers.close();
    throw error;
  });

  const state = (): DrillState => {
    const realAt = clock();
    const at = storyAt(story, realAt);
    return {
      name: basename(folder),
      title: script.title,
      running: story.running,
      speed: story.speed,
      storyAt: at,
      realAt,
      startsAt,
      endsAt,
      days: script.days.map(({ at, title }) => ({ day: kstDate(at), at, title })),
      accessLog: log.path,
      faults: faultsAt(script, at).map(({ service, text }) => ({ service, text })),
    };
  };

  /** Brings everything that does not ask the story clock itself up to the story. */
  const settle = (): boolean => {
    const at = now();
    const present = faultsAt(script, at);
    const ended = story.running && at >= endsAt;
    const same = present.length === faults.length && present.every((f) => faults.includes(f));
    if (ended) story = withRunning(story, false, clock());
    faults = present;
    servers.refuse(refusingAt(script, at));
    log.follow(at);
    schedule(at);
    return ended || !same;
  };
  const schedule = (at: number): void => {
    clearTimeout(timer);
    if (!story.running) return;
    const wait = realUntil(story, nextChange(script, at), clock());
    const longest = log.busyAt(at) ? LOG_WAIT_MS : LONGEST_WAIT_MS;
    timer = setTimeout(
      () => {
        if (settle()) on.changed(state());
      },
      Math.min(wait, longest),
    );
  };
  const set = (next: StoryClock): void => {
    if (closing) return;
    story = next;
    settle();
    on.changed(state());
  };

  settle();
  return {
    catalogue: join(folder, 'catalogue.yaml'),
    env: { ...servers.env, DRILL_ACCESS_LOG: log.path },
    state,
    run: (running) => set(withRunning(story, running, clock())),
    speed: (speed) => set(withSpeed(story, speed, clock())),
    jump: (at) => set(jumped(story, at, clock())),
    close: () => {
      clearTimeout(timer);
      closing ??= servers.close().then(() => log.close());
      return closing;
    },
  };
}

/** A failure of the system to give a port or a file, as a problem a person can read. */
async function opened<T>(open: () => T | Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('drill.notOpened', { detail }, { cause: error });
  }
}

/** `2023-11-17`, in Korea Standard Time. */
function kstDate(at: number): string {
  return new Date(at + 9 * 3600 * 1000).toISOString().slice(0, 10);
}
