import type { State } from '../../shared/health.ts';
import type { Day, Fared, Lane, Outage } from '../../shared/history.ts';
import { Sentence } from '../../shared/problem.ts';
import { jsonOf } from '../storage/json.ts';
import type { Kept } from './kept.ts';
import { type Horizons, measure } from './measure.ts';
import { outagesIn, REPEAT_MS } from './outage.ts';
import { msOf } from './rows.ts';
import {
  type Change,
  heldOf,
  type Span,
  type Stretch,
  stretchesOf,
  uptimeOf,
  within,
  worstOfAll,
} from './stretches.ts';
import { DAY, DAYS, dayName, floorTo } from './tiers.ts';
import { watchedIn } from './watched.ts';

/** How services stood over time, told from the transitions of their checks. */

/** The checks of each service by its id. */
export type Services = Readonly<Record<string, readonly string[]>>;

type Told = Change & { reason: string };

/** The changes of a check that tell its state from `from` on, in the order of confirmation. */
function changesOf(kept: Kept, check: string, from: number): Told[] {
  const columns = 'SELECT id, since, to_state, reason_json FROM transition WHERE check_id = ?';
  const id = kept.idOf(check);
  const before = kept.database
    .prepare(`${columns} AND at < ? ORDER BY at DESC, id DESC LIMIT 1`)
    .all(id, from);
  const after = kept.database.prepare(`${columns} AND at >= ?`).all(id, from);
  return [...before, ...after]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((row) => ({
      since: Number(row.since),
      // Written by this program from a state, and read at every start by its schema.
      to: String(row.to_state) as State,
      reason: String(row.reason_json),
    }));
}

/** A service as its worst check, without gaps. */
function stood(kept: Kept, checks: readonly string[], from: number, to: number): Stretch[] {
  return worstOfAll(checks.map((check) => stretchesOf(changesOf(kept, check, from), from, to)));
}

/** Uptime from the states that held while the console looked; counts and latencies as measured. */
export function fared(
  kept: Kept,
  { checks, from, to }: { checks: readonly string[] } & Span,
  now: number,
  horizons: Horizons,
): Fared {
  const end = Math.min(to, now);
  const held = heldOf(within(stood(kept, checks, from, end), watchedIn(kept.database, from, end)));
  const measured = measure(kept, checks, from, to, horizons);
  const latency = (share: number): number | null => {
    const tenths = measured.quantile(share);
    return tenths === null ? null : msOf(Math.round(tenths));
  };
  return {
    from,
    to,
    observations: measured.observations,
    failed: measured.failed,
    uptime: uptimeOf(held),
    downMs: held.down,
    maintenanceMs: held.maintenance,
    p50: latency(0.5),
    p95: latency(0.95),
    p99: latency(0.99),
  };
}

/** The last `days` days of Seoul of each service, oldest first, today included. */
export function daysOf(
  kept: Kept,
  { services, days }: { services: Services; days: number },
  now: number,
): Record<string, Day[]> {
  const today = floorTo(DAYS, now);
  const begins = Array.from({ length: days }, (_, i) => today - (days - 1 - i) * DAY);
  const from = begins[0] ?? today;
  const watched = watchedIn(kept.database, from, now);
  return Object.fromEntries(
    Object.entries(services).map(([service, checks]) => {
      const stretches = stood(kept, checks, from, now);
      const seen = partsByDay(within(stretches, watched), from, days);
      const outages = outagesIn(stretches)
        // One that already lasted began on a day before.
        .filter((outage) => outage.from > from)
        .map((outage) => Math.floor((outage.from - from) / DAY));
      return [
        service,
        begins.map((begin, i): Day => {
          const held = heldOf(seen[i] ?? []);
          return {
            day: dayName(begin),
            uptime: uptimeOf(held),
            downMs: held.down,
            degradedMs: held.degraded,
            maintenanceMs: held.maintenance,
            outages: outages.filter((day) => day === i).length,
          };
        }),
      ];
    }),
  );
}

/** Stretches cut at midnights. */
function partsByDay(stretches: readonly Stretch[], from: number, days: number): Stretch[][] {
  const parts: Stretch[][] = Array.from({ length: days }, () => []);
  for (const stretch of stretches) {
    for (let at = stretch.from; at < stretch.to; ) {
      const day = Math.floor((at - from) / DAY);
      const end = Math.min(stretch.to, from + (day + 1) * DAY);
      parts[day]?.push({ from: at, to: end, state: stretch.state });
      at = end;
    }
  }
  return parts;
}

const StoredSentence = jsonOf(Sentence);

/** The outages of a service that lasted at `from` or began later, newest first. */
export function outagesOf(
  kept: Kept,
  query: { service: string; checks: readonly string[]; from: number; limit: number },
  now: number,
): Outage[] {
  const { service, checks, from, limit } = query;
  // Twice, so that an outage already lasting a week before `from` is counted too.
  const early = from - 2 * REPEAT_MS;
  const changes = checks.map((check) => ({ check, changes: changesOf(kept, check, early) }));
  const begin = Math.min(early, ...changes.map(({ changes: [first] }) => first?.since ?? early));
  // A clock set back: what was confirmed lies ahead, and lasts.
  const end = Math.max(now, ...changes.map((of) => (of.changes.at(-1)?.since ?? 0) + 1));
  const stretches = worstOfAll(changes.map((of) => stretchesOf(of.changes, begin, end)));
  const all = outagesIn(stretches);
  const last = stretches.at(-1);
  let week = 0;
  return all
    .map((outage, index): Outage => {
      while ((all[week]?.from ?? outage.from) <= outage.from - REPEAT_MS) week++;
      // Not seen well since is not well.
      const lasts = outage.to === end || (last?.state === 'unknown' && last.from === outage.to);
      return {
        service,
        from: outage.from,
        to: lasts ? null : outage.to,
        ...firstDown(changes, outage.from),
        nth: index - week + 1,
      };
    })
    .filter(({ to }) => to === null || to > from)
    .reverse()
    .slice(0, limit);
}

/** Which check an outage began with, and why. */
function firstDown(
  of: readonly { check: string; changes: readonly Told[] }[],
  from: number,
): Pick<Outage, 'check' | 'reason'> {
  for (const { check, changes } of of) {
    let begin = Number.NEGATIVE_INFINITY;
    for (const { since, to, reason } of changes) {
      begin = Math.max(begin, since);
      if (to === 'down' && begin === from) return { check, reason: StoredSentence.parse(reason) };
    }
  }
  throw new RangeError(`No check went down at ${from}`);
}

/** The states of every service over a span, as far as the console looked, oldest first. */
export function lanesOf(
  kept: Kept,
  { services, from, to }: { services: Services } & Span,
  now: number,
): Lane[] {
  const end = Math.min(to, now);
  const watched = watchedIn(kept.database, from, end);
  return Object.entries(services).map(([service, checks]) => ({
    service,
    stretches: within(stood(kept, checks, from, end), watched),
  }));
}
