import type { Quoting } from '../../../shared/shellQuote.ts';
import { posixCommands } from './posix.ts';
import { powershellCommands } from './powershell.ts';
import { handedOn, ownWords } from './unwrap.ts';

/** More than a step holds: who writes more has it looked at by a second person. */
const MAX_COMMANDS = 5000;
const DEPTH = 8;

/**
 * Every command that a line would run, as far as reading can tell, each as its words with single
 * spaces between them: without quotes, comments, and the path of its program; those that `sudo`,
 * `ssh`, `sh -c` and the like hand on, on their own.
 * @returns null where there are too many to tell
 */
export function commandsOf(line: string, quoting: Quoting): string[] | null {
  const found = new Set<string>();
  const visit = (text: string, depth: number): void => {
    const commands = quoting === 'posix' ? posixCommands(text) : powershellCommands(text);
    for (const { words, fed } of commands) visitWords(words, fed, depth);
  };
  const visitWords = (words: readonly string[], fed: readonly string[], depth: number): void => {
    const own = ownWords(words);
    if (own.length === 0 || depth > DEPTH || found.size > MAX_COMMANDS) return;
    found.add(own.join(' ').replace(/\s+/g, ' '));
    const { commands, scripts, statements } = handedOn(own, fed);
    for (const command of commands) visitWords(command, fed, depth + 1);
    for (const script of scripts) visit(script, depth + 1);
    for (const statement of statements) found.add(statement.trim().replace(/\s+/g, ' '));
  };
  visit(line, 0);
  return found.size > MAX_COMMANDS ? null : [...found];
}
