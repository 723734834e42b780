import type { ParsedArgsOf } from '../../shared/contract.ts';
import { Problem, type Sentence } from '../../shared/problem.ts';
import type { RunForm, StepLine } from '../../shared/run.ts';
import type { Runbook, RunbookSummary } from '../../shared/runbook.ts';
import type { Fault } from '../markdown/fault.ts';
import { loadDanger } from './danger.ts';
import type { Context } from './fill.ts';
import { createLibrary } from './library.ts';
import { checkParameters, formValues } from './parameters.ts';
import { contextFor } from './runs/context.ts';
import { lineOf } from './runs/lines.ts';
import type { RunsOptions } from './runs/options.ts';
import { createRuns, type Runs } from './runs/runs.ts';

export interface RunbooksOptions extends Omit<RunsOptions, 'library' | 'danger'> {
  /** Later folders' runbooks replace earlier ones with the same id: shipped first, own last. */
  folders: readonly string[];
  /** Lists of commands that a second person must agree to; each adds to the ones before. */
  dangerFiles: readonly string[];
}

/** The runbooks of one world, and what became of following them. */
export interface Runbooks {
  list(): RunbookSummary[];
  /** What is wrong with files that could not become runbooks or lists of dangerous commands. */
  faults(): Fault[];
  /** @throws Problem where there is none */
  get(id: string): Runbook;
  /** What the form begins with. @throws Problem where there is no such runbook, service or incident */
  form(purpose: ParsedArgsOf<'runbooks.form'>): RunForm;
  /** The dry run: what each command step would type, in the order of the steps. @throws as {@link form} */
  lines(purpose: ParsedArgsOf<'runbooks.lines'>): StepLine[];
  readonly runs: Runs;
  /** Tells nothing any more: what still runs belongs to a world that is gone. */
  close(): void;
}

export function createRunbooks(options: RunbooksOptions): Runbooks {
  const library = createLibrary({ folders: options.folders });
  const danger = loadDanger(options.dangerFiles);
  const runs = createRuns({ ...options, library, danger });

  return {
    list: library.list,
    faults: () => [...library.faults(), ...danger.faults],
    get: library.get,

    form({ runbook: id, ...purpose }) {
      const runbook = library.get(id);
      const secret = runbook.parameters.filter((parameter) => parameter.secret);
      const names = options.secrets.names();
      return {
        values: formValues(runbook, contextFor(purpose, {}, options)),
        kept: secret.flatMap(({ name }) => (names.includes(name) ? [name] : [])),
      };
    },

    lines({ runbook: id, parameters: given, ...purpose }) {
      const runbook = library.get(id);
      const context = contextFor(purpose, {}, options);
      const { values, misfits } = sift(runbook, given, context);
      const now = { ...context, parameters: values };
      return runbook.steps
        .filter(({ act }) => act.kind === 'command')
        .map((step) =>
          because(
            lineOf(step, runbook, () => now, danger),
            misfits,
          ),
        );
    },

    runs,
    close: runs.close,
  };
}

/** While a form is not yet right, the lines that can be made are shown all the same. */
function sift(
  runbook: Runbook,
  given: Readonly<Record<string, string>>,
  context: Context,
): { values: Record<string, string>; misfits: ReadonlyMap<string, Sentence> } {
  const values: Record<string, string> = {};
  const misfits = new Map<string, Sentence>();
  for (const parameter of runbook.parameters.filter(({ secret }) => !secret)) {
    const { name } = parameter;
    const own = Object.hasOwn(given, name) ? { [name]: given[name] ?? '' } : {};
    try {
      const one = checkParameters({ ...runbook, parameters: [parameter] }, own, context);
      Object.assign(values, one);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      misfits.set(name, error.sentence);
    }
  }
  return { values, misfits };
}

/** A value that does not fit is missing to whoever fills the line: the line says what is wrong with it. */
function because(line: StepLine, misfits: ReadonlyMap<string, Sentence>): StepLine {
  const lacking = line.problem?.params.parameter;
  const misfit = misfits.get(String(lacking));
  return line.problem && misfit ? { ...line, problem: misfit } : line;
}
