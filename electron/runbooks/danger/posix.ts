import { type CommandList, commandList, type ShellCommand } from './command.ts';

/** Deeper nesting than a person writes is not followed. */
const DEPTH = 8;

/**
 * The commands of a POSIX shell's text, those in substitutions included. A reading for judging what
 * is meant, not a parser: what is unfinished ends with the text.
 *
 * Source: POSIX.1-2024, XCU 2.2 Quoting, 2.3 Token Recognition, 2.7 Redirection.
 */
export function posixCommands(text: string, depth = 0): ShellCommand[] {
  const list = commandList();
  const documents: { end: string; command: ShellCommand }[] = [];
  const inner = (inside: string): void => {
    if (depth < DEPTH) list.commands.push(...posixCommands(inside, depth + 1));
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\n') {
      list.endCommand();
      at = skipDocuments(text, at + 1, documents);
    } else if (/\s/.test(char)) {
      list.endWord();
      at += 1;
    } else if (char === '#' && (at === 0 || /[\s;&|()]/.test(text[at - 1] ?? ''))) {
      at = endOf(text, at, '\n');
    } else if (char === '<' && text[at + 1] === '<') {
      at = readDocument(text, at, list, documents);
    } else if (/[;&|()]/.test(char)) {
      at = readOperator(text, at, list);
    } else {
      at = readPart(text, at, list, inner);
    }
  }
  list.endCommand();
  return list.commands;
}

/** A separator, or the `&` of `2>&1`. */
function readOperator(text: string, at: number, list: CommandList): number {
  const [char, next] = [text[at], text[at + 1]];
  if (char === '&' && (text[at - 1] === '>' || next === '>')) {
    list.word('&');
    return at + 1;
  }
  const doubled = char === next && (char === '&' || char === '|' || char === ';');
  list.endCommand(char === '|' && !doubled);
  return at + (doubled || (char === '|' && next === '&') ? 2 : 1);
}

/** A part of a word. */
function readPart(
  text: string,
  at: number,
  list: CommandList,
  inner: (inside: string) => void,
): number {
  const char = text[at] ?? '';
  const next = text[at + 1] ?? '';
  if (char === '\\') {
    if (next !== '\n') list.word(next);
    return at + 2;
  }
  if (char === "'") {
    const end = endOf(text, at + 1, "'");
    list.word(text.slice(at + 1, end));
    return end + 1;
  }
  if (char === '"') return readQuoted(text, at + 1, list, inner);
  if (char === '`' || (char === '$' && next === '(')) return readInner(text, at, list, inner);
  if (char === '>' || char === '<') {
    list.endWord();
    list.word(char);
    list.endWord();
    return at + (next === '>' || next === '|' ? 2 : 1);
  }
  // `$'…'` and `$"…"` are quotes of their own; their escapes are not worth a reading.
  if (char !== '$' || !/['"]/.test(next)) list.word(char);
  return at + 1;
}

function readQuoted(
  text: string,
  from: number,
  list: CommandList,
  inner: (inside: string) => void,
): number {
  let at = from;
  list.word('');
  while (at < text.length && text[at] !== '"') {
    const char = text[at] ?? '';
    if (char === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      if (text[at + 1] !== '\n') list.word(text[at + 1] ?? '');
      at += 2;
    } else if (char === '`' || (char === '$' && text[at + 1] === '(')) {
      at = readInner(text, at, list, inner);
    } else {
      list.word(char);
      at += 1;
    }
  }
  return at + 1;
}

/** A substitution: its commands are found, its output is not known. */
function readInner(
  text: string,
  at: number,
  list: CommandList,
  inner: (inside: string) => void,
): number {
  const ticks = text[at] === '`';
  const from = at + (ticks ? 1 : 2);
  const end = ticks ? endOf(text, from, '`') : closing(text, from);
  inner(text.slice(from, end));
  list.word('$()');
  return end + 1;
}

/** Where the parenthesis that was opened before closes. */
function closing(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === "'") at = endOf(text, at + 1, "'");
    else if (char === '(') open += 1;
    else if (char === ')') open -= 1;
    if (open === 0) return at;
  }
  return text.length;
}

/** `<<END` and `<<<word`: what the command is fed. */
function readDocument(
  text: string,
  at: number,
  list: CommandList,
  documents: { end: string; command: ShellCommand }[],
): number {
  list.endWord();
  const found = /^<<(<?)-?[ \t]*(?:'([^']*)'|"([^"]*)"|(\\?[^\s;&|()<>'"]+))/.exec(text.slice(at));
  if (!found) return at + 2;
  const [whole, here, single, double, plain = ''] = found;
  const word = single ?? double ?? plain.replace('\\', '');
  if (here) list.current().fed.push(word);
  else documents.push({ end: word, command: list.current() });
  return at + whole.length;
}

/** Gives the lines after a command's to the here-documents that were begun on it. */
function skipDocuments(
  text: string,
  from: number,
  documents: { end: string; command: ShellCommand }[],
): number {
  let at = from;
  for (const { end, command } of documents.splice(0)) {
    const body: string[] = [];
    while (at < text.length) {
      const line = text.slice(at, endOf(text, at, '\n'));
      at += line.length + 1;
      if (line.replace(/^\t+/, '') === end) break;
      body.push(line);
    }
    command.fed.push(body.join('\n'));
  }
  return at;
}

function endOf(text: string, from: number, mark: string): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end;
}
