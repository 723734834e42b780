import type { Runbook, RunbookStep, StepShell } from '../../../shared/runbook.ts';
import type { Session } from '../../../shared/terminal.ts';

const POSIX: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh']);
const POWERSHELL: ReadonlySet<string> = new Set(['pwsh', 'powershell']);

/** Whether a session reads what is written for a step. What runs over SSH is not known. */
function reads({ shell, target }: Session, wanted: StepShell): boolean {
  if (wanted === 'pwsh') return POWERSHELL.has(shell);
  return target !== null || POSIX.has(shell);
}

/**
 * The session a step is typed into: the one the operator looks at, where it lives and reads the
 * step's commands. Null: the run's own, which the console opens. So it always is for a runbook with
 * secrets, which no other session knows, and for what goes on in the background.
 */
export function sessionFor(
  { act }: RunbookStep,
  { parameters }: Pick<Runbook, 'parameters'>,
  { sessions, active }: { sessions: readonly Session[]; active: string | null },
): Session | null {
  if (act.kind !== 'command' || act.background) return null;
  if (parameters.some(({ secret }) => secret)) return null;
  const shown = sessions.find(({ id, exitCode }) => id === active && exitCode === null);
  return shown && reads(shown, act.shell) ? shown : null;
}
