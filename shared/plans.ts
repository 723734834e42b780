import { z } from 'zod';
import { Check } from './checks/check.ts';
import { HeaderName, HeaderValue, HostName, Id, Name, Port, Texts } from './checks/fields.ts';
import { durationBetween } from './duration.ts';
import { Match } from './handling.ts';

/** What a catalogue says of the watching as a whole, beside its services. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How the console tells whether it is itself cut off. */
export const StationPlan = z.strictObject({
  controls: z
    .array(
      z.strictObject({
        reach: z.enum(['gateway', 'resolver', 'outside']),
        check: Check,
      }),
    )
    .max(20)
    .default([])
    .meta({ description: 'Targets that answer whenever this workstation is connected' }),
});
export type StationPlan = z.infer<typeof StationPlan>;

const Percent = z.number().min(1).max(100);

export const JudgingPlan = z.strictObject({
  flapping: z
    .strictObject({ start: Percent.default(30), stop: Percent.default(25) })
    .default({ start: 30, stop: 25 })
    .meta({
      description:
        'Weighted share of changes in the last 20 results, percent: above `start` a check flaps, at `stop` or below no more',
    }),
});
export type JudgingPlan = z.infer<typeof JudgingPlan>;

export const NoticePlan = z.strictObject({
  shipped: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether the shipped list of notice sentences is used' }),
  phrases: Texts.default([]).meta({
    description:
      'Further sentences by which a notice is known; … stands for some words, a leading ~ means: only where the page says little else',
  }),
});
export type NoticePlan = z.infer<typeof NoticePlan>;

export const Channel = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('webhook'),
    id: Id,
    url: z.url({ protocol: /^https?$/ }).max(2048),
    headers: z.record(HeaderName, HeaderValue).default({}),
  }),
  z.strictObject({
    type: z.literal('mail'),
    id: Id,
    host: HostName,
    port: Port.default(587),
    security: z.enum(['none', 'starttls', 'tls']).default('starttls'),
    user: z.string().max(200).optional(),
    password: z.string().max(1000).optional(),
    from: z.email().max(254),
    to: z.array(z.email().max(254)).min(1).max(100),
    language: z.enum(['ko', 'en']).default('ko'),
  }),
]);
export type Channel = z.infer<typeof Channel>;

export const AlarmPlan = z.strictObject({
  repeat: durationBetween(10 * SECOND, DAY)
    .default(5 * MINUTE)
    .meta({ description: 'How often an alarm calls again until somebody acknowledges it' }),
  gather: durationBetween(0, 10 * MINUTE)
    .default(5 * SECOND)
    .meta({ description: 'How long an alarm waits for what else fails by the same cause' }),
  channels: z.array(Channel).max(20).default([]),
});
export type AlarmPlan = z.infer<typeof AlarmPlan>;

export const MaintenancePlan = z.strictObject({
  id: Id,
  reason: Name,
  match: Match,
  cron: z.string().max(100).meta({ description: 'Minute hour day month weekday' }),
  timezone: z.string().max(60).default('Asia/Seoul'),
  duration: durationBetween(MINUTE, 7 * DAY),
});
export type MaintenancePlan = z.infer<typeof MaintenancePlan>;

export const KeepPlan = z.strictObject({
  observations: durationBetween(HOUR, 3650 * DAY).default(30 * DAY),
  minutes: durationBetween(HOUR, 3650 * DAY).default(90 * DAY),
  hours: durationBetween(DAY, 3650 * DAY).default(730 * DAY),
});
export type KeepPlan = z.infer<typeof KeepPlan>;

/** Where batch jobs report that they ran. */
export const PushPlan = z.strictObject({
  host: HostName.default('127.0.0.1'),
  port: Port.default(7414),
});
export type PushPlan = z.infer<typeof PushPlan>;
