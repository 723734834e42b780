import { Problem } from '../../../shared/problem.ts';
import type { Runbook, RunbookStep, StepShell } from '../../../shared/runbook.ts';
import type { Quoting } from '../../../shared/shellQuote.ts';
import type { Session, Terminals } from '../../../shared/terminal.ts';
import { quotingOf } from '../fill.ts';
import type { RunsOptions } from './options.ts';
import { type Followed, isForeground } from './rules/change.ts';

/** A usual terminal's; a page that shows the session makes it its own size. */
const SIZE = { cols: 120, rows: 30 };
/** Shells that read POSIX command lines. fish does not. */
const POSIX_SHELLS = ['bash', 'zsh', 'sh', 'dash', 'ksh'];
const POWERSHELLS = ['pwsh', 'powershell'];

/** By name, what a session of a run with secrets has in its environment. */
export type SecretValues = Readonly<Record<string, string>>;

/** The sessions that runs type into. */
export interface RunSessions {
  /**
   * Reads what the runbook's secret parameters stand for.
   * @throws Problem that names the first that is needed and not kept
   */
  secretsOf(runbook: Runbook): Promise<SecretValues | null>;
  /**
   * Which session a step is typed into: a background step has one of its own; a run with secrets
   * has its own, whatever was chosen; else the chosen one, or the run's own.
   * @returns whether it was opened for this
   * @throws Problem where none can be opened
   */
  choose(
    followed: Followed,
    step: RunbookStep,
    chosen: string | null,
    secrets: SecretValues | null,
  ): { session: string; opened: boolean };
  /** A session of the same kind of shell in which the run's last command ended, still there. */
  usable(session: string | null, shell: StepShell): string | null;
  /** The session did not come back: it is nobody's own any more. */
  forget(session: string): void;
}

export function runSessions(
  options: Pick<RunsOptions, 'terminal' | 'secrets' | 'language'>,
): RunSessions {
  const { terminal, secrets, language } = options;
  /** Sessions that were opened for a run, by run and kind of shell. */
  const own = new Map<string, string>();

  function usable(session: string | null, shell: StepShell): string | null {
    const found = terminal.all().find(({ id }) => id === session);
    return found && isAlive(found) && fits(found, quotingOf(shell)) ? found.id : null;
  }

  function open(title: string, shell: StepShell, values: SecretValues | null): string {
    const how = {
      ...SIZE,
      shell: shellFor(shell, terminal.terminals()),
      target: null,
      beside: null,
    };
    return terminal.open(how, { title, ...(values && { secrets: values }) }).id;
  }

  return {
    async secretsOf({ parameters }) {
      const secret = parameters.filter((parameter) => parameter.secret);
      if (secret.length === 0) return null;
      const values: Record<string, string> = {};
      for (const { name, required } of secret) {
        const value = await secrets.read(name);
        if (value !== null) values[name] = value;
        else if (required) throw new Problem('runs.noSecret', { name });
      }
      return values;
    },

    choose({ run }, step, chosen, values) {
      if (step.act.kind !== 'command') throw new Problem('runs.byHand', { step: step.id });
      const { shell, background } = step.act;
      if (background) {
        return { session: open(step.title[language()], shell, values), opened: true };
      }
      if (values === null && chosen !== null) return { session: chosen, opened: false };
      const key = `${run.id} ${quotingOf(shell)}`;
      const present = usable(own.get(key) ?? null, shell);
      if (present !== null) return { session: present, opened: false };
      const session = open(run.title[language()], shell, values);
      own.set(key, session);
      return { session, opened: true };
    },

    usable,

    forget(session) {
      for (const [key, one] of own) if (one === session) own.delete(key);
    },
  };
}

/** @throws Problem where this computer has no such shell */
function shellFor(shell: StepShell, { shells }: Terminals): string {
  const wanted = {
    sh: POSIX_SHELLS,
    bash: POSIX_SHELLS,
    pwsh: POWERSHELLS,
  }[shell];
  const fitting = shells.filter(({ id }) => wanted.includes(id));
  const chosen = fitting.find(({ id }) => id === shell && shell === 'bash') ?? fitting[0];
  if (!chosen) throw new Problem('runs.noShell', { shell });
  return chosen.id;
}

function isAlive({ exitCode }: Session): boolean {
  return exitCode === null;
}

function fits({ shell }: Session, quoting: Quoting): boolean {
  return POWERSHELLS.includes(shell) === (quoting === 'powershell');
}

/** Where the last command that the run waited for was typed. */
export function lastSession({ run, runbook }: Followed): string | null {
  const foreground = new Set(
    runbook.steps.flatMap(({ id, act }) => (isForeground(act) ? [id] : [])),
  );
  const typed = run.steps.filter(({ step, session }) => session !== null && foreground.has(step));
  return typed.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.session ?? null;
}
