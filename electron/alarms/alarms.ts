import { randomUUID } from 'node:crypto';
import type { Alarm } from '../../shared/alarm.ts';
import type { Cause } from '../../shared/causes.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { AlarmPlan } from '../../shared/plans.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';
import { type Clock, createWake } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';
import { Live, toAlarm } from './live.ts';
import { messageOf } from './message.ts';
import { createOutbox } from './outbox.ts';
import { type Circumstances, type Effect, step } from './step.ts';

/** A storm of changes is looked at this often, milliseconds: far below what `gather` waits. */
const COALESCE_MS = 100;

/**
 * How often what cannot be judged is looked at, milliseconds: a check that failed, could not be
 * judged for a while and fails again has not changed firmly, so nobody tells of it.
 */
const RESTING_MS = 10_000;
/** When to look again after an error of our own, milliseconds: a fault must not end the watch. */
const RETRY_MS = 30_000;

export interface AlarmsOptions {
  database: Database;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  plan: () => AlarmPlan;
  /** What fails, worst first, by firm health: see `firmly`. */
  causes: () => readonly Cause[];
  /** A service's name and its checks' firm health; undefined where the catalogue has none such. */
  service: (id: string) => { name: Bilingual; health: readonly CheckHealth[] } | undefined;
  handling: {
    acknowledged(service: string): boolean;
    silenced(service: string, at: number): boolean;
  };
  /** Values of the catalogue that no sentence may repeat. */
  secrets: () => readonly string[];
  emit: {
    /** A new value, also of one that ended; told after it is on the disk. */
    changed(alarm: Alarm): void;
    /** A person must be called now; `changed` was told before. */
    call(alarm: Alarm): void;
    /** A channel that fails or works again, a disk that refuses. */
    notice(sentence: Sentence): void;
  };
  newId?: () => string;
}

/** Who is called for what fails: one alarm for one cause. */
export interface Alarms {
  /** Something changed that alarms depend on; looked at within a moment, however often it is said. */
  update(): void;
  /** Those that have called and not ended, the oldest first. */
  all(): Alarm[];
  /** Calls no more. What is still to be sent is kept. */
  stop(): Promise<void>;
}

/** Starts where the last run ended: what has called does not call anew. Waits for {@link Alarms.update}. */
export function createAlarms(options: AlarmsOptions): Alarms {
  const { clock, database, emit, handling, newId = randomUUID } = options;
  const outbox = createOutbox({
    database,
    clock,
    random: options.random,
    channels: () => options.plan().channels,
    secrets: options.secrets,
    notice: emit.notice,
  });
  const row = jsonOf(Live);
  let live = database
    .prepare('SELECT alarm_json FROM alarm ORDER BY rowid')
    .all()
    .map(({ alarm_json }) => row.parse(alarm_json));
  /** What the disk holds, by id. */
  let kept = new Map(live.map((one) => [one.id, JSON.stringify(one)]));
  let soon: NodeJS.Timeout | null = null;
  let stopped = false;
  const wake = createWake(clock, update);

  function update(): void {
    if (!stopped) soon ??= setTimeout(look, COALESCE_MS);
  }

  function look(): void {
    soon = null;
    const now = clock();
    try {
      const { effects, live: next, next: at } = step(live, circumstancesAt(now));
      live = next;
      keepOrSay(effects, now);
      for (const effect of effects) {
        emit.changed(effect.alarm);
        if (effect.kind === 'call') emit.call(effect.alarm);
      }
      const resting = next.some(({ standing }) => standing === 'resting');
      wake.set(resting ? Math.min(at ?? Number.POSITIVE_INFINITY, now + RESTING_MS) : at);
      outbox.wake();
    } catch (error) {
      emit.notice(sentenceOf(error));
      wake.set(now + RETRY_MS);
    }
  }

  function circumstancesAt(now: number): Circumstances {
    return {
      now,
      plan: options.plan(),
      causes: options.causes(),
      service: options.service,
      acknowledged: handling.acknowledged,
      silenced: (service) => handling.silenced(service, now),
      newId,
    };
  }

  /** A disk that refuses must not keep anybody from being called. */
  function keepOrSay(effects: readonly Effect[], now: number): void {
    try {
      keep(effects, now);
    } catch (error) {
      emit.notice(sentenceOf(error));
    }
  }

  /** The alarms and what is to be sent of them, all or nothing: so no call is sent twice or never. */
  function keep(effects: readonly Effect[], now: number): void {
    const next = new Map(live.map((one) => [one.id, JSON.stringify(one)]));
    database.transaction(() => {
      for (const [id, json] of next) {
        if (kept.get(id) === json) continue;
        database
          .prepare(
            `INSERT INTO alarm (id, alarm_json) VALUES (?, ?)
             ON CONFLICT (id) DO UPDATE SET alarm_json = excluded.alarm_json`,
          )
          .run(id, json);
      }
      for (const id of kept.keys()) {
        if (!next.has(id)) database.prepare('DELETE FROM alarm WHERE id = ?').run(id);
      }
      for (const effect of effects) {
        const message = messageOf(effect, now);
        if (message) outbox.queue(message);
      }
    });
    kept = next;
  }

  outbox.wake();
  return {
    update,
    all: () => live.flatMap((one) => toAlarm(one) ?? []),
    async stop() {
      stopped = true;
      if (soon) clearTimeout(soon);
      wake.stop();
      await outbox.stop();
    },
  };
}
