import type { Code } from 'mdast';
import type { Parameter, StepShell } from '../../../shared/runbook.ts';
import type { Place } from '../../markdown/fault.ts';
import { bareAt } from '../bare.ts';
import { CONTEXT_NAMES } from '../context.ts';
import { quotingOf } from '../fill.ts';
import { type Placeholder, placeholdersOf } from '../placeholders.ts';
import { type Tell, tellUnknown } from './tell.ts';

/** Reads the command of a block: what cannot be typed, or filled in safely, is told. */
export function readCommand(
  block: Code,
  shell: StepShell,
  parameters: readonly Parameter[],
  tell: Tell,
): string {
  const start = block.position?.start;
  const command = block.value.trim();
  if (!command) tell(start, 'runbook.emptyCommand', { shell });
  const lead = block.value.length - block.value.trimStart().length;
  const placeAt = (at: number): Place | undefined =>
    start && placeIn(block.value, lead + at, start);

  const control = /[^\P{Cc}\n\t]/u.exec(command);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
    tell(placeAt(control.index), 'runbook.controlCharacter', { code });
  }
  const quoting = quotingOf(shell);
  // The shell would wait for more instead of running it.
  const hides = quoting === 'powershell' ? /`$/ : /(?<!\\)(?:\\\\)*\\$/;
  if (hides.test(command)) tell(placeAt(command.length - 1), 'runbook.unfinished');
  const isBare = bareAt(command, quoting);
  for (const placeholder of placeholdersOf(command)) {
    const at = placeAt(placeholder.at);
    if (tellStranger(placeholder, at, parameters, tell)) continue;
    if (!isBare(placeholder.at)) {
      tell(at, 'runbook.quotedParameter', { parameter: placeholder.written });
    }
  }
  return command;
}

/** Tells every `{{…}}` of a text that stands for nothing. */
export function tellStrangers(
  text: string,
  at: Place | undefined,
  parameters: readonly Parameter[],
  tell: Tell,
): void {
  for (const placeholder of placeholdersOf(text)) {
    tellStranger(placeholder, at, parameters, tell);
    if (parameters.some(({ name, secret }) => secret && name === placeholder.name)) {
      tell(at, 'runbook.secretFolder', { parameter: placeholder.written });
    }
  }
}

function tellStranger(
  { name, written }: Placeholder,
  at: Place | undefined,
  parameters: readonly Parameter[],
  tell: Tell,
): boolean {
  const names = [...parameters.map((parameter) => parameter.name), ...CONTEXT_NAMES];
  if (names.includes(name)) return false;
  tellUnknown(tell, at, 'runbook.unknownParameter', name, names, { parameter: written });
  return true;
}

/** Where a character of a block's text stands; the block may be indented by a few columns. */
function placeIn(text: string, at: number, fence: Place): Place {
  const lines = text.slice(0, at).split('\n');
  return { line: fence.line + lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
