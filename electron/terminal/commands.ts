import { Problem } from '../../shared/problem.ts';
import type { ShellMark } from '../../shared/shellMark.ts';
import type { Clock } from '../clock.ts';
import { Capture, type Captured } from './capture.ts';
import { MarkReader } from './marks.ts';
import { isOver, QUIET_MS } from './promptEnd.ts';
import { PromptOutput } from './promptOutput.ts';
import { PromptWatch, type PromptWatchOptions } from './promptWatch.ts';
import { ShellState } from './shellState.ts';

/** How a command that was typed into a session ended. */
export interface CommandEnd extends Captured {
  /**
   * `exit`: the shell told its exit code. `unmarked`: it is over, and nobody told its exit code.
   * `closed`: the session ended before the command did.
   */
  end: 'exit' | 'unmarked' | 'closed';
  /** Null unless `end` is `exit`. */
  exitCode: number | null;
  /** How its end was told: by the shell's marks, or by the prompt that came back. */
  boundary: 'marks' | 'prompt';
  durationMs: number;
}

const LOOK_MS = 100;

export interface CommandsOptions extends PromptWatchOptions {
  clock: Clock;
  /**
   * Types the command and enters it.
   * @param unknownShell it may be another shell's than the session's own: one inside it, or on
   *   another computer
   * @param take asked right before; null: it shall not be typed after all
   * @returns whether it was typed
   */
  type(command: string, unknownShell: boolean, take: () => Line | null): Promise<boolean>;
  /** The shell's first mark arrived. */
  marked(): void;
  /** The shell says which folder it is in. */
  at(cwd: string): void;
}

/** What a command is typed at. */
export interface Line {
  /** The operator's own text may stand on it. */
  begun: boolean;
}

interface Running {
  capture: Capture;
  /** Takes the output where no mark tells where it begins and ends. */
  unmarked: PromptOutput | null;
  startedAt: number;
  /** Between the command's start and its end by the marks: only then is what comes its output. */
  listening: boolean;
  /** Whether the shell's next end is this command's: typed at a marked prompt, or begun by a mark. */
  told: boolean;
  /** Typed into a shell inside a command that the marks say is running. */
  inside: boolean;
  /** Whether a line break was printed since it was typed. */
  entered: boolean;
  resolve(result: CommandEnd): void;
}

/** A command from the asking to its end, the waiting for a prompt included. */
interface Asked {
  /** Whether it is typed, or shall not be any more. */
  step: 'waiting' | 'withdrawn' | 'typed';
  withdraw(): void;
  /** When the session is free of it. */
  over: Promise<unknown>;
}

/** Follows a session's commands by the shell's marks, or by its prompt, and runs one at a time. */
export class Commands {
  readonly #options: CommandsOptions;
  readonly #marks: MarkReader;
  readonly #state: ShellState;
  readonly #prompts: PromptWatch;
  #asked: Asked | null = null;
  #running: Running | null = null;

  constructor(options: CommandsOptions) {
    this.#options = options;
    this.#marks = new MarkReader(options.nonce);
    this.#state = new ShellState(options.nonce !== null);
    this.#prompts = new PromptWatch(options, this.#state);
  }

