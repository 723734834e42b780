/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file refuses */
import { Problem } from '../../shared/problem.ts';
import { shellQuote } from '../../shared/shellQuote.ts';
import type { ShellName } from './shell.ts';

const PASTE_BEGIN = '\x1b[200~';
const PASTE_END = '\x1b[201~';

/** Ctrl+E, Ctrl+U: takes what stands on the line into the shell's own cut buffer (Ctrl+Y gives it back). */
const CUT_LINE = '\x05\x15';
/** PSReadLine's RevertLine. */
const REVERT_LINE = '\x1b';

/**
 * A command as runbooks hold it: lines end in LF, no other control character but tab.
 * @throws Problem for a control character, which a shell's line editor would act on
 */
export function cleanCommand(command: string): string {
  const clean = command.replace(/\r\n?/g, '\n').trim();
  const position = clean.search(/[^\P{Cc}\n\t]/u);
  if (position !== -1) {
    const code = `U+${clean.charCodeAt(position).toString(16).padStart(4, '0').toUpperCase()}`;
    throw new Problem('terminal.controlCharacter', { position: position + 1, code });
  }
  return clean;
}

export interface LineState {
  /** Whether the shell's line editor takes pasted text as it is. */
  bracketedPaste: boolean;
  /** Whether the operator has begun to type on this line. */
  begun: boolean;
}

/**
 * The keys that make an interactive shell run a command as one unit, with one end.
 * @param command from {@link cleanCommand}
 */
export function keysFor(command: string, shell: ShellName, line: LineState): string {
  const cut = line.begun ? cutLine(shell) : '';
  const text = lineFor(command, shell, line.bracketedPaste);
  const keys = line.bracketedPaste ? PASTE_BEGIN + text + PASTE_END : text;
  return `${cut}${keys}\r`;
}

function cutLine(shell: ShellName): string {
  if (shell === 'sh') return '\x15';
  return shell === 'pwsh' || shell === 'powershell' ? REVERT_LINE : CUT_LINE;
}

function lineFor(command: string, shell: ShellName, bracketedPaste: boolean): string {
  if (shell === 'pwsh' || shell === 'powershell') {
    return /[\n\t]/.test(command) ? `Invoke-Expression ${powershellOneLine(command)}` : command;
  }
  // A terminal in line mode takes line breaks and tabs as they are.
  if (shell === 'sh')
    return command.includes('\n') ? `eval ${shellQuote(command, 'posix')}` : command;
  if (!bracketedPaste && /[\n\t]/.test(command)) return `eval ${ansiC(command)}`;
  // Typed line by line, every line would be a command with an end of its own; a quote left open
  // would wait for more. An interactive shell also takes `!` for its history, and zsh takes `#`
  // for no comment. Inside eval the text means what it means in a script.
  return /[\n!#]/.test(command) ? `eval ${shellQuote(command, 'posix')}` : command;
}

/** `$'…'` of bash and zsh: line breaks and tabs as escapes, for an editor that acts on the keys. */
function ansiC(command: string): string {
  const escapes: Record<string, string> = { '\n': '\\n', '\t': '\\t', '!': '\\x21' };
  return `$'${command.replace(/[\\']/g, '\\$&').replace(/[\n\t!]/g, (c) => escapes[c] ?? c)}'`;
}

function powershellOneLine(command: string): string {
  const escaped = command.replace(/[`$"\u201c-\u201e]/g, '`$&');
  return `"${escaped.replaceAll('\n', '`n').replaceAll('\t', '`t')}"`;
}
