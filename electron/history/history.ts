import type { CheckHealth, Observation, Transition } from '../../shared/health.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { ANSWERED, DOWN } from './codes.ts';
import { Numbers } from './numbers.ts';
import { outageMs } from './outage.ts';
import { tidy } from './retention.ts';
import {
  INSERT_OBSERVATION,
  type LatencyPoint,
  observationRow,
  readHealth,
  readLatency,
  readObservation,
  readTransition,
} from './rows.ts';

/** What a killed process may lose of observations, milliseconds. */
const BATCH_MS = 1000;

/** Observations held while the disk refuses them: some minutes of thousands of checks. */
const MOST_PENDING = 200_000;

/** How one check fared in a span. */
export interface Impact {
  check: string;
  observations: number;
  /** Those that found it down. */
  failed: number;
  outageMs: number;
}

/** What was observed and judged, kept in the world's database. */
export interface History {
  /** Kept in memory for at most a second. */
  observe(observation: Observation): void;
  /** On the disk when it returns. */
  transition(transition: Transition): void;
  /** Newest first. @param query.before only older ones, milliseconds */
  observations(query: { check: string; before?: number | undefined; limit: number }): Observation[];
  /** Oldest first, at most `points` of them, one per equal part of the span that has any. */
  latency(query: { check: string; from: number; to: number; points: number }): LatencyPoint[];
  /** Newest first. @param query.from only those confirmed then or later */
  transitions(query: {
    checks: readonly string[];
    limit: number;
    from?: number | undefined;
  }): Transition[];
  /** The last `count` latencies, oldest first; null where there was no answer. */
  recent(check: string, count: number): (number | null)[];
  /** The last firm health of every check ever judged. */
  restore(): CheckHealth[];
  impact(checks: readonly string[], from: number, to: number): Impact[];
  /** Writes what waits. The database is closed by whoever opened it. */
  close(): void;
}

/** @param refused told why each time the disk does not take what waits; it is tried again */
export function createHistory(
  database: Database,
  clock: Clock,
  refused: (error: unknown) => void = () => {},
): History {
  const numbers = new Numbers(database);
  let pending: Observation[] = [];
  let timer: NodeJS.Timeout | null = null;
  let tidied = 0;
  let closed = false;

  function write(also: () => void = () => {}): void {
    if (timer) clearTimeout(timer);
    timer = null;
    try {
      database.transaction(() => {
        const insert = database.prepare(INSERT_OBSERVATION);
        for (const observation of pending) insert.run(...observationRow(observation, numbers));
        also();
      });
      pending = [];
    } catch (error) {
      numbers.forget();
      if (pending.length > 0) schedule();
      throw error;
    }
  }

  function schedule(): void {
    if (closed) return;
    timer ??= setTimeout(() => {
      try {
        write(() => {
          tidied = tidy(database, tidied, clock());
        });
      } catch (error) {
        refused(error);
      }
    }, BATCH_MS);
  }

  /** A reader sees what was observed before it asked. */
  function all(query: string, ...params: (string | number)[]): Record<string, unknown>[] {
    if (pending.length > 0) write();
    return database.prepare(query).all(...params);
  }

  return {
    observe(observation) {
      if (pending.length >= MOST_PENDING) pending.shift();
      pending.push(observation);
      schedule();
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

    observations: ({ check, before = Number.MAX_SAFE_INTEGER, limit }) =>
      all(
        `SELECT k.key, o.at, o.verdict, o.latency, o.error, r.sentence_json AS reason, o.status,
           a.address, o.dns, o.connect, o.tls, o.first_byte, o.transfer
         FROM check_key k JOIN observation o ON o.check_id = k.id
           JOIN reason r ON r.id = o.reason LEFT JOIN address a ON a.id = o.address
         WHERE k.key = ? AND o.at < ? ORDER BY o.at DESC LIMIT ?`,
        check,
        before,
        limit,
      ).map(readObservation),

    latency: ({ check, from, to, points }) =>
      all(
        `SELECT min(o.at) AS at, max(o.verdict) AS verdict,
           max(CASE WHEN o.verdict IN ${ANSWERED} THEN o.latency END) AS latency
         FROM check_key k JOIN observation o ON o.check_id = k.id
         WHERE k.key = ?1 AND o.at >= ?2 AND o.at < ?3
         GROUP BY CAST((o.at - ?2) * ?4 / (?3 - ?2) AS INTEGER) ORDER BY 1`,
        check,
        from,
        to,
        points,
      ).map(readLatency),

    transitions: ({ checks, limit, from = 0 }) =>
      all(
        `SELECT k.key, t.at, t.since, t.from_state, t.to_state, t.reason_json
         FROM check_key k JOIN transition t ON t.check_id = k.id
         WHERE k.key IN (SELECT value FROM json_each(?)) AND t.at >= ?
         ORDER BY t.at DESC, t.id DESC LIMIT ?`,
        JSON.stringify(checks),
        from,
        limit,
      ).map(readTransition),

    recent: (check, count) =>
      all(
        `SELECT o.at, o.verdict, CASE WHEN o.verdict IN ${ANSWERED} THEN o.latency END AS latency
         FROM check_key k JOIN observation o ON o.check_id = k.id
         WHERE k.key = ? ORDER BY o.at DESC LIMIT ?`,
        check,
        count,
      )
        .map((row) => readLatency(row).latencyMs)
        .reverse(),

    restore: () =>
      all(
        `SELECT k.key, t.at, t.since, t.from_state, t.to_state, t.reason_json,
           o.at AS last_at, o.verdict, o.latency
         FROM transition t JOIN check_key k ON k.id = t.check_id
           LEFT JOIN observation o ON o.check_id = k.id
             AND o.at = (SELECT max(at) FROM observation WHERE check_id = k.id)
         WHERE t.id IN (SELECT max(id) FROM transition GROUP BY check_id)`,
      ).map(readHealth),

    impact: (checks, from, to) =>
      checks.map((check) => {
        const [count] = all(
          `SELECT count(*) AS observations, count(*) FILTER (WHERE o.verdict = ${DOWN}) AS failed
           FROM check_key k JOIN observation o ON o.check_id = k.id
           WHERE k.key = ? AND o.at >= ? AND o.at <= ?`,
          check,
          from,
          to,
        );
        const transitions = all(
          `SELECT k.key, t.at, t.since, t.from_state, t.to_state, t.reason_json
           FROM check_key k JOIN transition t ON t.check_id = k.id
           WHERE k.key = ? AND t.since < ? ORDER BY t.id`,
          check,
          to,
        ).map(readTransition);
        return {
          check,
          observations: Number(count?.observations),
          failed: Number(count?.failed),
          outageMs: outageMs(transitions, from, to),
        };
      }),

    close() {
      closed = true;
      write();
    },
  };
}
