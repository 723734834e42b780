import type { ClockAlarm, Deadline } from '../../shared/deadline.ts';
import type { Happening, Incident } from '../../shared/incident.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { type RunningClock, runningClocks } from '../../shared/runningClocks.ts';
import { type Clock, createWake } from '../clock.ts';
import { dueOf, type Told } from './due.ts';

/** A storm of changes is looked at this often, milliseconds. */
const COALESCE_MS = 100;
/** When to look again after an error of our own, milliseconds: a fault must not end the watch. */
const RETRY_MS = 30_000;

export interface DeadlinesOptions {
  clock: Clock;
  incidents(): readonly Incident[];
  deadlines(): readonly Deadline[];
  /** What the incident's timeline says was told: see `toldIn`. Asked once for each incident. */
  told(incident: string): readonly Told[];
  /** Writes into the incident's timeline. @throws where that cannot be kept */
  enter(incident: string, what: Happening): void;
  /** A person must be called now; it was written down before. */
  ring(alarm: ClockAlarm): void;
  /** Something a person must know, such as a disk that refuses. */
  notice(sentence: Sentence): void;
}

/** Tells people of clocks that are about to end, and of those that have. */
export interface Deadlines {
  /** Incidents or deadlines changed; looked at within a moment, however often it is said. */
  update(): void;
  stop(): void;
}

/** Waits for {@link Deadlines.update}. What was due while the console was off is told then, once. */
export function createDeadlines(options: DeadlinesOptions): Deadlines {
  const { clock, notice } = options;
  /** By incident. What one brought with it when it was merged is read anew. */
  const kept = new Map<string, { absorbed: number; told: Told[] }>();
  let soon: NodeJS.Timeout | null = null;
  let stopped = false;
  const wake = createWake(clock, look);

  function update(): void {
    if (!stopped) soon ??= setTimeout(look, COALESCE_MS);
  }

  function look(): void {
    if (soon) clearTimeout(soon);
    soon = null;
    const now = clock();
    try {
      const nexts = runningClocks(options.incidents(), options.deadlines()).flatMap(
        (running) => lookAt(running, now) ?? [],
      );
      wake.set(nexts.length > 0 ? Math.min(...nexts) : null);
    } catch (error) {
      notice(sentenceOf(error));
      wake.set(now + RETRY_MS);
    }
  }

  /** @returns when to look at it again */
  function lookAt({ clock: one, incident }: RunningClock, now: number): number | null {
    const told = toldOf(incident);
    const { next, tell } = dueOf(one, told, now);
    if (tell) {
      told.push({ clock: one.key, phase: tell, due: one.due, at: now });
      writeOrSay(incident.id, {
        kind: 'clock',
        clock: one.key,
        name: one.deadline.name,
        phase: tell,
        due: one.due,
        note: null,
      });
      const { id, number, title } = incident;
      options.ring({ incident: { id, number, title }, clock: one, phase: tell });
    }
    return next;
  }

  /** A disk that refuses must not keep anybody from being called. */
  function writeOrSay(incident: string, what: Happening): void {
    try {
      options.enter(incident, what);
    } catch (error) {
      notice(sentenceOf(error));
    }
  }

  function toldOf({ absorbed, id }: Incident): Told[] {
    const known = kept.get(id);
    if (known?.absorbed === absorbed.length) return known.told;
    const told = [...options.told(id)];
    kept.set(id, { absorbed: absorbed.length, told });
    return told;
  }

  return {
    update,
    stop() {
      stopped = true;
      if (soon) clearTimeout(soon);
      wake.stop();
    },
  };
}
