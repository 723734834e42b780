import type { Language } from './words.ts';

/** Offices of the Korean government run on Korea Standard Time; Korea has no daylight saving. */
const ZONE = 'Asia/Seoul';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const weekdays = {
  ko: new Intl.DateTimeFormat('ko-KR', { timeZone: ZONE, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short' }),
} satisfies Record<Language, Intl.DateTimeFormat>;

function fields(at: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((p) => [p.type, p.value]));
}

/** `14:07:32`, Korea Standard Time. @param at milliseconds since the epoch */
export function clockTime(at: number): string {
  const f = fields(at);
  return `${f.hour}:${f.minute}:${f.second}`;
}

/** `11. 24. (금)` or `11. 24. (Fri)`. @param at milliseconds since the epoch */
export function dayOf(at: number, language: Language): string {
  const f = fields(at);
  return `${Number(f.month)}. ${Number(f.day)}. (${weekdays[language].format(at)})`;
}

/** `2026. 11. 24. (금) 14:07:32`: the full form, for reports. @param at milliseconds since the epoch */
export function fullTime(at: number, language: Language): string {
  return `${fields(at).year}. ${dayOf(at, language)} ${clockTime(at)}`;
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
