import { Problem } from '../../shared/problem.ts';
import type { Front } from './foreground.ts';
import { type Prompt, promptOf } from './prompt.ts';
import { isAsking, type Look, promptAt } from './promptEnd.ts';
import type { ShellState } from './shellState.ts';

/** A shell's own files, or a login, may be slow; after this long there is no prompt to wait for. */
const START_MS = 10_000;
/** A line was entered just now: it may end soon, run long, or want more input. */
const ENTERED_MS = 2000;
const LOOK_MS = 100;

export interface PromptWatchOptions {
  /** Title of the session, for problems. */
  title: string;
  /** What the shell signs its marks with; null where no script of ours is in it. */
  nonce: string | null;
  /** Whether the shell runs on this computer. */
  local: boolean;
  /** Empties a line that the operator has begun. */
  emptyLine(): Promise<void>;
  /** The cursor's line, up to the cursor; null on the alternate screen. */
  line(): Promise<string | null>;
  /** What has the terminal. */
  front(): Front;
}

/** Waits for a session's prompt, by its marks or by its looks, and knows what it looks like. */
export class PromptWatch {
  readonly #options: PromptWatchOptions;
  readonly #state: ShellState;
  /** Whether the shell may still be about to mark its first prompt. */
  #mayMark: boolean;
  #last: Prompt | null = null;
  /** When something was printed last; of performance.now(). */
  #heardAt = performance.now();

  constructor(options: PromptWatchOptions, state: ShellState) {
    this.#options = options;
    this.#state = state;
    this.#mayMark = options.nonce !== null;
  }

  /** The prompt that was seen last. */
  get last(): Prompt | null {
    return this.#last;
  }

  /** For how long nothing was printed, in milliseconds. */
  get quietMs(): number {
    return performance.now() - this.#heardAt;
  }

  /** Something was printed. */
  heard(): void {
    this.#heardAt = performance.now();
  }

  async look(): Promise<Look> {
    const line = await this.#options.line();
    return { line, quietMs: this.quietMs, front: this.#options.front() };
  }

  /** The prompt that is marked now tells later where another shell without marks is at the same one. */
  async learn(): Promise<void> {
    const line = await this.#options.line();
    const { doing, begun } = this.#state;
    if (line !== null && doing === 'prompt' && !begun) this.#last = promptOf(line);
  }

  /** Whether it is plain that a command runs. */
  isBusy(): boolean {
    if (this.#mayMark || this.#isMarked()) return false;
    const front = this.#options.front();
    if (front !== 'unknown') return front === 'program';
    return this.#state.doing === 'running' && this.#options.local;
  }

  /**
   * Waits until a command can be typed, or the session is over.
   * @returns whether the shell's marks will tell the command's end
   * @throws Problem where what was entered just now runs on, or there is no prompt
   */
  async reach(): Promise<boolean> {
    await this.#started();
    return this.#isMarked() ? this.#markedPrompt() : this.#seenPrompt();
  }

  /** Waits until the shell marks its first prompt, or proves to have no marks. */
  async #started(): Promise<void> {
    if (!this.#mayMark) return;
    await this.#state.until((doing) => doing !== 'starting', START_MS);
    this.#mayMark = false;
  }

  /** Waits for a prompt by its marks. @returns true, for the marks will tell the end, too */
  async #markedPrompt(): Promise<boolean> {
    // What was entered just before, or ahead of the prompt, may be done in a moment.
    const limit = performance.now() + ENTERED_MS;
    while (!this.#isGone()) {
      const left = limit - performance.now();
      await this.#state.until((doing) => doing === 'prompt' || doing === 'gone', left);
      if (this.#state.doing === 'prompt') await this.learn();
      if (this.#state.doing === 'prompt') return true;
      if (performance.now() >= limit) throw this.#problem('terminal.busy');
    }
    return true;
  }

  /** Waits for a prompt by its looks. @returns whether marks have come after all */
  async #seenPrompt(): Promise<boolean> {
    if (this.#state.begun) {
      await this.#options.emptyLine();
      this.#state.taken();
    }
    const limit = performance.now() + (this.#last ? ENTERED_MS : START_MS);
    while (!this.#isGone()) {
      if (this.#isMarked()) return this.#markedPrompt();
      const look = await this.look();
      // Marked as running, the session's own shell may be reading for a command of its own.
      const strange = this.#state.doing === 'running' && look.front !== 'inner';
      const prompt = this.#state.unanswered ? null : promptAt(this.#last, strange, look);
      if (prompt) {
        this.#last = prompt;
        return false;
      }
      if (isAsking(look) || performance.now() > limit) {
        throw this.#problem(look.front === 'program' ? 'terminal.busy' : 'terminal.noPrompt');
      }
      await this.#state.until((doing) => doing === 'gone', LOOK_MS);
    }
    return false;
  }

  /** Whether the marks tell where the shell is. Inside a command of it they tell nothing. */
  #isMarked(): boolean {
    return this.#state.marked && this.#state.doing !== 'running';
  }

  #isGone(): boolean {
    return this.#state.doing === 'gone';
  }

  #problem(key: 'terminal.busy' | 'terminal.noPrompt'): Problem {
    return new Problem(key, { title: this.#options.title });
  }
}
