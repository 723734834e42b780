/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import { Problem } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import { Capture, type Captured } from './capture.ts';
import { type Mark, MarkReader } from './marks.ts';

/** How a command that was typed into a session ended. */
export interface CommandResult extends Captured {
  /**
   * `exit`: the shell told its exit code. `unmarked`: the shell does not mark its commands; it was
   * quiet and at its prompt again. `closed`: the session ended before the command did.
   */
  end: 'exit' | 'unmarked' | 'closed';
  /** Null unless `end` is `exit`. */
  exitCode: number | null;
  durationMs: number;
}

/** Keeps a command's last output: what an incident's record may need, in bounded memory. */
export const OUTPUT_LIMIT = 256 * 1024;
/** A shell's own files may be slow to read; after this long it is taken as one without marks. */
const START_MS = 10_000;
/** A line was entered just now: it may end soon, run long, or want more input. */
const ENTERED_MS = 2000;
/** A prompt that the operator's own settings replaced shows where it begins but not where it stands. */
const PROMPT_MS = 300;
/** Without marks: for this long nothing was printed and the shell itself had the terminal. */
const QUIET_MS = 600;
const LOOK_MS = 100;

/** What the shell is doing, as far as its marks tell. */
type Doing = 'starting' | 'prompt' | 'entered' | 'running' | 'gone';

export interface CommandsOptions {
  /** Title of the session, for problems. */
  title: string;
  /** Null for a shell that has no integration script. */
  nonce: string | null;
  clock: Clock;
  /** Types the command. `begun`: the operator's own text may stand on the line. */
  type(command: string, begun: boolean): Promise<void>;
  /** Whether the shell, and no program, has the terminal. */
  shellInFront(): boolean;
  /** The shell's first mark arrived. */
  integrated(): void;
}

interface Running {
  capture: Capture;
  startedAt: number;
  /** When it last printed, or was seen in front of the shell; of performance.now(). */
  heardAt: number;
  /** Between the command's start and its end: only then is what comes its output. */
  listening: boolean;
  /** Whether the shell's next end is this command's: typed at a marked prompt, or begun by a mark. */
  told: boolean;
  resolve(result: CommandResult): void;
}

/** Follows a session's commands by the shell's marks, and runs one at a time. */
export class Commands {
  readonly #options: CommandsOptions;
  readonly #marks: MarkReader | null;
  #doing: Doing = 'starting';
  #marked = false;
  #begun = false;
  /** Lines the operator entered before there was a prompt to take them. */
  #ahead = 0;
  /** A prompt stands that such a line may take: the line break behind it will tell. */
  #takesAhead = false;
  /** From the asking to the end, the waiting for a prompt included. */
  #asked = false;
  #running: Running | null = null;
  #waiting = new Set<() => void>();
  #promptTimer: NodeJS.Timeout | null = null;
  #lookTimer: NodeJS.Timeout | null = null;

  constructor(options: CommandsOptions) {
    this.#options = options;
    this.#marks = options.nonce === null ? null : new MarkReader(options.nonce);
  }

