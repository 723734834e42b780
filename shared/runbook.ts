import { z } from 'zod';
import { Bilingual, Millis } from './words.ts';

/** A step is a heading: what to know, and either a command or something a person does. */
export const RunbookStep = z.object({
  id: z.string(),
  title: Bilingual,
  /** The step's own Markdown without the heading and the command. */
  text: Bilingual,
  /** As written, parameters such as `{{service.host}}` unfilled; null for a manual step. */
  command: z.string().nullable(),
  /** The word on the command's fence: whose quoting it needs. Null for a manual step. */
  shell: z.enum(['sh', 'bash', 'pwsh']).nullable(),
});
export type RunbookStep = z.infer<typeof RunbookStep>;

export const Runbook = z.object({
  id: z.string(),
  title: Bilingual,
  intro: Bilingual,
  steps: z.array(RunbookStep),
});
export type Runbook = z.infer<typeof Runbook>;

export const RunbookSummary = Runbook.pick({ id: true, title: true }).extend({
  steps: z.number().int(),
});
export type RunbookSummary = z.infer<typeof RunbookSummary>;

/** One execution of one step in one terminal session. */
export const StepRun = z.object({
  id: z.string(),
  runbook: z.string(),
  step: z.string(),
  service: z.string().nullable(),
  incident: z.string().nullable(),
  session: z.string(),
  /** The exact line that was typed into the shell. */
  command: z.string(),
  /** `unknown`: it ran, but this shell does not mark its commands, so no exit code was learnt. */
  state: z.enum(['running', 'succeeded', 'failed', 'cancelled', 'unknown']),
  startedAt: Millis,
  endedAt: Millis.nullable(),
  exitCode: z.number().int().nullable(),
  /** The last part of the output as plain text. */
  output: z.string(),
});
export type StepRun = z.infer<typeof StepRun>;
