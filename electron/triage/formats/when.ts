import { COLON, digit, MINUS, SPACE } from './bytes.ts';

/** How logs write moments. All of these give milliseconds since the epoch, NaN for what is none. */

const MINUTE = 60_000;
const PLUS = 0x2b;

/** The last day reckoned: lines of a log mostly follow each other in it. */
let lastDay = -1;
let lastMidnight = Number.NaN;

/** @param month 1 to 12. @returns the day's midnight in UTC; NaN for a day that does not exist */
function midnight(year: number, month: number, day: number): number {
  const key = (year * 16 + month) * 32 + day;
  if (key === lastDay) return lastMidnight;
  // NaN in any of them gives NaN, which is never equal.
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const exists = year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  lastDay = exists ? key : -1;
  lastMidnight = exists ? at : Number.NaN;
  return lastMidnight;
}

function two(text: Uint8Array, at: number): number {
  return digit(text[at]) * 10 + digit(text[at + 1]);
}

function four(text: Uint8Array, at: number): number {
  return two(text, at) * 100 + two(text, at + 2);
}

/** `09:19:00` in milliseconds; a leap second is the next minute's first. */
function clock(text: Uint8Array, at: number): number {
  if (text[at + 2] !== COLON || text[at + 5] !== COLON) return Number.NaN;
  const [hours, minutes, seconds] = [two(text, at), two(text, at + 3), two(text, at + 6)];
  if (!(hours < 24 && minutes < 60 && seconds <= 60)) return Number.NaN;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** `+0900`, `+09:00`, `-05`: how far ahead of UTC, in milliseconds. */
function offset(text: Uint8Array, from: number, to: number): number {
  const sign = text[from] === PLUS ? 1 : text[from] === MINUS ? -1 : Number.NaN;
  const minutesAt = text[from + 3] === COLON ? from + 4 : from + 3;
  const minutes = minutesAt + 2 <= to ? two(text, minutesAt) : to === from + 3 ? 0 : Number.NaN;
  const hours = two(text, from + 1);
  if (!(hours <= 14 && minutes < 60)) return Number.NaN;
  return sign * (hours * 60 + minutes) * MINUTE;
}

/** Three letters as one number, whatever their case. */
const letters = (a: number, b: number, c: number): number =>
  ((a | 32) << 16) | ((b | 32) << 8) | (c | 32);
const MONTHS = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, i) => [letters(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)), i + 1]),
);

/** `23/Nov/2023:09:19:00 +0900`, as nginx and Apache write it. */
export function commonTime(text: Uint8Array, from: number, to: number): number {
  if (to - from < 26 || text[from + 20] !== SPACE || text[from + 11] !== COLON) return Number.NaN;
  const name = letters(text[from + 3] ?? 0, text[from + 4] ?? 0, text[from + 5] ?? 0);
  const month = MONTHS.get(name) ?? Number.NaN;
  const day = midnight(four(text, from + 7), month, two(text, from));
  return day + clock(text, from + 12) - offset(text, from + 21, to);
}

/** `2023-11-23` as its midnight in UTC. */
export function isoDay(text: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || text[from + 4] !== MINUS || text[from + 7] !== MINUS) return Number.NaN;
  return midnight(four(text, from), two(text, from + 5), two(text, from + 8));
}

/** `09:19:00` and `09:19:00.123`, in milliseconds since midnight. */
export function isoClock(text: Uint8Array, from: number, to: number): number {
  if (to - from < 8) return Number.NaN;
  const rest = to > from + 9 ? digit(text[from + 9]) * 100 : 0;
  return clock(text, from) + rest;
}

const Z = 0x7a;
const T = 0x74;

/** `2023-11-23T09:19:00.123+09:00`; without a zone it is UTC, as IIS writes it. */
export function isoTime(text: Uint8Array, from: number, to: number): number {
  const parting = text[from + 10];
  if (to - from < 19 || (parting !== SPACE && ((parting ?? 0) | 32) !== T)) return Number.NaN;
  let at = from + 19;
  let fraction = 0;
  if (text[at] === 0x2e || text[at] === 0x2c) {
    let unit = 100;
    for (at++; at < to && !Number.isNaN(digit(text[at])); at++, unit /= 10) {
      fraction += digit(text[at]) * unit;
    }
  }
  if (text[at] === SPACE) at++;
  const utc = at === to || (at + 1 === to && ((text[at] ?? 0) | 32) === Z);
  const ahead = utc ? 0 : offset(text, at, to);
  return isoDay(text, from, from + 10) + clock(text, from + 11) + Math.floor(fraction) - ahead;
}

/** From here on a number of seconds would lie in the year 5138: it is one of milliseconds. */
const SECONDS_BELOW = 1e11;

/** Seconds or milliseconds since the epoch, whichever it must be. */
export function epochTime(value: number): number {
  const at = Math.floor(value < SECONDS_BELOW ? value * 1000 : value);
  return at >= 0 && at < SECONDS_BELOW * 1000 ? at : Number.NaN;
}
