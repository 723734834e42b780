/** What a chart spans, and how keys, wheel and drag move it. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The choices above a chart, milliseconds. */
export const SPANS = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY, quarter: 90 * DAY };
export type SpanName = keyof typeof SPANS;
export const SPAN_NAMES = Object.keys(SPANS) as readonly SpanName[];

/** Closer than this there is nothing between two results to see. */
export const LEAST_SPAN = 2 * MINUTE;
/** How far back a chart reaches. */
export const OLDEST = SPANS.quarter;

export interface Span {
  /** Milliseconds. */
  length: number;
  /** Milliseconds since the epoch; null while it ends now and moves on with the clock. */
  to: number | null;
}

export interface Limits {
  /** Milliseconds since the epoch. */
  now: number;
  /** The shortest and the longest span, milliseconds; how far back it reaches. */
  least: number;
  oldest: number;
}

export function limitsAt(now: number): Limits {
  return { now, least: LEAST_SPAN, oldest: OLDEST };
}

/** A span's ends, milliseconds since the epoch. */
export function endsOf({ length, to }: Span, now: number): { from: number; to: number } {
  const end = to ?? now;
  return { from: end - length, to: end };
}

/** The span between two moments as far as the limits allow; it follows the clock if it ends now. */
export function between(from: number, to: number, { now, least, oldest }: Limits): Span {
  const length = Math.min(Math.max(to - from, least), oldest);
  const middle = (from + to) / 2;
  const end = Math.min(Math.max(middle + length / 2, now - oldest + length), now);
  return { length, to: end >= now - length / 500 ? null : end };
}

/** @param factor below 1 shows less; @param at the moment that stays where it is in the picture */
export function zoom(span: Span, factor: number, at: number, limits: Limits): Span {
  const { from, to } = endsOf(span, limits.now);
  const length = Math.min(Math.max(span.length * factor, limits.least), limits.oldest);
  const share = (at - from) / (to - from);
  return between(at - share * length, at + (1 - share) * length, limits);
}

/** @param share of the span to move by; below 0 into the past */
export function pan(span: Span, share: number, limits: Limits): Span {
  const { from, to } = endsOf(span, limits.now);
  const by = share * span.length;
  return between(from + by, to + by, limits);
}

/** The same length at the beginning or the end of what was chosen. @param chosen milliseconds */
export function jump(span: Span, to: 'begin' | 'end', chosen: number, { now }: Limits): Span {
  if (to === 'end' || span.length >= chosen) return { length: span.length, to: null };
  return { length: span.length, to: now - chosen + span.length };
}

const ZOOM_STEP = 1.6;
const PAN_STEP = 0.25;

/**
 * Where a key leads; null for a key that is none of a chart's.
 * @param at the moment that zooming keeps in place
 */
export function spanAfterKey(
  span: Span,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  at: number,
  chosen: number,
  limits: Limits,
): Span | null {
  switch (key) {
    case '+':
    case '=':
      return zoom(span, 1 / ZOOM_STEP, at, limits);
    case '-':
    case '_':
      return zoom(span, ZOOM_STEP, at, limits);
    case '0':
      return { length: chosen, to: null };
    case 'ArrowLeft':
      return shiftKey ? pan(span, -PAN_STEP, limits) : null;
    case 'ArrowRight':
      return shiftKey ? pan(span, PAN_STEP, limits) : null;
    case 'Home':
      return jump(span, 'begin', chosen, limits);
    case 'End':
      return jump(span, 'end', chosen, limits);
    default:
      return null;
  }
}

/** A record younger than the hours chosen fills the picture; but not before it is this long. */
const LEAST_PICTURE = 10 * MINUTE;

/**
 * A choice that ends now, cut to where the record begins: pixels are wasted on hours that were not
 * watched.
 * @param begin milliseconds since the epoch; null where nothing was recorded
 */
export function fitted(length: number, begin: number | null, now: number): Span {
  const record = begin === null ? length : Math.max(now - begin, LEAST_PICTURE);
  return { length: Math.min(length, record), to: null };
}

/** The moment that zooming by keys keeps in place: the present while the picture follows it. */
export function anchorOf(span: Span, now: number): number {
  const { from, to } = endsOf(span, now);
  return span.to === null ? to : (from + to) / 2;
}

/** How much before and after a stretch is shown with it, as a share of it. */
const MARGIN = 0.5;

/** A span that shows a stretch of time with what came before and after. @param to null: until now */
export function around(from: number, to: number | null, now: number): Span {
  const margin = Math.max(MARGIN * ((to ?? now) - from), LEAST_SPAN);
  return between(from - margin, (to ?? now) + margin, limitsAt(now));
}
