/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file refuses */
import { Problem } from '../../shared/problem.ts';
import { shellQuote } from '../../shared/shellQuote.ts';
import type { Speaker } from './shell.ts';

const PASTE_BEGIN = '\x1b[200~';
const PASTE_END = '\x1b[201~';

/** Linux keeps 4095 bytes of a line in line mode (N_TTY); a character of Hangul takes three. */
const LINE_MODE_MAX = 1300;

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
export function keysFor(command: string, shell: Speaker, line: LineState): string {
  const cut = line.begun ? emptyLineKeys(shell, line.bracketedPaste) : '';
  const text = lineFor(command, shell, line.bracketedPaste);
  const pasted = line.bracketedPaste ? PASTE_BEGIN + text + PASTE_END : text;
  return `${cut}${pasted}\r`;
}

/** The keys that take away what the operator has begun to type. */
export function emptyLineKeys(shell: Speaker, bracketedPaste: boolean): string {
  switch (shell) {
    case 'pwsh':
    case 'powershell':
      // PSReadLine's RevertLine.
      return '\x1b';
    case 'sh':
      return '\x15';
    case 'remote':
      return bracketedPaste ? '\x05\x15' : '\x15';
    case 'bash':
    case 'zsh':
    case 'fish':
      // Ctrl+E, Ctrl+U: into the shell's own cut buffer (Ctrl+Y gives it back).
      return '\x05\x15';
  }
}

/** A command for sh or bash as this shell can run it. fish has a language of its own. */
export function posixCommand(command: string, shell: Speaker): string {
  return shell === 'fish' ? `bash -c ${fishQuote(command)}` : command;
}

/** Inside single quotes fish takes a backslash for the quote's and its own sake alone. */
function fishQuote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function lineFor(command: string, shell: Speaker, bracketedPaste: boolean): string {
  switch (shell) {
    case 'pwsh':
    case 'powershell':
      return /[\n\t]/.test(command) ? `Invoke-Expression ${powershellOneLine(command)}` : command;
    case 'fish':
      // Pasted lines stay one command there; typed, each would be entered by itself.
      return bracketedPaste || !/[\n\t]/.test(command) ? command : `eval ${fishEscapes(command)}`;
    case 'sh':
      return inLineMode(command);
    case 'remote':
      if (!bracketedPaste) return inLineMode(command);
      return command.includes('\n') ? asOneLine(command) : inEditor(command);
    case 'bash':
    case 'zsh':
      return bracketedPaste || !/[\n\t]/.test(command)
        ? inEditor(command)
        : `eval ${ansiC(command)}`;
  }
}

/**
 * Typed line by line, every line would be a command with an end of its own; a quote left open
 * would wait for more. An interactive shell also takes `!` for its history, and zsh takes `#` for
 * no comment. Inside eval the text means what it means in a script.
 */
function inEditor(command: string): string {
  return /[\n!#]/.test(command) ? `eval ${shellQuote(command, 'posix')}` : command;
}

/**
 * Several lines as one, for a shell of which nothing is known: each would be echoed in its own way,
 * and be taken for output. `%b` reads these escapes in every POSIX shell's printf.
 */
function asOneLine(command: string): string {
  const escapes: Record<string, string> = {
    '\n': '\\n',
    '\t': '\\t',
    '\\': '\\0134',
    "'": '\\0047',
    '"': '\\0042',
    '!': '\\0041',
  };
  return `eval "$(printf '%b' '${command.replace(/[\n\t\\'"!]/g, (c) => escapes[c] ?? c)}')"`;
}

/** A terminal in line mode takes tabs and `!` as they are, but no longer line than this. */
function inLineMode(command: string): string {
  if (!command.includes('\n')) return command;
  const line = asOneLine(command);
  return line.length <= LINE_MODE_MAX ? line : `eval ${shellQuote(command, 'posix')}`;
}

/** `$'…'` of bash and zsh: line breaks and tabs as escapes, for an editor that acts on the keys. */
function ansiC(command: string): string {
  const escapes: Record<string, string> = { '\n': '\\n', '\t': '\\t', '!': '\\x21' };
  return `$'${command.replace(/[\\']/g, '\\$&').replace(/[\n\t!]/g, (c) => escapes[c] ?? c)}'`;
}

/** fish reads line breaks and tabs as escapes outside of quotes. */
function fishEscapes(command: string): string {
  return fishQuote(command).replaceAll('\n', "'\\n'").replaceAll('\t', "'\\t'");
}

function powershellOneLine(command: string): string {
  const escaped = command.replace(/[`$"\u201c-\u201e]/g, '`$&');
  return `"${escaped.replaceAll('\n', '`n').replaceAll('\t', '`t')}"`;
}
