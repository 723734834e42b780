/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import { plainText } from '../../shared/plainText.ts';
import type { Capture, Captured } from './capture.ts';
import { type Prompt, withoutPrompt } from './prompt.ts';

/** A longer line cannot end in a prompt: it is output. */
const LONGEST = 64 * 1024;
/**
 * zsh and fish show that output did not end its line: a sign, then so many spaces that the prompt
 * comes to a line of its own in any case.
 */
const UNENDED = /[%#⏎](?:\x1b\[[\d;]*m|\x1b\(B)* {10,}\r/u;

/**
 * A command's output where no mark tells where it begins and ends: without the line as it was
 * typed, which the terminal echoes, and without the prompt behind it.
 */
export class PromptOutput {
  readonly #capture: Capture;
  #entered = false;
  /** The last line, which may become the prompt. */
  #held = '';

  constructor(capture: Capture) {
    this.#capture = capture;
  }

  /** Whether the shell has taken the line. */
  get entered(): boolean {
    return this.#entered;
  }

  add(text: string): void {
    this.#held += text;
    if (!this.#entered) {
      const end = this.#held.indexOf('\n') + 1;
      if (end === 0) return;
      this.#entered = true;
      this.#held = this.#held.slice(end);
    }
    const { length } = this.#held;
    const end = length > LONGEST ? length : this.#held.lastIndexOf('\n') + 1;
    if (end === 0) return;
    this.#capture.add(this.#held.slice(0, end));
    this.#held = this.#held.slice(end);
  }

  /** @param prompt what stands at the end and is no output; null where there is none */
  end(prompt: Prompt | null): Captured {
    const rest = prompt ? beforePrompt(this.#held, prompt) : this.#held;
    if (this.#entered) this.#capture.add(rest);
    this.#held = '';
    return this.#capture.end();
  }
}

/** What stands before the prompt on its line. */
function beforePrompt(line: string, prompt: Prompt): string {
  const unended = UNENDED.exec(line);
  if (unended) return line.slice(0, unended.index);
  const begin = line.lastIndexOf('\r') + 1;
  const rest = line.slice(0, begin) + withoutPrompt(prompt, plainText(line.slice(begin)));
  // Shells set the terminal's modes ahead of their prompt.
  return plainText(rest).trim() === '' ? '' : rest;
}
