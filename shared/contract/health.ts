import { z } from 'zod';
import { Acknowledgement, Maintenance, Match, Silence } from '../handling.ts';
import { Observation, Transition } from '../health.ts';
import { Day, Fared, Lane, LatencyPoint, Outage } from '../history.ts';
import { Ladder } from '../ladder.ts';
import { Language, Millis } from '../words.ts';
import { call, done, Key, ShortText } from './call.ts';
import { SavedFile } from './savedFile.ts';

/** Calls about how services are, and who has what in hand. */
export const healthCalls = {
  /** Newest first. */
  'health.observations': call(
    z.strictObject({
      check: Key,
      before: Millis.optional(),
      limit: z.number().int().min(1).max(500),
    }),
    z.array(Observation),
  ),
  /** Latency points in a span, oldest first, at most `points`. */
  'health.latency': call(
    z.strictObject({
      check: Key,
      from: Millis,
      to: Millis,
      points: z.number().int().min(10).max(2000),
    }),
    z.array(LatencyPoint),
  ),
  /** Newest first. */
  'health.transitions': call(
    z.strictObject({ service: Key, limit: z.number().int().min(1).max(500) }),
    z.array(Transition),
  ),
  'health.checkNow': call(z.strictObject({ check: Key }), done),
  /** The last `days` days of each service, oldest first, today included. */
  'health.days': call(
    z.strictObject({
      services: z.array(Key).min(1).max(200),
      days: z.number().int().min(1).max(366),
    }),
    z.record(z.string(), z.array(Day)),
  ),
  /** How a service (its worst check counts) or one check fared. */
  'health.fared': call(z.strictObject({ of: Key, from: Millis, to: Millis }), Fared),
  /** Newest first. */
  'health.outages': call(
    z.strictObject({ service: Key, from: Millis, limit: z.number().int().min(1).max(500) }),
    z.array(Outage),
  ),
  /** Every service of the catalogue over a span of at most 31 days. */
  'health.lanes': call(z.strictObject({ from: Millis, to: Millis }), z.array(Lane)),
  'health.export': call(
    z.strictObject({
      of: Key,
      from: Millis,
      to: Millis,
      format: z.enum(['csv', 'json']),
      language: Language,
    }),
    SavedFile,
  ),
  /** Walks the layers of a check's target now. */
  'health.ladder': call(z.strictObject({ check: Key }), Ladder),

  'handling.acknowledge': call(
    z.strictObject({
      services: z.array(Key).min(1).max(100),
      owner: ShortText,
      reason: ShortText,
      until: Millis.nullable(),
      sticky: z.boolean(),
    }),
    z.array(Acknowledgement),
  ),
  'handling.unacknowledge': call(z.strictObject({ services: z.array(Key).min(1).max(100) }), done),
  'handling.maintain': call(
    z.strictObject({
      match: Match,
      reason: ShortText,
      when: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('once'), from: Millis, until: Millis }),
        z.strictObject({
          kind: z.literal('recurring'),
          cron: z.string().trim().min(1).max(100),
          timezone: z.string().min(1).max(60),
          durationMs: z.number().int().positive(),
        }),
      ]),
    }),
    Maintenance,
  ),
  'handling.endMaintenance': call(z.strictObject({ id: Key }), done),
  'handling.silence': call(
    z.strictObject({ match: Match, reason: ShortText, until: Millis }),
    Silence,
  ),
  'handling.endSilence': call(z.strictObject({ id: Key }), done),
};
