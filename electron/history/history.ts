import {
  answered,
  type CheckHealth,
  type Observation,
  type Transition,
} from '../../shared/health.ts';
import type { Day, Fared, Lane, LatencyPoint, Outage } from '../../shared/history.ts';
import { KeepPlan } from '../../shared/plans.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import type { AskName, Moment, QueryOf, ResultOf } from './asks.ts';
import { type Packing, replace } from './compact.ts';
import type { Exported, ExportQuery } from './export.ts';
import { Kept } from './kept.ts';
import type { LatencyQuery } from './latency.ts';
import { Numbers } from './numbers.ts';
import { MOST_RECENT, Recent } from './recent.ts';
import { tidy } from './retention.ts';
import { INSERT_OBSERVATION, rowOf, Words } from './rows.ts';
import type { Services } from './standings.ts';
import { createThread } from './thread.ts';
import { readHealth, readTransition, TRANSITION_COLUMNS } from './transitions.ts';
import { SILENT_MS, watch } from './watched.ts';

/** What a killed process may lose of observations, milliseconds. */
const BATCH_MS = 1000;

/** Observations held while the disk refuses them: some minutes of thousands of checks. */
const MOST_PENDING = 200_000;

/** How often it is noted that the console looks, also where checks are rare, milliseconds. */
const BEAT_MS = SILENT_MS / 4;

/** Packing waits until the start, when everything else wants the disk too, is over, milliseconds. */
const REST_MS = 30_000;

/** What was observed and judged, kept in the world's database. */
export interface History {
  /** Kept in memory for at most a second. */
  observe(observation: Observation): void;
  /** On the disk when it returns. */
  transition(transition: Transition): void;
  /** Newest first. @param query.before only older ones, milliseconds */
  observations(query: { check: string; before?: number | undefined; limit: number }): Observation[];
  /** Newest first. @param query.from only those confirmed then or later */
  transitions(query: {
    checks: readonly string[];
    limit: number;
    from?: number | undefined;
  }): Transition[];
  /** The last latencies of each check, oldest first; null where there was no answer. @param count up to 40 */
  latest(checks: readonly string[], count: number): Record<string, (number | null)[]>;
  /** The last firm health of every check ever judged. */
  restore(): CheckHealth[];
  /** Oldest first, at most `points` of them, one per equal part of the span that has any. */
  latency(query: LatencyQuery): Promise<LatencyPoint[]>;
  /** How a service fared, given its checks, or one check. */
  fared(checks: readonly string[], from: number, to: number): Promise<Fared>;
  /** The last `days` days of Seoul of each service, oldest first, today included. */
  days(services: Services, days: number): Promise<Record<string, Day[]>>;
  /** Those that lasted at `from` or began later, newest first. */
  outages(query: {
    service: string;
    checks: readonly string[];
    from: number;
    limit: number;
  }): Promise<Outage[]>;
  /** Every service's states over a span, as far as the console looked. */
  lanes(services: Services, from: number, to: number): Promise<Lane[]>;
  export(query: ExportQuery): Promise<Exported>;
  /** Writes what waits, before it returns. The database is closed by whoever opened it, afterwards. */
  close(): Promise<void>;
}

export interface HistoryOptions {
  /** How long records are kept; asked each time, for a catalogue may change it. */
  keep?: () => KeepPlan;
  /** How long after the first observation packing begins, milliseconds. */
  restMs?: number;
}

