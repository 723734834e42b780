import { sentence } from '../../../shared/problem.ts';
import type { Finding, TriageQuery } from '../../../shared/triage.ts';
import { countText, type Facts, minuteText, type Rule } from './facts.ts';
import { jumpIn, median } from './jump.ts';

/** In longer steps a morning looks like a jump. */
const LONGEST_STEP_MS = 10 * 60_000;
/** Three times what was usual a few steps ago; offices open more slowly. */
const LOAD = { times: 3, more: 30, zeros: false };
const SOURCES = { times: 3, more: 30, zeros: false };
/** Milliseconds. */
const SLOWNESS = { times: 3, more: 500, zeros: false };
/** Errors of the server, beside none as a rule. */
const ERRORS = { times: 5, more: 10, zeros: true };
/** Fewer than one in twenty failing is not what people call an outage. */
const ERROR_SHARE = 0.05;
/** What came longer before has another story. */
const RELATED_MS = 60 * 60_000;

/** The steps at which something changed; -1 where it did not. */
interface Turns {
  load: number;
  sources: number;
  slow: number;
  errors: number;
}

function turnsOf({ result: { series }, distinct }: Facts): Turns {
  if (series.stepMs > LONGEST_STEP_MS) return { load: -1, sources: -1, slow: -1, errors: -1 };
  const { steps } = series;
  // Few errors beside many requests count as none.
  const errors = steps.map(({ requests, serverErrors }) =>
    serverErrors >= requests * ERROR_SHARE ? serverErrors : 0,
  );
  return {
    load: jumpIn(
      steps.map(({ requests }) => requests),
      LOAD,
    ),
    sources: jumpIn(distinct, SOURCES),
    slow: jumpIn(
      steps.map(({ p95 }) => p95 ?? 0),
      SLOWNESS,
    ),
    errors: jumpIn(errors, ERRORS),
  };
}

/** Many addresses at once, and which came first: the load, the slowness or the errors. */
export const course: Rule = (facts, query) => {
  const turns = turnsOf(facts);
  const { stepMs } = facts.result.series;
  const found: Finding[] = [];
  const related = (first: number, then: number): boolean =>
    first >= 0 && then > first && (then - first) * stepMs <= RELATED_MS;
  if (turns.sources >= 0 && query.source === undefined)
    found.push(manySources(facts, turns.sources));
  if (related(turns.load, turns.errors)) {
    found.push(ordered('loadBeforeErrors', facts, turns.load, turns.errors));
  }
  if (related(turns.errors, turns.load)) {
    found.push(ordered('errorsBeforeLoad', facts, turns.errors, turns.load));
  }
  if (related(turns.slow, turns.errors)) {
    found.push(ordered('slowBeforeErrors', facts, turns.slow, turns.errors));
  }
  return found;
};

function startOf({ result: { series } }: Facts, step: number): number {
  return series.from + step * series.stepMs;
}

/** How many steps around a turn are shown with it. */
const AROUND = 5;

function around(facts: Facts, first: number, last: number): TriageQuery {
  return {
    from: Math.max(facts.result.series.from, startOf(facts, first - AROUND)),
    to: startOf(facts, last + AROUND) - 1,
  };
}

function manySources(facts: Facts, step: number): Finding {
  const at = startOf(facts, step);
  const params = {
    at: minuteText(at),
    before: countText(median(facts.distinct.slice(Math.max(0, step - 10), step))),
    after: countText(median(facts.distinct.slice(step, step + 3))),
  };
  return {
    id: `manySources ${at}`,
    kind: 'manySources',
    sentence: sentence('triage.found.manySources', params),
    query: around(facts, step, step + AROUND),
  };
}

function ordered(
  kind: 'loadBeforeErrors' | 'errorsBeforeLoad' | 'slowBeforeErrors',
  facts: Facts,
  first: number,
  then: number,
): Finding {
  const [from, to] = [startOf(facts, first), startOf(facts, then)];
  const params = { first: minuteText(from), next: minuteText(to), apart: to - from };
  return {
    id: `${kind} ${from}`,
    kind,
    sentence: sentence(`triage.found.${kind}`, params),
    query: around(facts, first, then),
  };
}

/** By chance no step is empty where this many are usual: e^-20. */
const BUSY = 20;
const LEAST_EMPTY = 3;

/** A stretch without any request in the middle of traffic. */
export const quiet: Rule = (facts) => {
  const { steps, stepMs } = facts.result.series;
  if (stepMs > LONGEST_STEP_MS) return [];
  const requests = steps.map((step) => step.requests);
  for (let step = 1; step < requests.length; step++) {
    if (requests[step] !== 0 || requests[step - 1] === 0) continue;
    const next = requests.findIndex((count, i) => i > step && count > 0);
    if (next < 0) return [];
    const before = requests.slice(Math.max(0, step - 10), step);
    if (next - step < LEAST_EMPTY || median(before) < BUSY) continue;
    const [from, to] = [startOf(facts, step), startOf(facts, next)];
    const params = {
      from: minuteText(from),
      to: minuteText(to),
      lasted: to - from,
      usual: countText(median(before)),
      step: stepMs,
    };
    const said = sentence('triage.found.quiet', params);
    return [
      { id: `quiet ${from}`, kind: 'quiet', sentence: said, query: around(facts, step, next) },
    ];
  }
  return [];
};
