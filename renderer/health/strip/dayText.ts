import type { Day } from '../../../shared/history.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { dayOf, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import { percentOf } from '../figures/percent.ts';
import { kindOf, sumOf } from './cells.ts';

/** Noon of a day in Seoul, milliseconds: safely inside it. @param day `2023-11-24` */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00+09:00`);
}

/** `11. 24. (금)` and what the day was, in parts to be set in lines or joined. */
export function dayParts(
  day: Day,
  say: Say,
  language: Language,
): [name: string, ...what: string[]] {
  const parts: string[] = [];
  if (day.downMs > 0) {
    const span = spanOf(day.downMs, language);
    parts.push(say('service.dayDown', { count: day.outages, span }));
  }
  if (day.degradedMs > 0) {
    parts.push(say('service.dayDegraded', { span: spanOf(day.degradedMs, language) }));
  }
  if (day.maintenanceMs > 0) {
    parts.push(say('service.dayMaintenance', { span: spanOf(day.maintenanceMs, language) }));
  }
  const kind = kindOf(day);
  if (kind === 'none') parts.push(say('service.dayNone'));
  else if (kind === 'up') parts.push(say('service.dayUp'));
  else if (day.uptime !== null) {
    parts.push(say('service.dayUptime', { uptime: percentOf(day.uptime) }));
  }
  return [dayOf(noonOf(day.day), language), ...parts];
}

/** A whole strip in one sentence. */
export function stripText(days: readonly Day[], say: Say): string {
  const sum = sumOf(days);
  const span = { days: days.length };
  if (sum.uptime === null) return say('service.stripEmpty', span);
  return say('service.strip', { ...span, ...sum, uptime: percentOf(sum.uptime) });
}