/** @param refused told why each time the disk does not take what waits, and of damaged records */
export function createHistory(
  database: Database,
  clock: Clock,
  refused: (error: unknown) => void = () => {},
  { keep = () => KeepPlan.parse({}), restMs = REST_MS }: HistoryOptions = {},
): History {
  const numbers = new Numbers(database);
  const kept = new Kept(database, refused);
  const words = new Words(database);
  const recent = new Recent();
  const thread = createThread(database.file, refused);
  let pending: Observation[] = [];
  let packings: Packing[] = [];
  let timer: NodeJS.Timeout | null = null;
  let beat: NodeJS.Timeout | null = null;
  let packsFrom = Number.POSITIVE_INFINITY;
  let packing = false;
  let packed = 0;
  let tidied = 0;
  let closed = false;

  const moment = (): Moment => ({ now: clock(), keep: keep() });

  function write(also: () => void = () => {}): void {
    // Made anew where they cannot be put in place: nothing waits for them.
    const ready = packings;
    packings = [];
    try {
      database.transaction(() => {
        for (const observation of pending) insert(observation);
        if (beat) looking();
        for (const one of ready) replace(database, one);
        also();
      });
      pending = [];
    } catch (error) {
      numbers.forget();
      if (pending.length > 0) schedule();
      throw error;
    }
  }

  function insert(observation: Observation): void {
    const statement = database.prepare(INSERT_OBSERVATION);
    const check = numbers.check(observation.check);
    const row = rowOf(observation, numbers);
    for (let nth = 0; Number(statement.run(check, nth, ...row).changes) === 0; nth++);
  }

  /** From the oldest that waits, for the first second counts too. */
  function looking(): void {
    const now = clock();
    const [first] = pending;
    if (first) watch(database, Math.min(first.at, now));
    watch(database, now);
  }

  function schedule(): void {
    if (closed) return;
    timer ??= setTimeout(tick, BATCH_MS);
  }

  /** Not put off by readers for whom what waits was written before: packing has its turn too. */
  function tick(): void {
    timer = null;
    try {
      write(() => {
        tidied = tidy(database, tidied, clock(), keep());
      });
      if (performance.now() >= packsFrom) void pack();
    } catch (error) {
      refused(error);
    }
  }

  /** Has the thread pack what is due of a few checks; the next batch puts it in place. */
  async function pack(): Promise<void> {
    if (packing) return;
    packing = true;
    try {
      const { after, packings: made } = await thread.ask('pack', { after: packed }, moment());
      packed = after;
      packings = made;
      if (made.length > 0) schedule();
    } catch (error) {
      if (!closed) refused(error);
    } finally {
      packing = false;
    }
  }

  /** A reader sees what was observed before it asked. */
  function flush(): void {
    if (pending.length > 0) write();
  }

  function all(query: string, ...params: (string | number)[]): Record<string, unknown>[] {
    flush();
    return database.prepare(query).all(...params);
  }

  async function ask<N extends AskName>(name: N, query: QueryOf<N>): Promise<ResultOf<N>> {
    flush();
    return thread.ask(name, query, moment());
  }

  function latest(checks: readonly string[], count: number): Record<string, (number | null)[]> {
    for (const check of checks) {
      if (recent.has(check)) continue;
      flush();
      recent.restore(check, kept);
    }
    const most = Math.min(count, MOST_RECENT);
    return Object.fromEntries(checks.map((check) => [check, recent.of(check, most)]));
  }

  return {
    observe(observation) {
      if (pending.length >= MOST_PENDING) pending.shift();
      pending.push(observation);
      recent.add(observation.check, answered(observation) ? observation.latencyMs : null);
      schedule();
      if (beat) return;
      packsFrom = performance.now() + restMs;
      beat = setInterval(schedule, BEAT_MS).unref();
    },

    transition(t) {
      write(() => {
        database
          .prepare(
            `INSERT INTO transition (check_id, at, since, from_state, to_state, reason_json)
             VALUES (?, ?, ?, ?, ?, ?)`,
          )
          .run(numbers.check(t.check), t.at, t.since, t.from, t.to, JSON.stringify(t.reason));
      });
    },

    observations({ check, before = Number.MAX_SAFE_INTEGER, limit }) {
      flush();
      return kept.newest(check, before, limit).map((row) => words.observation(check, row));
    },

    transitions: ({ checks, limit, from = 0 }) =>
      all(
        `SELECT ${TRANSITION_COLUMNS} FROM check_key k JOIN transition t ON t.check_id = k.id
         WHERE k.key IN (SELECT value FROM json_each(?)) AND t.at >= ?
         ORDER BY t.at DESC, t.id DESC LIMIT ?`,
        JSON.stringify(checks),
        from,
        limit,
      ).map(readTransition),

    latest,

    restore: () =>
      all(
        `SELECT ${TRANSITION_COLUMNS}, o.at AS last_at, o.verdict, o.latency,
           (SELECT max(to_at) FROM chunk WHERE check_id = k.id) AS packed_at
         FROM transition t JOIN check_key k ON k.id = t.check_id
           LEFT JOIN observation o ON o.check_id = k.id
             AND (o.at, o.nth) = (SELECT at, nth FROM observation WHERE check_id = k.id
               ORDER BY at DESC, nth DESC LIMIT 1)
         WHERE t.id IN (SELECT max(id) FROM transition GROUP BY check_id)`,
      ).map(readHealth),

    latency: (query) => ask('latency', query),
    fared: (checks, from, to) => ask('fared', { checks, from, to }),
    days: (services, days) => ask('days', { services, days }),
    outages: (query) => ask('outages', query),
    lanes: (services, from, to) => ask('lanes', { services, from, to }),
    export: (query) => ask('export', query),

    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      if (beat) clearInterval(beat);
      // First, and whatever becomes of the write: a thread at work must not keep the file.
      const stopped = thread.close();
      if (beat) write();
      return stopped;
    },
  };
}
