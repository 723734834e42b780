import type { Language } from './words.ts';

/**
 * Offices of the Korean government run on Korea Standard Time, which is nine hours ahead of UTC and
 * has had no daylight saving since 1988. Reckoned rather than asked of Intl: a board of thousands
 * says many times a second.
 */
const AHEAD_MS = 9 * 3_600_000;

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} satisfies Record<Language, string[]>;

/** A date whose UTC fields are those of Seoul. */
function inSeoul(at: number): Date {
  return new Date(at + AHEAD_MS);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `14:07:32`, Korea Standard Time. @param at milliseconds since the epoch */
export function clockTime(at: number): string {
  const seoul = inSeoul(at);
  return [seoul.getUTCHours(), seoul.getUTCMinutes(), seoul.getUTCSeconds()].map(two).join(':');
}

/** `11. 24. (금)` or `11. 24. (Fri)`. @param at milliseconds since the epoch */
export function dayOf(at: number, language: Language): string {
  const seoul = inSeoul(at);
  const weekday = WEEKDAYS[language][seoul.getUTCDay()];
  return `${seoul.getUTCMonth() + 1}. ${seoul.getUTCDate()}. (${weekday})`;
}

/** `2026. 11. 24. (금) 14:07:32`: the full form, for reports. @param at milliseconds since the epoch */
export function fullTime(at: number, language: Language): string {
  return `${inSeoul(at).getUTCFullYear()}. ${dayOf(at, language)} ${clockTime(at)}`;
}

/** `1시간 2분`, `3분 4초`, `5초`: the two largest units. @param ms a span in milliseconds, 0 or more */
export function spanOf(ms: number, language: Language): string {
  const units = language === 'ko' ? ['일', '시간', '분', '초'] : [' d', ' h', ' min', ' s'];
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const counts = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const first = counts.findIndex((n) => n > 0);
  if (first < 0) return `0${units[3]}`;
  return counts
    .slice(first, first + 2)
    .map((n, i) => (i > 0 && n === 0 ? '' : `${n}${units[first + i]}`))
    .filter(Boolean)
    .join(' ');
}

/** `500 ms`, `2초`, `1.5 s`, `2분`: a limit or a wait. @param ms milliseconds, 0 or more */
export function waitOf(ms: number, language: Language): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms >= 60_000) return spanOf(ms, language);
  return `${Number((ms / 1000).toFixed(1))}${language === 'ko' ? '초' : ' s'}`;
}

/** `123 ms` under ten seconds, `12.3 s` above. @param ms a latency in milliseconds */
export function latencyOf(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
