import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { CommandAct, StepAct } from '../../../shared/runbook.ts';
import { quotingOf } from '../fill.ts';
import { waitForHealth } from './healthWait.ts';
import type { RunsOptions } from './options.ts';
import { type PursuitEnd, pursue } from './pursuit.ts';
import { type Attempt, LOST, type Outcome, UNSEEN } from './rules/ending.ts';
import { type Broken, outcomeOf, SEARCHED_OUTPUT } from './rules/verdict.ts';

/** What is being done of steps at this moment, each until it ends, is broken off or too late. */
export interface Doing {
  /** Types a line. @throws Problem at once where the terminal does */
  command(attempt: Attempt, act: CommandAct, typed: Typed): void;
  /** @param until milliseconds since the epoch */
  wait(attempt: Attempt, act: WaitAct, awaited: { service: string; until: number }): void;
  /** @returns when it has ended; at once for what is not being done */
  breakOff(attempt: Attempt, broken: Broken): Promise<void>;
  /** Services may be judged otherwise now. */
  look(): void;
  close(): void;
}

/** What is typed, and where. */
export interface Typed {
  session: string;
  line: string;
  /** What the moment is called in the session's recording. */
  label: string;
  /** Whether the session was opened for this line. */
  fresh: boolean;
}

export type WaitAct = Extract<StepAct, { kind: 'wait' }>;

/** One that runs, and what ends it. */
interface Underway {
  look(): void;
  breakOff(broken: Broken): void;
  drop(): void;
  over: PromiseWithResolvers<void>;
}

/**
 * @param over told once for each attempt. `by`: who broke it off; empty where nobody did
 * @param lost told where a session did not come back
 */
export function doingOf(
  { terminal, clock, state }: Pick<RunsOptions, 'terminal' | 'clock' | 'state'>,
  over: (attempt: Attempt, outcome: Outcome, by: string) => void,
  lost: (session: string) => void,
): Doing {
  const running = new Map<string, Underway>();

  function end(attempt: Attempt, outcome: Outcome, by: string): void {
    const one = running.get(keyOf(attempt));
    running.delete(keyOf(attempt));
    over(attempt, outcome, by);
    one?.over.resolve();
  }

  function outcomeFor(act: CommandAct, how: PursuitEnd, session: string): Outcome {
    switch (how.kind) {
      case 'ended':
        return outcomeOf(act, how.end, how.broken);
      case 'refused':
        return { ...LOST, why: how.broken?.why ?? how.why, typed: false };
      case 'lost': {
        lost(session);
        const title = terminal.all().find(({ id }) => id === session)?.title ?? session;
        return { ...UNSEEN, state: how.broken.state, why: sentence('runs.notBack', { title }) };
      }
    }
  }

  return {
    command(attempt, act, { session, line, label, fresh }) {
      const options = { limit: SEARCHED_OUTPUT, quoting: quotingOf(act.shell), marker: label };
      const why = sentence('runs.timedOut', { limit: act.timeoutMs });
      const pursuit = pursue(
        (typed) => terminal.run(session, line, { ...options, typed }),
        { terminal, clock, session },
        { ms: act.timeoutMs, fresh, broken: { state: 'timedOut', why, by: '' } },
        (how) => end(attempt, outcomeFor(act, how, session), how.broken?.by ?? ''),
      );
      const underway = { ...pursuit, look: () => {}, over: Promise.withResolvers<void>() };
      running.set(keyOf(attempt), underway);
    },

    wait(attempt, act, { service, until }) {
      const ended = (to: Outcome['state'], why: Sentence | null, by: string): void =>
        end(attempt, { ...UNSEEN, state: to, why }, by);
      const late = sentence('runs.waitedTooLong', { service, limit: act.withinMs });
      const wait = waitForHealth(
        () => state(service),
        act.until,
        { clock, until },
        (came) => (came ? ended('succeeded', null, '') : ended('timedOut', late, '')),
      );
      const breakOff = (broken: Broken): void => {
        wait.drop();
        ended(broken.state, broken.why, broken.by);
      };
      running.set(keyOf(attempt), { ...wait, breakOff, over: Promise.withResolvers<void>() });
    },

    async breakOff(attempt, broken) {
      const one = running.get(keyOf(attempt));
      // Of what is not done any more the end could not be kept, for one because the disk was full.
      if (!one) return over(attempt, LOST, broken.by);
      one.breakOff(broken);
      await one.over.promise;
    },

    look() {
      for (const one of running.values()) one.look();
    },

    close() {
      for (const one of running.values()) {
        one.drop();
        one.over.resolve();
      }
      running.clear();
    },
  };
}

function keyOf({ run, step, attempt }: Attempt): string {
  return `${run} ${step} ${attempt}`;
}
