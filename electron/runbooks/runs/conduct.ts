import { Problem, type Sentence, sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Run, StepLine } from '../../../shared/run.ts';
import { contextFor } from './context.ts';
import { doingOf, type WaitAct } from './doing.ts';
import { type Approval, mustHaveSeen, passGate } from './gate.ts';
import type { Keeper } from './keeper.ts';
import { lineOf } from './lines.ts';
import type { RunsOptions } from './options.ts';
import { type Followed, latestOf, type Moment, stepOf, underway } from './rules/change.ts';
import { type Attempt, ended, type Outcome } from './rules/ending.ts';
import { gone, mustBegin, refused } from './rules/going.ts';
import type { MayBegin } from './rules/onward.ts';
import { taken } from './rules/starting.ts';
import type { Broken } from './rules/verdict.ts';
import { lastSession, runSessions, type SecretValues } from './sessions.ts';

/** How a person begins a step. */
export interface Going {
  /** Null: the run's own. */
  session: string | null;
  untilHuman: boolean;
  approval: Approval | null;
}

/** The same, when all that takes time was asked for. */
interface Ready extends Going {
  approvedBy: string | null;
  secrets: SecretValues | null;
  /** Who asked for it. */
  by: string;
}

/** Has the steps of runs done, and goes on where it was told to. */
export interface Conduct {
  /** @throws Problem where the run has no such step */
  line(followed: Followed, step: string): StepLine;
  /** @throws Problem where it cannot begin */
  go(run: string, step: string, how: Going): Promise<Run>;
  /** @throws Problem where nothing runs */
  cancel(run: string): Promise<Run>;
  /** What a run was waiting for when it was stopped is broken off. */
  stopped(run: Run): void;
  /** Services may be judged otherwise now. */
  look(): void;
  close(): void;
}

