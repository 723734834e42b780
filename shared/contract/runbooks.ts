import { z } from 'zod';
import { Pin } from '../operator.ts';
import { Run, RunForm, StepLine } from '../run.ts';
import { Runbook } from '../runbook.ts';
import { SecretName, SecretValue } from '../secret.ts';
import { call, done, Key, LongText } from './call.ts';

/** What a runbook is followed for. */
const RunPurpose = { runbook: Key, service: Key.nullable(), incident: Key.nullable() };
/** By parameter, without the secret ones. */
const RunParameters = z
  .record(Key, z.string().max(10_000))
  .refine((all) => Object.keys(all).length <= 100);
const RunStep = { run: Key, step: Key };

/** Calls about runbooks, their runs and the secrets they take. */
export const runbookCalls = {
  'runbooks.get': call(z.strictObject({ runbook: Key }), Runbook),
  /** What its form begins with, filled from service and incident. */
  'runbooks.form': call(z.strictObject(RunPurpose), RunForm),
  /** The dry run: what each command step would type, in the order of the steps. */
  'runbooks.lines': call(
    z.strictObject({ ...RunPurpose, parameters: RunParameters }),
    z.array(StepLine),
  ),

  'runs.start': call(z.strictObject({ ...RunPurpose, parameters: RunParameters }), Run),
  /** The runbook as it was when the run began. */
  'runs.runbook': call(z.strictObject({ run: Key }), Runbook),
  'runs.line': call(z.strictObject(RunStep), StepLine),
  /**
   * Begins a command or a waiting, and goes on after it where `untilHuman`. Also again, and for a
   * step that is not at hand. Without a session one is opened for the step's shell.
   */
  'runs.go': call(
    z.strictObject({
      ...RunStep,
      session: Key.nullable(),
      untilHuman: z.boolean(),
      /** The second person, who saw exactly this line. */
      approval: z
        .strictObject({ operator: Key, pin: Pin.nullable(), line: z.string().max(100_000) })
        .nullable(),
    }),
    Run,
  ),
  /** Breaks off what runs. */
  'runs.cancel': call(z.strictObject({ run: Key }), Run),
  'runs.skip': call(z.strictObject({ ...RunStep, reason: LongText }), Run),
  'runs.tick': call(
    z.strictObject({ ...RunStep, item: z.number().int().nonnegative(), done: z.boolean() }),
    Run,
  ),
  /** A manual step is done. */
  'runs.confirm': call(z.strictObject(RunStep), Run),
  'runs.decide': call(z.strictObject({ ...RunStep, option: z.number().int().nonnegative() }), Run),
  'runs.note': call(z.strictObject({ ...RunStep, text: LongText }), Run),
  'runs.stop': call(z.strictObject({ run: Key, reason: LongText }), Run),
  /** Takes up a stopped run where it was. */
  'runs.resume': call(z.strictObject({ run: Key }), Run),

  /** Keeps a value in the host's secret store. It never comes back to a page. */
  'secrets.keep': call(z.strictObject({ name: SecretName, value: SecretValue }), done),
  'secrets.remove': call(z.strictObject({ name: SecretName }), done),
};
