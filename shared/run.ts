import { z } from 'zod';
import { Sentence } from './problem.ts';
import { Marker } from './recording.ts';
import { Bilingual, Millis } from './words.ts';

/**
 * `unknown`: it ran, but its session does not tell exit codes and the step says nothing of its
 * output, so a person must judge.
 */
export const StepState = z.enum([
  'waiting',
  'running',
  'succeeded',
  'failed',
  'timedOut',
  'cancelled',
  'skipped',
  'unknown',
]);
export type StepState = z.infer<typeof StepState>;

/** The latest attempt at one step of a run. */
export const StepRun = z.object({
  step: z.string(),
  state: StepState,
  /** 1, 2, 3 … */
  attempt: z.number().int().positive(),
  startedAt: Millis,
  endedAt: Millis.nullable(),
  /** When it is broken off; null where a person takes as long as it needs. */
  limitMs: z.number().int().positive().nullable(),
  /** Who started it, confirmed it, decided, skipped. */
  by: z.string(),
  /** The session a command is typed into. */
  session: z.string().nullable(),
  /** The exact line that was typed; a secret stands in it by its variable's name. */
  line: z.string().nullable(),
  exitCode: z.number().int().nullable(),
  /** How its end was told: by the shell's own marks, or by the prompt that came back. */
  boundary: z.enum(['marks', 'prompt']).nullable(),
  /** The last part of the output as plain text. */
  output: z.string(),
  outputBytes: z.number().int().nonnegative(),
  outputSha256: z.string().nullable(),
  /** Where in the session's recording it began. */
  marker: Marker.nullable(),
  /** Why it failed, or stopped the run. */
  why: Sentence.nullable(),
  /** The second person. */
  approvedBy: z.string().nullable(),
  /** Why it was skipped. */
  reason: z.string().nullable(),
  /** Which items of a manual step are done, by their places from 0. */
  ticked: z.array(z.number().int().nonnegative()),
  /** Which option was chosen, from 0. */
  option: z.number().int().nonnegative().nullable(),
  note: z.string().nullable(),
});
export type StepRun = z.infer<typeof StepRun>;

/**
 * One following of a runbook. `waiting`: for a person. `stopped`: by a condition of a step, or by a
 * person; it can be taken up again.
 */
export const Run = z.object({
  id: z.string(),
  runbook: z.string(),
  title: Bilingual,
  service: z.string().nullable(),
  incident: z.string().nullable(),
  /** Without the secret ones. */
  parameters: z.record(z.string(), z.string()),
  state: z.enum(['waiting', 'running', 'done', 'stopped']),
  /** The step at hand; null when the run is done. */
  at: z.string().nullable(),
  /** Whether it goes on by itself until a person is needed. */
  untilHuman: z.boolean(),
  startedAt: Millis,
  endedAt: Millis.nullable(),
  by: z.string(),
  /** Why it stopped. */
  why: Sentence.nullable(),
  /** Those that were begun, by their places. */
  steps: z.array(StepRun),
});
export type Run = z.infer<typeof Run>;

/** Why a second person must agree: the step says so, or its command is on the list. */
export const Gate = z.object({
  by: z.enum(['step', 'list']),
  /** What the list says of such a command. */
  why: Bilingual.nullable(),
});
export type Gate = z.infer<typeof Gate>;

/** What a command step would type, exactly; or why it cannot. */
export const StepLine = z.object({
  step: z.string(),
  line: z.string().nullable(),
  problem: Sentence.nullable(),
  gate: Gate.nullable(),
});
export type StepLine = z.infer<typeof StepLine>;

/** What a runbook's form begins with. */
export const RunForm = z.object({
  /** By parameter, for those that have a default that could be filled. */
  values: z.record(z.string(), z.string()),
  /** Secret parameters whose value the host keeps. */
  kept: z.array(z.string()),
});
export type RunForm = z.infer<typeof RunForm>;
