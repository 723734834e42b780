import { z } from 'zod';
import { Problem } from '../../../shared/problem.ts';
import type { Collection } from '../collection.ts';
import type { ParsedText } from '../text.ts';
import { durationWithin, escaped } from '../values.ts';
import { checkOf, Monitor } from './monitor.ts';

const Backup = z.looseObject({
  monitorList: z
    .union([z.array(z.unknown()).max(20_000), z.record(z.string(), z.unknown())])
    .transform((list) => (Array.isArray(list) ? list : Object.values(list))),
  notificationList: z.array(z.unknown()).default([]),
  maintenanceList: z
    .union([z.array(z.unknown()).max(1000), z.record(z.string(), z.unknown())])
    .transform((list) => (Array.isArray(list) ? list : Object.values(list)))
    .default([]),
});

const Maintenance = z.looseObject({
  title: z.string().default(''),
  active: z.coerce.boolean().default(true),
  strategy: z.string(),
  cron: z.string().nullish(),
  duration: z.coerce.number().nullish(),
  durationMinutes: z.coerce.number().nullish(),
  timezone: z.string().nullish(),
  timezoneOption: z.string().nullish(),
  monitorList: z.array(z.looseObject({ id: z.coerce.number() })).nullish(),
});

const LISTED = new Set(['version', 'monitorList', 'notificationList', 'maintenanceList']);

/** Takes up the JSON that Uptime Kuma's backup writes (github.com/louislam/uptime-kuma). */
export function readKuma(texts: readonly ParsedText[], into: Collection): void {
  for (const text of texts) {
    const parsed = Backup.safeParse(text.value);
    if (!parsed.success) {
      throw new Problem('import.wrongKind', { file: text.file, expected: 'monitorList' });
    }
    readBackup(text, parsed.data, into);
  }
}

function readBackup(text: ParsedText, backup: z.infer<typeof Backup>, into: Collection): void {
  const monitors: { monitor: Monitor; where: string }[] = [];
  for (const [index, written] of backup.monitorList.entries()) {
    const where = text.where(['monitorList', index]);
    const monitor = Monitor.safeParse(written);
    if (monitor.success) monitors.push({ monitor: monitor.data, where });
    else {
      const [issue] = monitor.error.issues;
      const field = issue?.path.join('.') ?? '';
      into.note('import.invalid', { where, name: '—', field, detail: issue?.message ?? '' });
    }
  }
  const byId = new Map(monitors.map(({ monitor }) => [monitor.id, monitor]));
  const services = new Map<number, string>();
  for (const { monitor, where } of monitors) {
    const { name, description } = monitor;
    if (monitor.type === 'group') continue;
    if (!monitor.active) {
      into.note('import.disabled', { where, name });
      continue;
    }
    if (monitor.upsideDown) {
      into.note('import.upsideDown', { where, name });
      continue;
    }
    const check = checkOf(monitor, where, into);
    const group = pathOf(monitor, byId);
    const id = check && into.add({ name, description, group, check, where });
    if (id) services.set(monitor.id, id);
  }
  for (const [index, written] of backup.maintenanceList.entries()) {
    readMaintenance(written, services, text.where(['maintenanceList', index]), into);
  }
  if (backup.notificationList.length > 0) {
    const types = `notificationList: ${backup.notificationList.length}`;
    into.note('import.alerts', { where: text.where(['notificationList']), types });
  }
  for (const [field, value] of Object.entries(backup)) {
    const empty = Array.isArray(value) && value.length === 0;
    if (!LISTED.has(field) && !empty) {
      into.note('import.section', { where: text.where([field]), field });
    }
  }
}

/** The names of the groups around a monitor, the outermost first; groups in a circle end it. */
function pathOf(monitor: Monitor, byId: ReadonlyMap<number, Monitor>): string | undefined {
  const names: string[] = [];
  const seen = new Set<number>();
  for (let at = monitor.parent; at !== null && !seen.has(at); ) {
    seen.add(at);
    const group = byId.get(at);
    if (!group) break;
    names.unshift(group.name);
    at = group.parent;
  }
  return names.join(' / ') || undefined;
}

/** Windows by cron are the only ones both know; Kuma's end after minutes. */
function readMaintenance(
  written: unknown,
  services: ReadonlyMap<number, string>,
  where: string,
  into: Collection,
): void {
  const parsed = Maintenance.safeParse(written);
  if (parsed.success && !parsed.data.active) return;
  const plan = parsed.success ? planOf(parsed.data, services) : null;
  if (plan) into.addMaintenance(plan, where);
  else into.note('import.section', { where, field: 'maintenance' });
}

function planOf(
  window: z.infer<typeof Maintenance>,
  services: ReadonlyMap<number, string>,
): Record<string, unknown> | null {
  const { title, strategy, cron, monitorList } = window;
  const minutes = window.durationMinutes ?? window.duration;
  const matched = (monitorList ?? []).flatMap(({ id }) => services.get(id) ?? []);
  if (strategy !== 'cron' || !cron || !minutes || matched.length === 0) return null;
  const zone = window.timezoneOption ?? window.timezone;
  return {
    reason: escaped(title) || { ko: '정기 점검', en: 'Scheduled maintenance' },
    match: { services: matched },
    cron,
    ...(zone?.includes('/') ? { timezone: zone } : {}),
    duration: durationWithin(minutes * 60_000, 60_000, 7 * 86_400_000),
  };
}
