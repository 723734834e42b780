import type { Quoting } from '../../shared/shellQuote.ts';

/**
 * Where a quoted word may be put into a command and still be one word. Inside quotes of the
 * command's own, after a backslash, in a here-document or in arithmetic, quotation marks mean
 * something else, and the value could become a command. What nests too deep to be sure of counts
 * as unsafe.
 *
 * Sources: POSIX.1-2024, XCU 2.2 Quoting, 2.3 Token Recognition, 2.7.4 Here-Document; PowerShell
 * about_Quoting_Rules.
 * @returns whether a position of the command is safe
 */
export function bareAt(command: string, quoting: Quoting): (position: number) => boolean {
  const bare = new Set<number>();
  const skip = quoting === 'posix' ? skipPosix : skipPowershell;
  for (let at = 0; at < command.length; ) {
    const next = skip(command, at);
    if (next === at) {
      bare.add(at);
      at += 1;
    } else {
      at = next;
    }
  }
  // `$` turns quotes that follow it into another kind.
  return (position) => bare.has(position) && command[position - 1] !== '$';
}

/** @returns the same position where nothing special begins, else the one after it */
function skipPosix(command: string, at: number): number {
  const rest = command.length;
  switch (command[at]) {
    case '\\':
      return at + 2;
    case "'":
      // In `$'…'` a backslash may hide a quote, or not: `$` itself may have been escaped.
      return command[at - 1] === '$' ? rest : afterQuote(command, at, '');
    case '"':
      return nestsInQuote(command, at, '\\') ? rest : afterQuote(command, at, '\\');
    case '#':
      return beginsWord(command, at) ? lineEnd(command, at) : at;
    case '`':
      return rest;
    case '<':
      return command[at + 1] === '<' ? rest : at;
    case '(':
      return command[at + 1] === '(' ? rest : at;
    default:
      return at;
  }
}

function skipPowershell(command: string, at: number): number {
  const rest = command.length;
  const char = command[at] ?? '';
  if (char === '`') return at + 2;
  if (char === '#') return command[at - 1] === '<' ? rest : lineEnd(command, at);
  if (char === '@' && /['"\u2018-\u201e]/.test(command[at + 1] ?? '')) return rest;
  // Typographic quotes open and close a string in any mixture: too much to be sure of.
  if (/[\u2018-\u201e]/.test(char)) return rest;
  // A doubled quote inside is two strings side by side to this reading, with the same end.
  if (char === "'") return afterQuote(command, at, '');
  if (char === '"') return nestsInQuote(command, at, '`') ? rest : afterQuote(command, at, '`');
  return at;
}

/** @param hides what hides a quote inside, empty where nothing does */
function afterQuote(command: string, from: number, hides: string): number {
  const quote = command[from];
  for (let at = from + 1; at < command.length; at += 1) {
    if (hides && command[at] === hides) at += 1;
    else if (command[at] === quote) return at + 1;
  }
  return command.length;
}

/** Whether a double-quoted string holds a command of its own, whose quotes would be counted wrong. */
function nestsInQuote(command: string, from: number, hides: string): boolean {
  const nested = hides === '`' ? /\$\(/ : /\$[({]|`/;
  return nested.test(command.slice(from, afterQuote(command, from, hides)));
}

function beginsWord(command: string, at: number): boolean {
  return at === 0 || /[\s;&|()]/.test(command[at - 1] ?? '');
}

function lineEnd(command: string, at: number): number {
  const end = command.indexOf('\n', at);
  return end === -1 ? command.length : end;
}
