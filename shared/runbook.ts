import { z } from 'zod';
import { State } from './health.ts';
import { Bilingual } from './words.ts';

/** What a parameter's value must look like; the reading part says what each takes. */
export const ParameterType = z.enum([
  'text',
  'integer',
  'port',
  'host',
  'url',
  'path',
  'choice',
  'boolean',
]);
export type ParameterType = z.infer<typeof ParameterType>;

/** What a runbook asks for before it is followed; `{{name}}` stands for it in commands. */
export const Parameter = z.object({
  name: z.string(),
  type: ParameterType,
  description: Bilingual,
  /** As written: `{{service.host}}` and the like are filled in when the form is. */
  default: z.string().nullable(),
  choices: z.array(z.string()),
  /** RE2; the whole value must match. */
  pattern: z.string().nullable(),
  required: z.boolean(),
  /** Its value comes from the host's secret store and is never shown, kept or typed. */
  secret: z.boolean(),
});
export type Parameter = z.infer<typeof Parameter>;

export const StepShell = z.enum(['sh', 'bash', 'pwsh']);
export type StepShell = z.infer<typeof StepShell>;

/** What is done in a step: by a shell, or by a person. */
export const StepAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    /** The word on the command's fence: whose quoting it needs. */
    shell: StepShell,
    /** As written, parameters unfilled. */
    command: z.string(),
    timeoutMs: z.number().int().positive(),
    expectExit: z.number().int(),
    /** RE2, searched in the output's plain text; without a match the step has failed. */
    expect: z.string().nullable(),
    /** RE2, searched in the output's plain text; with a match the run ends here. */
    stop: z.string().nullable(),
    /** Says that it changes something: it is never run without being asked for by itself. */
    danger: z.boolean(),
    /** `approve=two` */
    approve: z.enum(['one', 'two']),
    /** Runs in a session of its own while the run goes on. */
    background: z.boolean(),
    /** Parameters may stand in it. Null: wherever the session is. */
    cwd: z.string().nullable(),
    /** The step that follows where it is not the next one. */
    next: z.string().nullable(),
  }),
  /** Something a person does; with items, each is ticked. */
  z.object({ kind: z.literal('confirm'), items: z.array(Bilingual) }),
  /** What a person saw is written down. */
  z.object({ kind: z.literal('note'), prompt: Bilingual }),
  /** A person says how it goes on. `to`: a step's id; null ends the run. */
  z.object({
    kind: z.literal('decide'),
    options: z.array(z.object({ label: Bilingual, to: z.string().nullable() })),
  }),
  /** Waits until a service is judged so. */
  z.object({
    kind: z.literal('wait'),
    /** A service's id; null: the one the runbook is followed for. */
    service: z.string().nullable(),
    until: z.array(State),
    withinMs: z.number().int().positive(),
  }),
]);
export type StepAct = z.infer<typeof StepAct>;
export type CommandAct = Extract<StepAct, { kind: 'command' }>;

/** A step is a heading: what to know, and what to do. */
export const RunbookStep = z.object({
  /** Its place, from 1: `3`. */
  id: z.string(),
  /** `name=` on the fence: what `next=` and checklists call it. */
  name: z.string().nullable(),
  title: Bilingual,
  /** The step's own Markdown without the heading and what became the act. */
  text: Bilingual,
  act: StepAct,
});
export type RunbookStep = z.infer<typeof RunbookStep>;

export const Runbook = z.object({
  id: z.string(),
  title: Bilingual,
  intro: Bilingual,
  parameters: z.array(Parameter),
  steps: z.array(RunbookStep),
});
export type Runbook = z.infer<typeof Runbook>;

export const RunbookSummary = Runbook.pick({ id: true, title: true }).extend({
  steps: z.number().int(),
});
export type RunbookSummary = z.infer<typeof RunbookSummary>;