  /**
   * Types a command and follows it to its end.
   * @param limit UTF-16 units of output to keep
   * @throws Problem at once where another command runs; rejects with it where what the operator
   *   entered just now runs on or wants more input
   */
  run(command: string, limit: number): Promise<CommandResult> {
    const hidden = !this.#marked && this.#doing !== 'starting' && !this.#options.shellInFront();
    if (this.#asked || this.#doing === 'running' || hidden) throw this.#busy();
    this.#asked = true;
    return this.#runAtPrompt(command, limit).finally(() => {
      this.#asked = false;
    });
  }

  /** Takes what the pty printed. */
  output(chunk: string): void {
    // Without marks the first thing a shell prints is its prompt.
    if (!this.#marks && this.#doing === 'starting') this.#become('prompt');
    for (const part of this.#marks?.read(chunk) ?? [chunk]) {
      if (typeof part === 'string') this.#text(part);
      else this.#mark(part);
    }
  }

  /** Takes what the operator types. */
  input(data: string): void {
    // Typed ahead of the prompt, it will stand on the line as well.
    this.#begun = !/[\r\n\x03\x04]$/.test(data);
    if (!this.#marks || this.#doing === 'running') return;
    let lines = data.match(/[\r\n]/g)?.length ?? 0;
    // Enter, Ctrl+C and Ctrl+D end the line; the shell's next mark tells what became of it.
    if (this.#doing === 'prompt' && /[\r\n\x03\x04]/.test(data)) {
      this.#become('entered');
      lines -= 1;
    }
    this.#ahead += Math.max(0, lines);
  }

  /** The session is over. */
  end(): void {
    this.#become('gone');
    this.#finish('closed', null);
  }

  async #runAtPrompt(command: string, limit: number): Promise<CommandResult> {
    const startedAt = this.#options.clock();
    await this.#prompt();
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    const listening = !this.#marked;
    const capture = new Capture(limit);
    const heardAt = performance.now();
    this.#running = { capture, startedAt, heardAt, listening, told: this.#marked, resolve };
    if (this.#isGone()) {
      this.#finish('closed', null);
      return promise;
    }
    const begun = this.#begun;
    this.#begun = false;
    if (this.#marked) this.#become('entered');
    void this.#options.type(command, begun).then(() => this.#lookForQuiet());
    return promise;
  }

  /** Waits until the shell takes a command, has ended, or proves to have no marks. */
  async #prompt(): Promise<void> {
    await this.#until((doing) => doing !== 'starting', START_MS);
    if (this.#doing === 'starting') this.#become('prompt');
    // What was entered just before, or ahead of the prompt, may be done in a moment.
    await this.#until((doing) => doing === 'prompt' || doing === 'gone', ENTERED_MS);
    if (this.#doing === 'running' || this.#doing === 'entered') throw this.#busy();
  }

  async #until(reached: (doing: Doing) => boolean, withinMs: number): Promise<void> {
    const limit = AbortSignal.timeout(withinMs);
    while (!reached(this.#doing) && !limit.aborted) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
        limit.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  #text(text: string): void {
    if (this.#takesAhead && text.includes('\n')) {
      this.#takesAhead = false;
      this.#stopPromptTimer();
      this.#become('entered');
    }
    if (!this.#running?.listening) return;
    this.#running.heardAt = performance.now();
    this.#running.capture.add(text);
  }

  #mark(mark: Mark): void {
    if (!this.#marked) {
      this.#marked = true;
      this.#options.integrated();
    }
    const running = this.#running;
    switch (mark.kind) {
      case 'A':
        this.#promptTimer ??= setTimeout(() => this.#atPrompt(), PROMPT_MS);
        break;
      case 'B':
        // A line typed ahead takes this prompt, unless it was part of the one before.
        if (this.#ahead === 0) this.#atPrompt();
        else {
          this.#ahead -= 1;
          this.#takesAhead = true;
        }
        break;
      case 'C':
        this.#stopPromptTimer();
        this.#takesAhead = false;
        this.#become('running');
        if (running) {
          running.listening = true;
          running.told = true;
          running.startedAt = this.#options.clock();
        }
        break;
      case 'E':
        if (running) running.listening = false;
        break;
      case 'D':
        // Without a start before it: the shell refused the line, or the operator broke it off.
        if (running?.told) this.#finish('exit', mark.exitCode);
        if (this.#doing === 'running') this.#become('entered');
        break;
    }
  }

  #atPrompt(): void {
    this.#stopPromptTimer();
    this.#ahead = 0;
    this.#takesAhead = false;
    this.#become('prompt');
  }

  #become(doing: Doing): void {
    this.#doing = doing;
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const wake of waiting) wake();
  }

  #isGone(): boolean {
    return this.#doing === 'gone';
  }

  /** The only end a shell without marks shows: silence, and no program in front of it. */
  #lookForQuiet(): void {
    if (!this.#running || this.#running.told) return;
    this.#lookTimer = setInterval(() => {
      const running = this.#running;
      if (!running || running.told) return;
      // What a program printed last may still be on its way when the shell is back in front.
      if (!this.#options.shellInFront()) running.heardAt = performance.now();
      else if (performance.now() - running.heardAt >= QUIET_MS) this.#finish('unmarked', null);
    }, LOOK_MS);
  }

  #finish(end: CommandResult['end'], exitCode: number | null): void {
    if (this.#lookTimer) clearInterval(this.#lookTimer);
    this.#lookTimer = null;
    if (end === 'closed') this.#stopPromptTimer();
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    const durationMs = Math.max(0, this.#options.clock() - running.startedAt);
    running.resolve({ end, exitCode, durationMs, ...running.capture.end() });
  }

  #stopPromptTimer(): void {
    if (this.#promptTimer) clearTimeout(this.#promptTimer);
    this.#promptTimer = null;
  }

  #busy(): Problem {
    return new Problem('terminal.busy', { title: this.#options.title });
  }
}
