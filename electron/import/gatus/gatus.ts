import { z } from 'zod';
import { Problem } from '../../../shared/problem.ts';
import type { Collection } from '../collection.ts';
import type { ParsedText } from '../text.ts';
import { durationWithin, goDuration, intervalOf } from '../values.ts';
import { checkOf, Endpoint } from './endpoint.ts';
import { withOurReferences } from './variables.ts';

const Config = z.looseObject({
  endpoints: z.array(z.unknown()).max(20_000).optional(),
  // What endpoints were called until version 4.
  services: z.array(z.unknown()).max(20_000).optional(),
  'external-endpoints': z.array(z.unknown()).max(20_000).optional(),
  maintenance: z.unknown().optional(),
  alerting: z.unknown().optional(),
});

const External = z.looseObject({
  enabled: z.boolean().default(true),
  name: z.coerce.string(),
  group: z.coerce.string().optional(),
  token: z.string().default(''),
  heartbeat: z.looseObject({ interval: z.string().optional() }).default({}),
});

const Maintenance = z.looseObject({
  enabled: z.boolean().default(true),
  start: z.string().regex(/^\d{1,2}:\d{2}$/),
  duration: z.string(),
  timezone: z.string().default('UTC'),
  every: z.array(z.string()).max(7).default([]),
});

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** They show, store or guard; none of them looks at anything. */
const LISTED = new Set(['endpoints', 'services', 'external-endpoints', 'maintenance', 'alerting']);

/** Takes up a Gatus configuration (github.com/TwiN/gatus); several files are one. */
export function readGatus(texts: readonly ParsedText[], into: Collection): void {
  for (const text of texts) {
    const parsed = Config.safeParse(withOurReferences(text.value ?? {}));
    if (!parsed.success) {
      throw new Problem('import.wrongKind', { file: text.file, expected: 'endpoints' });
    }
    const config = parsed.data;
    for (const section of ['services', 'endpoints'] as const) {
      for (const [index, written] of (config[section] ?? []).entries()) {
        readEndpoint(written, text.where([section, index]), into);
      }
    }
    for (const [index, written] of (config['external-endpoints'] ?? []).entries()) {
      readExternal(written, text.where(['external-endpoints', index]), into);
    }
    const where = (field: string): string => text.where([field]);
    if (config.alerting && typeof config.alerting === 'object') {
      const types = Object.keys(config.alerting).join(', ');
      into.note('import.alerts', { where: where('alerting'), types });
    }
    for (const field of Object.keys(config)) {
      if (!LISTED.has(field)) into.note('import.section', { where: where(field), field });
    }
    // It holds for all, and so is read when all are known.
    if (config.maintenance) {
      const organisations = into.organisations.map(({ id }) => id);
      readMaintenance(config.maintenance, { organisations }, where('maintenance'), into);
    }
  }
}

function readEndpoint(written: unknown, where: string, into: Collection): void {
  const parsed = Endpoint.safeParse(written);
  if (!parsed.success) {
    invalid(written, parsed.error, where, into);
    return;
  }
  const endpoint = parsed.data;
  const { name, group, enabled } = endpoint;
  if (!enabled) {
    into.note('import.disabled', { where, name });
    return;
  }
  const check = checkOf(endpoint, where, into);
  const id = check && into.add({ name, group, check, where });
  const windows = endpoint['maintenance-windows'];
  if (!id || !Array.isArray(windows)) return;
  for (const window of windows) readMaintenance(window, { services: [id] }, where, into);
}

function readExternal(written: unknown, where: string, into: Collection): void {
  const parsed = External.safeParse(written);
  if (!parsed.success) {
    invalid(written, parsed.error, where, into);
    return;
  }
  const { name, group, enabled, token, heartbeat } = parsed.data;
  if (!enabled) {
    into.note('import.disabled', { where, name });
    return;
  }
  const every = goDuration(heartbeat.interval);
  if (!every || (token.length < 16 && !token.includes('${'))) {
    into.note('import.token', { where, name });
    return;
  }
  const period = durationWithin(every, 1000, 366 * 86_400_000);
  const check = {
    type: 'push',
    token,
    every: period,
    interval: intervalOf(Math.min(every, 30_000)),
  };
  if (into.add({ name, group, check, where })) into.note('import.pushUrl', { where, name });
}

function readMaintenance(
  written: unknown,
  match: Record<string, string[]>,
  where: string,
  into: Collection,
): void {
  const parsed = Maintenance.safeParse(written);
  const duration = parsed.success ? goDuration(parsed.data.duration) : null;
  if (!parsed.success || duration === null) {
    into.note('import.section', { where, field: 'maintenance' });
    return;
  }
  const { enabled, start, timezone, every } = parsed.data;
  if (!enabled) return;
  const days = every.map((day) => WEEKDAYS.indexOf(day.toLowerCase())).filter((day) => day >= 0);
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  into.addMaintenance(
    {
      reason: { ko: '정기 점검', en: 'Scheduled maintenance' },
      match,
      cron: `${minute} ${hour} * * ${days.length > 0 ? days.join(',') : '*'}`,
      timezone,
      duration: durationWithin(duration, 60_000, 7 * 86_400_000),
    },
    where,
  );
}

function invalid(written: unknown, error: z.ZodError, where: string, into: Collection): void {
  const [issue] = error.issues;
  const named = z.object({ name: z.coerce.string() }).safeParse(written);
  into.note('import.invalid', {
    where,
    name: named.success ? named.data.name : '—',
    field: issue?.path.join('.') ?? '',
    detail: issue?.message ?? '',
  });
}
