import { randomUUID } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import type { Runbook, RunbookStep, RunbookSummary, StepRun } from '../../shared/runbook.ts';
import type { Quoting } from '../../shared/shellQuote.ts';
import type { Bilingual } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { Fault } from '../markdown/fault.ts';
import { fillCommand, quotingOf, type RunbookService } from './fill.ts';
import { loadRunbooks } from './load.ts';

/** Runs the page still sees; what an incident needs is on its timeline. */
const MAX_RUNS = 200;
/** UTF-16 units of output a run keeps: a page gets all runs when it starts. */
const OUTPUT_LIMIT = 16 * 1024;

/** How a command typed into a terminal session ended. */
export interface CommandEnd {
  /** `unmarked`: the shell does not tell exit codes. `closed`: the session ended first. */
  end: 'exit' | 'unmarked' | 'closed';
  exitCode: number | null;
  durationMs: number;
  output: string;
  outputBytes: number;
  outputSha256: string;
}

/** A run that is over, with what the timeline of its incident says of it. */
export interface FinishedRun {
  run: StepRun;
  incident: string | null;
  step: Bilingual;
  end: CommandEnd;
}

export interface RunbooksOptions {
  /** Later folders' runbooks replace earlier ones with the same id: shipped first, own last. */
  folders: readonly string[];
  clock: Clock;
  service(id: string): RunbookService | undefined;
  /** Types a command into a session. Throws a Problem at once where it cannot. */
  run(
    session: string,
    command: string,
    options: { limit: number; quoting: Quoting },
  ): Promise<CommandEnd>;
  emit: {
    run(run: StepRun): void;
    /** After `run`, only where the command was typed. */
    finished(finished: FinishedRun): void;
  };
  /** @returns an id nobody else has */
  random?: () => string;
}

/** A step with the service its command is for. */
export interface StepChoice {
  runbook: string;
  step: string;
  service: string | null;
}

export interface Runbooks {
  list(): RunbookSummary[];
  /** What is wrong with files that could not become runbooks. */
  faults(): Fault[];
  /** @throws Problem where there is none */
  get(id: string): Runbook;
  /** The exact line the step types. @throws Problem where it has none or cannot be filled */
  command(choice: StepChoice): string;
  /** Types it. @returns the run as it begins; its end is emitted. @throws Problem where it cannot begin */
  run(choice: StepChoice & { incident: string | null; session: string }): StepRun;
  /** The last 200, oldest first. */
  runs(): StepRun[];
  /** Tells nothing any more: runs that still end belong to a world that is gone. */
  close(): void;
}

export function createRunbooks(options: RunbooksOptions): Runbooks {
  const { clock, emit } = options;
  const random = options.random ?? randomUUID;
  const { runbooks, faults } = loadRunbooks(options.folders);
  const runs = new Map<string, StepRun>();
  let isClosed = false;

  const get = (id: string): Runbook => {
    const runbook = runbooks.get(id);
    if (!runbook) throw new Problem('runbook.notFound', { runbook: id });
    return runbook;
  };
  const stepOf = ({ runbook, step: id }: StepChoice): RunbookStep => {
    const step = get(runbook).steps.find((candidate) => candidate.id === id);
    if (!step) throw new Problem('runbook.noStep', { runbook, step: id });
    return step;
  };
  const serviceOf = (id: string | null): RunbookService | null => {
    if (id === null) return null;
    const service = options.service(id);
    if (!service) throw new Problem('runbook.noService', { service: id });
    return service;
  };
  const commandOf = (step: RunbookStep, service: string | null): string => {
    if (step.command === null) throw new Problem('runbook.manualStep', { step: step.id });
    return fillCommand(step.command, quotingOf(step.shell), serviceOf(service));
  };
  const keep = (run: StepRun): void => {
    runs.set(run.id, run);
    for (const id of runs.keys()) {
      if (runs.size <= MAX_RUNS) break;
      runs.delete(id);
    }
    emit.run(run);
  };

  const finish = (begun: StepRun, step: RunbookStep, end: CommandEnd): void => {
    const { exitCode, output } = end;
    const run: StepRun = { ...begun, state: stateOf(end), endedAt: clock(), exitCode, output };
    keep(run);
    emit.finished({ run, incident: run.incident, step: step.title, end });
  };

  return {
    list: () =>
      [...runbooks.values()].map(({ id, title, steps }) => ({ id, title, steps: steps.length })),
    faults: () => faults,
    get,
    command: (choice) => commandOf(stepOf(choice), choice.service),
    run({ runbook, step: stepId, service, incident, session }) {
      const step = stepOf({ runbook, step: stepId, service });
      const command = commandOf(step, service);
      const ended = options.run(session, command, {
        limit: OUTPUT_LIMIT,
        quoting: quotingOf(step.shell),
      });
      const run: StepRun = {
        id: random(),
        runbook,
        step: stepId,
        service,
        incident,
        session,
        command,
        state: 'running',
        startedAt: clock(),
        endedAt: null,
        exitCode: null,
        output: '',
      };
      keep(run);
      ended.then(
        (end) => {
          if (!isClosed) finish(run, step, end);
        },
        // The session never came back to its prompt: the command was not typed.
        () => {
          if (!isClosed) keep({ ...run, state: 'cancelled', endedAt: clock() });
        },
      );
      return run;
    },
    runs: () => [...runs.values()],
    close() {
      isClosed = true;
    },
  };
}

function stateOf({ end, exitCode }: CommandEnd): StepRun['state'] {
  if (end === 'closed') return 'cancelled';
  if (end === 'unmarked') return 'unknown';
  return exitCode === 0 ? 'succeeded' : 'failed';
}
