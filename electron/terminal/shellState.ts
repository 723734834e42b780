/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import type { ShellMark } from '../../shared/shellMark.ts';

/** A prompt that the operator's own settings replaced shows where it begins but not where it stands. */
const PROMPT_MS = 300;

/** What the shell is doing, as far as its marks tell. */
export type Doing = 'starting' | 'prompt' | 'entered' | 'running' | 'gone';

/** Follows what a shell does by its marks and by what the operator types. */
export class ShellState {
  readonly #willMark: boolean;
  #doing: Doing = 'starting';
  #marked = false;
  #begun = false;
  #unanswered = false;
  /** Lines the operator entered before there was a prompt to take them. */
  #ahead = 0;
  /** A prompt stands that such a line may take: the line break behind it will tell. */
  #takesAhead = false;
  #promptTimer: NodeJS.Timeout | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param willMark whether a script of ours is in the shell, which has yet to show a mark */
  constructor(willMark: boolean) {
    this.#willMark = willMark;
  }

  get doing(): Doing {
    return this.#doing;
  }

  /** Whether the shell ever marked anything. */
  get marked(): boolean {
    return this.#marked;
  }

  /** Whether the operator's own text may stand on the line. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Whether the operator entered a line, and nothing was printed since. */
  get unanswered(): boolean {
    return this.#unanswered;
  }

  /** Resolves when the shell does what is asked for, or after so many milliseconds. */
  until(reached: (doing: Doing) => boolean, withinMs: number): Promise<void> {
    if (reached(this.#doing)) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve();
      };
      const look = (): void => {
        if (reached(this.#doing)) done();
      };
      const timer = setTimeout(done, withinMs);
      this.#listeners.add(look);
    });
  }

  /** Takes what the operator types. */
  typed(data: string): void {
    const enters = /[\r\n\x03\x04]/;
    // Typed ahead of the prompt, it will stand on the line as well.
    this.#begun = !enters.test(data.slice(-1));
    if (enters.test(data)) this.#unanswered = true;
    if (!(this.#marked || this.#willMark) || this.#doing === 'running') return;
    let lines = data.match(/[\r\n]/g)?.length ?? 0;
    // Enter, Ctrl+C and Ctrl+D end the line; the shell's next mark tells what became of it.
    if (this.#doing === 'prompt' && enters.test(data)) {
      this.#become('entered');
      lines -= 1;
    }
    this.#ahead += Math.max(0, lines);
  }

  /** The line was emptied, or a command of the console is on it. */
  taken(): void {
    this.#begun = false;
    if (this.#doing === 'prompt') this.#become('entered');
  }

  /** Takes output between the marks. */
  printed(text: string): void {
    this.#unanswered = false;
    if (!this.#takesAhead || !text.includes('\n')) return;
    this.#takesAhead = false;
    this.#stopPromptTimer();
    this.#become('entered');
  }

  /** Takes a mark. */
  told(mark: ShellMark): void {
    this.#marked = true;
    this.#unanswered = false;
    switch (mark.kind) {
      case 'A':
        this.#promptTimer ??= setTimeout(() => this.#atPrompt(), PROMPT_MS);
        break;
      case 'B':
        // A line typed ahead takes this prompt, unless it was part of the one before. A prompt that
        // is only drawn again, as fish does, is still the one it takes.
        if (this.#ahead === 0 && !this.#takesAhead) this.#atPrompt();
        else if (!this.#takesAhead) {
          this.#ahead -= 1;
          this.#takesAhead = true;
        }
        break;
      case 'C':
        this.#stopPromptTimer();
        this.#takesAhead = false;
        this.#become('running');
        break;
      case 'D':
        if (this.#doing === 'running') this.#become('entered');
        // A line that was refused stands again at fish's next prompt.
        else if (this.#doing === 'entered') this.#begun = true;
        break;
      case 'E':
      case 'X':
      case 'P':
        break;
    }
  }

  /** The session is over. */
  end(): void {
    this.#stopPromptTimer();
    this.#become('gone');
  }

  #atPrompt(): void {
    this.#stopPromptTimer();
    this.#ahead = 0;
    this.#takesAhead = false;
    this.#become('prompt');
  }

  #become(doing: Doing): void {
    this.#doing = doing;
    for (const look of [...this.#listeners]) look();
  }

  #stopPromptTimer(): void {
    if (this.#promptTimer) clearTimeout(this.#promptTimer);
    this.#promptTimer = null;
  }
}