export function conductOf(options: RunsOptions, keeper: Keeper): Conduct {
  const { clock, database, danger, emit, seat, terminal } = options;
  const sessions = runSessions(options);
  const doing = doingOf(options, over, sessions.forget);
  let isClosed = false;

  function line(followed: Followed, id: string): StepLine {
    const { run, runbook } = followed;
    const context = () => contextFor(run, run.parameters, options);
    return lineOf(stepOf(followed, id), runbook, context, danger);
  }

  /** @throws Problem where the line cannot be made */
  function filled(followed: Followed, step: string): StepLine & { line: string } {
    const made = line(followed, step);
    if (made.problem) throw new Problem(made.problem.key, made.problem.params);
    return { ...made, line: made.line ?? '' };
  }

  /** What turns out not to begin is tried all the same: its attempt then says why. */
  const mayBegin: MayBegin = (followed, { id, act }) =>
    act.kind === 'wait' ||
    (act.kind === 'command' && !act.danger && line(followed, id).gate === null);

  async function go(id: string, step: string, how: Going): Promise<Run> {
    const followed = keeper.get(id);
    const { act } = stepOf(followed, step);
    const moment = { by: seat().name, at: clock() };
    if (act.kind === 'wait') {
      wait(id, step, act, how.untilHuman, moment);
    } else if (act.kind === 'command') {
      mustBegin(followed, step);
      const approvedBy = await passGate(filled(followed, step), how.approval, options);
      const secrets = await sessions.secretsOf(followed.runbook);
      type(id, step, { ...how, approvedBy, secrets, by: seat().name });
    } else {
      keeper.change(id, (now) => taken(now, step, moment));
    }
    return keeper.get(id).run;
  }

  /** Everything is looked at anew: while the second person typed, much may have changed. */
  function type(id: string, step: string, { approval, untilHuman, by, ...how }: Ready): void {
    const followed = keeper.get(id);
    const found = stepOf(followed, step);
    const { act } = found;
    if (isClosed || act.kind !== 'command') return;
    mustBegin(followed, step);
    const { line, gate } = filled(followed, step);
    if (gate && how.approvedBy === null) throw new Problem('runs.needsSecond', { step });
    if (gate && approval) mustHaveSeen(line, approval);
    const { session, opened } = sessions.choose(followed, found, how.session, how.secrets);
    const going = { step, untilHuman, typed: { session, line, approvedBy: how.approvedBy } };
    let begun: Attempt | null = null;
    try {
      database.transaction(() => {
        const moment = { by, at: clock() };
        const run = keeper.change(id, (now) => gone(now, going, moment, mayBegin));
        const attempt = attemptIn(run, step);
        const label = `${step}. ${found.title[options.language()]}`;
        // The terminal refuses at once, and types a moment later: when this is on the disk.
        doing.command(attempt, act, { session, line, label, fresh: opened });
        begun = attempt;
        afterwards(run, by);
      });
    } catch (error) {
      // What could not be written down must not go on.
      if (begun) void doing.breakOff(begun, { state: 'cancelled', why: sentenceOf(error), by: '' });
      if (opened) terminal.close(session);
      throw error;
    }
  }

  function wait(id: string, step: string, act: WaitAct, untilHuman: boolean, moment: Moment): void {
    const service = act.service ?? keeper.get(id).run.service;
    if (service === null) throw new Problem('runs.waitNoService', { step });
    if (options.state(service) === undefined) throw new Problem('runs.noService', { service });
    const going = { step, untilHuman, typed: null };
    const run = keeper.change(id, (now) => gone(now, going, moment, mayBegin));
    doing.wait(attemptIn(run, step), act, { service, until: moment.at + act.withinMs });
    doing.look();
  }

  function over(attempt: Attempt, outcome: Outcome, by: string): void {
    if (isClosed) return;
    try {
      database.transaction(() => {
        const moment = { by, at: clock() };
        const change = (now: Followed) => ended(now, attempt, outcome, moment, mayBegin);
        const run = keeper.change(attempt.run, change);
        afterwards(run, latestOf(run, attempt.step)?.by ?? '');
      });
    } catch (error) {
      emit.notice(sentenceOf(error));
    }
  }

  /** @param by who asked for what goes on by itself */
  function afterwards(run: Run, by: string): void {
    database.afterCommit(() => {
      stopped(run);
      if (run.state === 'waiting' && run.untilHuman) void goOn(run.id, by);
    });
  }

  async function goOn(id: string, by: string): Promise<void> {
    let step: string | null = null;
    try {
      step = stepToGoOnWith(id);
      if (step === null) return;
      const followed = keeper.get(id);
      const { act } = stepOf(followed, step);
      if (act.kind === 'wait') wait(id, step, act, true, { by, at: clock() });
      if (act.kind !== 'command') return;
      const secrets = await sessions.secretsOf(followed.runbook);
      if (stepToGoOnWith(id) !== step) return;
      const session = sessions.usable(lastSession(keeper.get(id)), act.shell);
      type(id, step, { session, untilHuman: true, approval: null, approvedBy: null, secrets, by });
    } catch (error) {
      halt(id, step, sentenceOf(error), by);
    }
  }

  /** Null where a person did something meanwhile. */
  function stepToGoOnWith(id: string): string | null {
    if (isClosed) return null;
    const { run } = keeper.get(id);
    return run.state === 'waiting' && run.untilHuman ? run.at : null;
  }

  function halt(id: string, step: string | null, why: Sentence, by: string): void {
    try {
      if (step === null || stepToGoOnWith(id) !== step) return;
      keeper.change(id, (now) => refused(now, step, why, { by, at: clock() }));
    } catch (error) {
      emit.notice(sentenceOf(error));
    }
  }

  function stopped({ id, state, why }: Run): void {
    const step = state === 'stopped' && why ? underway(keeper.get(id)) : undefined;
    if (!step || !why) return;
    void doing.breakOff({ run: id, ...step }, { state: 'cancelled', why, by: '' });
  }

  return {
    line,
    go,
    stopped,

    async cancel(id) {
      const followed = keeper.get(id);
      const foreground = underway(followed);
      const all = followed.run.steps.filter(({ state }) => state === 'running');
      const these = foreground ? [foreground] : all;
      if (these.length === 0) throw new Problem('runs.nothingRuns');
      const { name: by } = seat();
      const broken: Broken = { state: 'cancelled', why: sentence('runs.cancelledBy', { by }), by };
      await Promise.all(these.map((step) => doing.breakOff({ run: id, ...step }, broken)));
      return keeper.get(id).run;
    },

    look: () => database.afterCommit(doing.look),

    close() {
      isClosed = true;
      doing.close();
    },
  };
}

/** The attempt that was just begun. */
function attemptIn(run: Run, step: string): Attempt {
  return { run: run.id, step, attempt: latestOf(run, step)?.attempt ?? 1 };
}
