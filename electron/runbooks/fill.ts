import { Problem } from '../../shared/problem.ts';
import type { CommandAct, Runbook, StepShell } from '../../shared/runbook.ts';
import { type Quoting, shellQuote } from '../../shared/shellQuote.ts';
import { assertNever } from '../../shared/words.ts';
import { bareAt } from './bare.ts';
import { CONTEXT_NAMES, type Context, contextValue, isContextName, isTypable } from './context.ts';
import { placeholdersOf, replacePlaceholders } from './placeholders.ts';
import { isAbsolute } from './values.ts';

export type { Context, RunbookIncident, RunbookService } from './context.ts';

/** Whose rules of quoting a step's command follows. */
export function quotingOf(shell: StepShell): Quoting {
  return shell === 'pwsh' ? 'powershell' : 'posix';
}

/**
 * The exact line a step types: every `{{…}}` replaced by its value as one shell-quoted word, in the
 * step's own folder where it names one. A secret stands in it as the variable that holds its value.
 * @throws Problem where a name is unknown or stands inside quotes, or a value is missing or cannot
 *   be typed
 */
export function fillCommand(act: CommandAct, runbook: Runbook, context: Context): string {
  const quoting = quotingOf(act.shell);
  const isBare = bareAt(act.command, quoting);
  const quoted = placeholdersOf(act.command).find(({ at }) => !isBare(at));
  if (quoted) throw new Problem('runbook.quotedParameter', { parameter: quoted.written });
  const secrets = new Set(runbook.parameters.flatMap((p) => (p.secret ? [p.name] : [])));
  const command = replacePlaceholders(act.command, (name) =>
    secrets.has(name)
      ? secretVariable(name, quoting)
      : shellQuote(filledBy(name, runbook, context), quoting),
  );
  if (act.cwd === null) return command;
  const folder = replacePlaceholders(act.cwd, (name) => filledBy(name, runbook, context));
  if (!isAbsolute(folder)) throw new Problem('runbook.badFolder', { found: folder.slice(0, 100) });
  return inFolder(command, folder, quoting);
}

function filledBy(name: string, runbook: Runbook, context: Context): string {
  if (isContextName(name)) return contextValue(name, context);
  const parameter = `{{${name}}}`;
  if (!runbook.parameters.some((known) => known.name === name)) {
    const allowed = [...runbook.parameters.map((p) => p.name), ...CONTEXT_NAMES].join(', ');
    throw new Problem('runbook.unknownParameter', { parameter, allowed });
  }
  const value = context.parameters[name];
  if (value === undefined) throw new Problem('runbook.missingParameter', { parameter: name });
  if (!isTypable(value)) throw new Problem('runbook.badValue', { parameter });
  return value;
}

/** The variable that the console puts a secret's value into, as one word. */
function secretVariable(name: string, quoting: Quoting): string {
  switch (quoting) {
    case 'posix':
      return `"$WATCHROOM_SECRET_${name}"`;
    case 'powershell':
      // Braces, so that letters that follow do not become part of the name.
      return `\${env:WATCHROOM_SECRET_${name}}`;
    default:
      return assertNever(quoting);
  }
}

/**
 * The command in a folder of its own: the session stays where it is. The command keeps its own
 * lines, so that a comment at its end hides nothing, and its exit code is the line's.
 */
function inFolder(command: string, folder: string, quoting: Quoting): string {
  const word = shellQuote(folder, quoting);
  switch (quoting) {
    case 'posix':
      return `(cd -- ${word} && {\n${command}\n})`;
    case 'powershell':
      // Coming back would count as the command that ended last, and well.
      return [
        `Push-Location -LiteralPath ${word} -ErrorAction Stop; try {`,
        command,
        '$watchroomWell = $? } finally { Pop-Location }',
        "if (-not $watchroomWell) { Write-Error 'failed' -ErrorAction SilentlyContinue }",
      ].join('\n');
    default:
      return assertNever(quoting);
  }
}
