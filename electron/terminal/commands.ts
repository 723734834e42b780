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
/** A line was entered and neither a command nor a prompt followed: more input is wanted. */
const ENTERED_MS = 2000;
/** A prompt that the operator's own settings replaced shows where it begins but not where it stands. */
const PROMPT_MS = 300;
/** Without marks: nothing printed for this long while the shell itself has the terminal. */
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
  heardAt: number;
  /** Between the command's start and its end: only then is what comes its output. */
  listening: boolean;
  resolve(result: CommandResult): void;
}

/** Follows a session's commands by the shell's marks, and runs one at a time. */
export class Commands {
  readonly #options: CommandsOptions;
  readonly #marks: MarkReader | null;
  #doing: Doing = 'starting';
  #marked = false;
  #begun = false;
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
   * @throws Problem at once where another command runs; rejects with it where the line the
   *   operator entered wants more input
   */
  run(command: string, limit: number): Promise<CommandResult> {
    if (this.#asked || this.#doing === 'running' || !(this.#marks || this.#options.shellInFront()))
      throw this.#busy();
    this.#asked = true;
    return this.#runAtPrompt(command, limit).finally(() => {
      this.#asked = false;
    });
  }

  /** Takes what the pty printed. */
  output(chunk: string): void {
    for (const part of this.#marks?.read(chunk) ?? [chunk]) {
      if (typeof part !== 'string') this.#mark(part);
      else if (this.#running?.listening) {
        this.#running.heardAt = performance.now();
        this.#running.capture.add(part);
      }
    }
  }

  /** Takes what the operator types. */
  input(data: string): void {
    // Enter, Ctrl+C and Ctrl+D end the line; the shell's next mark tells what became of it.
    if (this.#doing === 'prompt' && /[\r\n\x03\x04]/.test(data)) this.#become('entered');
    // Typed ahead of the prompt, it will stand on the line as well.
    this.#begun = !/[\r\n\x03\x04]$/.test(data);
  }

  /** The session is over. */
  end(): void {
    this.#become('gone');
    this.#finish('closed', null);
  }

  async #runAtPrompt(command: string, limit: number): Promise<CommandResult> {
    const startedAt = this.#options.clock();
    if (this.#marks) await this.#prompt();
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    const listening = !this.#marked;
    const capture = new Capture(limit);
    this.#running = { capture, startedAt, heardAt: performance.now(), listening, resolve };
    if (this.#isGone()) {
      this.#finish('closed', null);
      return promise;
    }
    const begun = this.#begun;
    this.#begun = false;
    if (this.#marked) this.#become('entered');
    await this.#options.type(command, begun);
    if (!this.#marked) this.#lookForQuiet();
    return promise;
  }

  /** Waits until the shell takes a command, has ended, or proves to have no marks. */
  async #prompt(): Promise<void> {
    await this.#leaves('starting', START_MS);
    await this.#leaves('entered', ENTERED_MS);
    if (this.#doing === 'running' || this.#doing === 'entered') throw this.#busy();
  }

  async #leaves(doing: Doing, withinMs: number): Promise<void> {
    const until = AbortSignal.timeout(withinMs);
    while (this.#doing === doing && !until.aborted) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
        until.addEventListener('abort', () => resolve(), { once: true });
      });
    }
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
        this.#atPrompt();
        break;
      case 'C':
        this.#stopPromptTimer();
        this.#become('running');
        if (running) {
          running.listening = true;
          running.startedAt = this.#options.clock();
        }
        break;
      case 'E':
        if (running) running.listening = false;
        break;
      case 'D':
        // Without a start before it: the shell refused the line, or the operator broke it off.
        this.#finish('exit', mark.exitCode);
        if (this.#doing === 'running') this.#become('entered');
        break;
    }
  }

  #atPrompt(): void {
    this.#stopPromptTimer();
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
    this.#lookTimer = setInterval(() => {
      const quietFor = performance.now() - (this.#running?.heardAt ?? 0);
      if (quietFor >= QUIET_MS && this.#options.shellInFront()) this.#finish('unmarked', null);
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