  /**
   * Types a command and follows it to its end.
   * @param limit UTF-16 units of output to keep
   * @param typing called when it is typed
   * @throws Problem at once where another command runs; rejects with one where what the operator
   *   entered just now runs on, there is no prompt, or it was withdrawn
   */
  run(command: string, limit: number, typing: () => void): Promise<CommandEnd> {
    const { title } = this.#options;
    const before = this.#asked;
    if ((before && before.step !== 'withdrawn') || this.#prompts.isBusy()) {
      throw new Problem('terminal.busy', { title });
    }
    const withdrawal = Promise.withResolvers<never>();
    const asked: Asked = {
      step: 'waiting',
      withdraw: () => withdrawal.reject(new Problem('terminal.withdrawn', { title })),
      over: Promise.resolve(),
    };
    this.#asked = asked;
    const work = (): Promise<CommandEnd> => this.#runAtPrompt(command, limit, typing, asked);
    const end = (before ? before.over.then(work) : work()).finally(() => {
      if (this.#asked === asked) this.#asked = null;
    });
    asked.over = end.catch(() => {});
    return Promise.race([end, withdrawal.promise]);
  }

  /** A command that is yet to be typed is not typed any more. @returns whether there was one */
  withdraw(): boolean {
    if (this.#asked?.step === 'waiting') {
      this.#asked.step = 'withdrawn';
      this.#asked.withdraw();
    }
    return this.#asked?.step === 'withdrawn';
  }

  /** Takes what the pty printed. */
  output(chunk: string): void {
    this.#prompts.heard();
    for (const part of this.#marks.read(chunk)) {
      if (typeof part === 'string') this.#text(part);
      else this.#mark(part);
    }
  }

  /** Takes what the operator types. */
  input(data: string): void {
    this.#state.typed(data);
  }

  /** The session is over. */
  end(): void {
    this.#state.end();
    this.#finish('closed', null, this.#running?.told ? 'marks' : 'prompt');
  }

  async #runAtPrompt(
    command: string,
    limit: number,
    typing: () => void,
    asked: Asked,
  ): Promise<CommandEnd> {
    const startedAt = this.#options.clock();
    const told = await this.#prompts.reach();
    const inside = !told && this.#state.doing === 'running';
    const { promise, resolve } = Promise.withResolvers<CommandEnd>();
    const capture = new Capture(limit);
    const begun = { capture, unmarked: null, startedAt, listening: false, entered: false };
    const running: Running = { ...begun, told, inside, resolve };
    this.#running = running;
    if (this.#state.doing === 'gone') this.end();
    else void this.#type(running, command, typing, asked);
    return promise;
  }

  async #type(running: Running, command: string, typing: () => void, asked: Asked): Promise<void> {
    const take = (): Line | null => {
      if (asked.step === 'withdrawn') return null;
      asked.step = 'typed';
      const { begun } = this.#state;
      this.#state.taken();
      running.startedAt = this.#options.clock();
      typing();
      return { begun };
    };
    if (!(await this.#options.type(command, !running.told, take))) {
      this.#finish('unmarked', null, 'prompt');
      return;
    }
    if (!running.told) running.unmarked = new PromptOutput(running.capture);
    // The marks may fail to tell the end, too: where another shell took the place of this one.
    while (this.#running === running) {
      await this.#state.until((doing) => doing === 'gone', LOOK_MS);
      if (this.#running !== running || this.#prompts.quietMs < QUIET_MS.prompt) continue;
      const look = await this.#prompts.look();
      if (this.#running !== running) return;
      const { entered, told: marked } = running;
      const isAtEnd = isOver({ prompt: this.#prompts.last, entered, marked }, look);
      if (isAtEnd) this.#finish('unmarked', null, 'prompt', look.quietMs);
    }
  }

  #text(text: string): void {
    this.#state.printed(text);
    const running = this.#running;
    if (!running) return;
    running.unmarked?.add(text);
    running.entered ||= running.unmarked?.entered ?? text.includes('\n');
    if (running.listening) running.capture.add(text);
  }

  #mark(mark: ShellMark): void {
    const running = this.#running;
    // Unsigned marks that come while a command runs may be its own output.
    if (running && !running.told && !this.#marks.signed) return;
    if (!this.#state.marked) this.#options.marked();
    this.#state.told(mark);
    switch (mark.kind) {
      case 'A':
      case 'E':
        break;
      case 'B':
        void this.#prompts.learn();
        break;
      case 'C':
        if (running && !running.inside) this.#begin(running);
        break;
      case 'X':
        if (running) running.listening = false;
        break;
      case 'D':
        // Without a start before it: the shell refused the line, or the operator broke it off.
        if (running?.told) {
          this.#finish(mark.exitCode === null ? 'unmarked' : 'exit', mark.exitCode, 'marks');
        } else if (running?.inside) this.#finish('unmarked', null, 'prompt');
        break;
      case 'P':
        this.#options.at(mark.cwd);
        break;
    }
  }

  /** The shell says that it starts the command: what follows is its output. */
  #begin(running: Running): void {
    if (!running.told) {
      running.told = true;
      running.unmarked = null;
    }
    running.listening = true;
    running.startedAt = this.#options.clock();
  }

  #finish(
    end: CommandEnd['end'],
    exitCode: number | null,
    boundary: CommandEnd['boundary'],
    quietMs = 0,
  ): void {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    const { capture, unmarked, startedAt } = running;
    const prompt = end === 'closed' ? null : this.#prompts.last;
    const captured = unmarked ? unmarked.end(prompt) : capture.end();
    const durationMs = Math.max(0, Math.round(this.#options.clock() - startedAt - quietMs));
    running.resolve({ end, exitCode, boundary, durationMs, ...captured });
  }
}
