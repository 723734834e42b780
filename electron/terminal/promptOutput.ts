import { plainText } from '../../shared/plainText.ts';
import type { Capture, Captured } from './capture.ts';
import { type Prompt, withoutPrompt } from './prompt.ts';

/** A longer line cannot end in a prompt: it is output. */
const LONGEST = 64 * 1024;
/** PS2 of POSIX shells, unless somebody set another one. */
const MORE = '> ';

/**
 * A command's output where no mark tells where it begins and ends: without the line as it was
 * typed, which the terminal echoes, and without the prompt behind it.
 */
export class PromptOutput {
  readonly #capture: Capture;
  /** The lines that were typed and whose echo has not come yet. */
  #echo: string[];
  #entered = false;
  /** How many lines were echoed before the shell asked for them: it does so ahead of the output. */
  #unasked = 0;
  /** The last line, which may become the prompt. */
  #held = '';

  /** @param typed the text that was typed, without the last line break */
  constructor(capture: Capture, typed: string) {
    this.#capture = capture;
    this.#echo = typed.split('\n');
  }

  /** Whether the shell has taken the line. */
  get entered(): boolean {
    return this.#entered;
  }

  add(text: string): void {
    this.#held += text;
    while (this.#echo.length > 0) {
      const end = this.#held.indexOf('\n') + 1;
      if (end === 0) return;
      const line = this.#held.slice(0, end);
      const [typed = ''] = this.#echo.splice(0, 1);
      const echo = echoOf(line, typed);
      // The first line break is that of Enter. Further ones may be the command's own already.
      if (this.#entered && echo === null) this.#echo = [];
      else this.#held = this.#held.slice(end);
      if (this.#entered && echo === 'bare') this.#unasked += 1;
      this.#entered = true;
    }
    const end = this.#held.length > LONGEST ? this.#held.length : this.#held.lastIndexOf('\n') + 1;
    if (end === 0) return;
    this.#capture.add(this.#answered(this.#held.slice(0, end)));
    this.#held = this.#held.slice(end);
  }

  /** @param prompt what stands at the end and is no output; null where there is none */
  end(prompt: Prompt | null): Captured {
    const held = this.#answered(this.#held);
    const rest = prompt ? beforePrompt(held, prompt) : held;
    if (rest !== '' && (this.#entered || !prompt)) this.#capture.add(rest);
    this.#held = '';
    return this.#capture.end();
  }

  /** Takes away the `> ` with which a shell asks for the lines it had already got. */
  #answered(text: string): string {
    let from = 0;
    for (; this.#unasked > 0; this.#unasked -= 1) {
      if (text.startsWith(MORE, from)) from += MORE.length;
    }
    return text.slice(from);
  }
}

/** Whether a line is a typed one, alone (`bare`) or behind the shell's asking for it. */
function echoOf(line: string, typed: string): 'bare' | 'asked' | null {
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const shown = squeezed(plainText(line));
  if (shown === squeezed(typed)) return 'bare';
  return shown.endsWith(squeezed(typed)) ? 'asked' : null;
}

/** What stands before the prompt on its line. zsh goes there by returns after its own padding. */
function beforePrompt(line: string, prompt: Prompt): string {
  const parts = line.split('\r').map(plainText);
  const last = parts.pop() ?? '';
  return [...parts, withoutPrompt(prompt, last)].filter((part) => part.trim() !== '').join('');
}
