import type { ArgsOf } from '../../../shared/contract.ts';
import { parseDuration } from '../../../shared/duration.ts';
import { type Sentence, sentence, sentenceOf } from '../../../shared/problem.ts';
import { recurrence, type Span } from '../../../shared/recurrence.ts';
import { fromField } from './until.ts';

/** When maintenance is to be, as it stands in the form's fields. */
export interface WhenDraft {
  kind: 'now' | 'once' | 'recurring';
  /** Its beginning, as `datetime-local` writes it, by the clock of Seoul. */
  from: string;
  /** How long it lasts, as `2h`. */
  lasts: string;
  /** Minute hour day month weekday. */
  cron: string;
}

type When = ArgsOf<'handling.maintain'>['when'];

/** What the fields mean, with the next span it holds; or the sentence that says what is wrong. */
export type WhenMeant = { ok: true; when: When; next: Span } | { ok: false; why: Sentence };

const TIMEZONE = 'Asia/Seoul';
const MINUTE = 60_000;
const LONGEST = 7 * 24 * 60 * MINUTE;

/** Reads the fields. @param now milliseconds since the epoch */
export function readWhen(draft: WhenDraft, now: number): WhenMeant {
  const durationMs = parseDuration(draft.lasts);
  if (durationMs === null || durationMs < MINUTE || durationMs > LONGEST) {
    return { ok: false, why: sentence('handlingView.badSpan') };
  }
  if (draft.kind === 'recurring') return readRecurring(draft.cron, durationMs, now);
  const from = draft.kind === 'now' ? now : fromField(draft.from);
  if (from === null || from + durationMs <= now) {
    return { ok: false, why: sentence('handlingView.timePast') };
  }
  const next = { from, until: from + durationMs };
  return { ok: true, when: { kind: 'once', ...next }, next };
}

function readRecurring(cron: string, durationMs: number, now: number): WhenMeant {
  try {
    const spans = recurrence(cron, TIMEZONE, durationMs);
    const last = spans.before(now);
    const next = last && now < last.until ? last : spans.after(now);
    if (!next) return { ok: false, why: sentence('handling.cronNever', { cron }) };
    return { ok: true, when: { kind: 'recurring', cron, timezone: TIMEZONE, durationMs }, next };
  } catch (error) {
    return { ok: false, why: sentenceOf(error) };
  }
}
