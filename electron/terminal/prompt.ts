/**
 * A shell without marks shows only by its prompt that it takes a command. What a prompt is, and
 * whether a line is the same prompt again, is decided here from the text of the cursor's line.
 */

/** A shell's prompt as it stood on the cursor's line. */
export interface Prompt {
  readonly text: string;
  /** What stands around the directory where one stands in it, else null. */
  readonly around: { readonly head: string; readonly tail: string } | null;
}

/**
 * How a line shows a prompt. `same`: nothing else stands in it, digits aside (clocks, counters).
 * `moved`: with another directory. `behind`: at the end of a line of output.
 */
export type Likeness = 'same' | 'moved' | 'behind';

/** Longer than any prompt on one line, however deep the directory. */
const LONGEST = 400;
/** `$` and the like: in characters. */
const SHORT = 3;
const END = /\s*[\])}]*\s*[$#%>❯➜›»λ]\s*$/u;
const DIRECTORY = /(?<=^|[\s:([{])[~/]/u;
/** The folder's own name, without the way to it. */
const LAST_WORD = /(?<=[\s:([{])[^\s:([{]+$/u;
/** A question for a password, for yes or no, or for anything else. */
const QUESTION = /(?:[:?：]|\([^()]*\)|\[[^[\]]*\])\s*$/u;

export function promptOf(text: string): Prompt {
  const tail = END.exec(text)?.[0];
  if (tail === undefined) return { text, around: null };
  const before = text.slice(0, -tail.length);
  const directory = DIRECTORY.exec(before) ?? LAST_WORD.exec(before);
  return { text, around: directory && { head: before.slice(0, directory.index), tail } };
}

/** Whether a line is a prompt by itself: it ends as prompts do, and a space follows. */
export function looksLikePrompt(line: string): boolean {
  return line.length <= LONGEST && /[$#%>❯➜›»λ] +$/u.test(line);
}

/** Whether a line may be some prompt: anything but nothing and a question. */
export function mayBePrompt(line: string): boolean {
  return line.trim() !== '' && line.length <= LONGEST && !QUESTION.test(line);
}

/** @returns null where the line does not show this prompt */
export function likeness(prompt: Prompt, line: string): Likeness | null {
  const known = steady(prompt.text);
  const now = steady(line);
  if (known.trim() === '' || now.trim() === '') return null;
  if (now === known) return 'same';
  if (prompt.around && isMoved(prompt.around, now)) return 'moved';
  // The known one may have been seen behind output, too.
  return now.endsWith(known) || (!isShort(now) && known.endsWith(now)) ? 'behind' : null;
}

/** Whether any output may well end like this. */
export function isShort(prompt: string): boolean {
  return prompt.trim().length <= SHORT;
}

/** A line's text ahead of the prompt it ends in; nothing where it is a prompt of another shape. */
export function withoutPrompt(prompt: Prompt, line: string): string {
  const known = prompt.text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\d+/g, '\\d+');
  if (known === '') return '';
  const text = line.trimEnd();
  const from = Math.max(0, text.length - LONGEST);
  const at = text.slice(from).search(new RegExp(`${known}$`, 'u'));
  return at === -1 ? '' : text.slice(0, from + at);
}

/** Clocks, counters and exit codes differ from prompt to prompt. */
function steady(text: string): string {
  return text.replace(/\d+/g, '0');
}

function isMoved(around: { head: string; tail: string }, line: string): boolean {
  const head = steady(around.head);
  const tail = steady(around.tail);
  if (line.length > LONGEST || line.length <= head.length + tail.length) return false;
  if (!line.startsWith(head) || !line.endsWith(tail)) return false;
  const directory = line.slice(head.length, -tail.length);
  // Where nothing stands before it, any line with this end would do.
  return /^[~/]/.test(directory) || (head.trim() !== '' && !/\s{2}/.test(directory));
}
