import { commandList, type ShellCommand } from './command.ts';

/**
 * The commands of PowerShell's text, those in script blocks and substitutions included. A reading
 * for judging what is meant, not a parser.
 *
 * Source: about_Parsing, about_Quoting_Rules, about_Comments.
 */
export function powershellCommands(text: string): ShellCommand[] {
  const list = commandList();
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (char === '`') {
      if (next !== '\n') list.word(next);
      at += 2;
    } else if (char === '<' && next === '#') {
      at = after(text, at, '#>');
    } else if (char === '#' && (at === 0 || /[\s;|(){}]/.test(text[at - 1] ?? ''))) {
      at = after(text, at, '\n') - 1;
      if (text[at] !== '\n') at = text.length;
    } else if (char === "'" || char === '"') {
      const end = readQuoted(text, at, char, (part) => list.word(part));
      if (char === '"') list.commands.push(...substituted(text.slice(at + 1, end - 1)));
      at = end;
    } else if (/[\n;|(){}&]/.test(char)) {
      list.endCommand(char === '|');
      at += 1;
    } else if (/\s/.test(char)) {
      list.endWord();
      at += 1;
    } else {
      list.word(char);
      at += 1;
    }
  }
  list.endCommand();
  return list.commands.map(({ words, fed }) => ({ words: withoutAssignment(words), fed }));
}

/** @returns where the text goes on after the string */
function readQuoted(
  text: string,
  from: number,
  quote: string,
  word: (part: string) => void,
): number {
  word('');
  let at = from + 1;
  while (at < text.length) {
    if (text[at] === quote && text[at + 1] === quote) {
      word(quote);
      at += 2;
    } else if (text[at] === quote) {
      return at + 1;
    } else if (quote === '"' && text[at] === '`') {
      word(text[at + 1] ?? '');
      at += 2;
    } else {
      word(text[at] ?? '');
      at += 1;
    }
  }
  return at;
}

/** The commands of `$(…)` in a string. */
function substituted(inside: string): ShellCommand[] {
  const begin = inside.indexOf('$(');
  return begin === -1 ? [] : powershellCommands(inside.slice(begin + 2));
}

/** `$files = Get-ChildItem` is about the command after it. */
function withoutAssignment(words: string[]): string[] {
  return /^\$[\w:]+$/.test(words[0] ?? '') && words[1] === '=' ? words.slice(2) : words;
}

function after(text: string, from: number, mark: string): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end + mark.length;
}
