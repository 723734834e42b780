import { randomUUID } from 'node:crypto';
import type { ParsedArgsOf } from '../../../shared/contract.ts';
import { Problem, sentenceOf } from '../../../shared/problem.ts';
import type { Run, StepLine } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { checkParameters } from '../parameters.ts';
import { conductOf, type Going } from './conduct.ts';
import { contextFor } from './context.ts';
import { keeperOf } from './keeper.ts';
import type { RunsOptions } from './options.ts';
import type { Change, Followed, Moment } from './rules/change.ts';
import { resumed, stopped } from './rules/holding.ts';
import { confirmed, decided, noted, skipped, ticked } from './rules/person.ts';
import { foundAgain } from './rules/restart.ts';
import { started } from './rules/starting.ts';

/**
 * Runbooks being followed in one world. Whatever a call changed is on the disk, with its entries in
 * journal and timeline, before it returns. Every call that names a run throws a Problem where there
 * is none, and every act where the run is done, stopped, or waits for a step that runs, if nothing
 * else is said. What is done twice is done once.
 */
export interface Runs {
  /** The last 200, oldest first. */
  all(): Run[];
  /** @throws Problem that names the parameter or the secret that is missing or does not fit */
  start(purpose: ParsedArgsOf<'runs.start'>): Run;
  /** The runbook as it was when the run began. */
  runbook(run: string): Runbook;
  line(run: string, step: string): StepLine;
  /**
   * Begins a command or a waiting, and goes on after it where `untilHuman`; a step that a person
   * does is taken in hand. Any step, and any of them again.
   * @returns the run as the step begins; what becomes of it is emitted
   * @throws Problem where the second person is missing or wrong, or the terminal refuses
   */
  go(run: string, step: string, how: Going): Promise<Run>;
  /**
   * Breaks off the step that is waited for, or, where there is none, those in the background.
   * @returns the run when they have ended
   */
  cancel(run: string): Promise<Run>;
  /** Also a step that is not at hand. @param reason why */
  skip(run: string, step: string, reason: string): Run;
  tick(run: string, step: string, item: number, done: boolean): Run;
  /** Also says that a command succeeded of which only a person can tell. */
  confirm(run: string, step: string): Run;
  decide(run: string, step: string, option: number): Run;
  note(run: string, step: string, text: string): Run;
  /** What it waits for is broken off. */
  stop(run: string, reason: string): Run;
  resume(run: string): Run;
  /** Services may be judged otherwise now: steps that wait for one look. */
  look(): void;
  /** Tells nothing any more; what still runs is found cancelled when the world opens again. */
  close(): void;
}

/** What the last console left running is cancelled, and waits for a person. */
export function createRuns(options: RunsOptions): Runs {
  const { clock, emit, seat, newId = randomUUID } = options;
  const keeper = keeperOf(options);
  const conduct = conductOf(options, keeper);

  for (const { run } of keeper.underway()) {
    try {
      keeper.change(run.id, (followed) => foundAgain(followed, { by: '', at: clock() }));
    } catch (error) {
      // One account that cannot be written must not keep the console from opening.
      emit.notice(sentenceOf(error));
    }
  }

  function act(id: string, decide: (followed: Followed, moment: Moment) => Change): Run {
    const moment = { by: seat().name, at: clock() };
    return keeper.change(id, (followed) => decide(followed, moment));
  }

  return {
    all: keeper.all,

    start({ runbook: id, service, incident, parameters: given }) {
      const runbook = options.library.get(id);
      const context = contextFor({ service, incident }, {}, options);
      const parameters = checkParameters(runbook, given, context);
      const kept = options.secrets.names();
      const lacking = runbook.parameters.find(
        ({ name, secret, required }) => secret && required && !kept.includes(name),
      );
      if (lacking) throw new Problem('runs.noSecret', { name: lacking.name });
      const moment = { by: seat().name, at: clock() };
      const beginning = { id: newId(), service, incident, parameters };
      return keeper.begin(runbook, started(runbook, beginning, moment));
    },

    runbook: (id) => keeper.get(id).runbook,
    line: (id, step) => conduct.line(keeper.get(id), step),
    go: conduct.go,
    cancel: conduct.cancel,
    skip: (id, step, reason) => act(id, (run, now) => skipped(run, step, reason, now)),
    tick: (id, step, item, done) => act(id, (run, now) => ticked(run, step, { item, done }, now)),
    confirm: (id, step) => act(id, (run, now) => confirmed(run, step, now)),
    decide: (id, step, option) => act(id, (run, now) => decided(run, step, option, now)),
    note: (id, step, text) => act(id, (run, now) => noted(run, step, text, now)),
    stop(id, reason) {
      const run = act(id, (followed, now) => stopped(followed, reason, now));
      conduct.stopped(run);
      return run;
    },
    resume: (id) => act(id, resumed),
    look: conduct.look,
    close: conduct.close,
  };
}
