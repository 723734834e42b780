import { Problem } from '../../shared/problem.ts';
import type { ShellMark } from '../../shared/shellMark.ts';
import type { Clock } from '../clock.ts';
import { Capture, type Captured } from './capture.ts';
import type { Front } from './foreground.ts';
import { MarkReader } from './marks.ts';
import { type Prompt, promptOf } from './prompt.ts';
import { isAsking, isOver, type Look, promptAt, QUIET_MS } from './promptEnd.ts';
import { PromptOutput } from './promptOutput.ts';
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

/** A shell's own files, or a login, may be slow; after this long there is no prompt to wait for. */
const START_MS = 10_000;
/** A line was entered just now: it may end soon, run long, or want more input. */
const ENTERED_MS = 2000;
const LOOK_MS = 100;

export interface CommandsOptions {
  /** Title of the session, for problems. */
  title: string;
  /** What the shell signs its marks with; null where no script of ours is in it. */
  nonce: string | null;
  /** Whether the shell runs on this computer. */
  local: boolean;
  clock: Clock;
  /** Empties a line that the operator has begun. */
  emptyLine(): Promise<void>;
  /** Types the command and enters it. */
  type(command: string, line: Line): Promise<void>;
  /** The cursor's line, up to the cursor; null on the alternate screen. */
  line(): Promise<string | null>;
  /** What has the terminal. */
  front(): Front;
  /** The shell's first mark arrived. */
  marked(): void;
  /** The shell says which folder it is in. */
  at(cwd: string): void;
}

/** What a command is typed at. */
export interface Line {
  /** The operator's own text may stand on it. */
  begun: boolean;
  /** It may be another shell's than the session's own: one inside it, or on another computer. */
  unknownShell: boolean;
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

/** Follows a session's commands by the shell's marks, or by its prompt, and runs one at a time. */
export class Commands {
  readonly #options: CommandsOptions;
  readonly #marks: MarkReader;
  readonly #state: ShellState;
  /** Whether the shell may still be about to mark its first prompt. */
  #mayMark: boolean;
  /** The prompt that was seen last. */
  #prompt: Prompt | null = null;
  /** When something was printed last; of performance.now(). */
  #heardAt = performance.now();
  /** From the asking to the end, the waiting for a prompt included. */
  #asked = false;
  #running: Running | null = null;

  constructor(options: CommandsOptions) {
    this.#options = options;
    this.#marks = new MarkReader(options.nonce);
    this.#mayMark = options.nonce !== null;
    this.#state = new ShellState(this.#mayMark);
  }

  /**
   * Types a command and follows it to its end.
   * @param limit UTF-16 units of output to keep
   * @param typing called when it is typed
   * @throws Problem at once where another command runs; rejects with one where what the operator
   *   entered just now runs on, or there is no prompt
   */
  run(command: string, limit: number, typing: () => void): Promise<CommandEnd> {
    if (this.#asked || this.#isBusy()) throw this.#problem('terminal.busy');
    this.#asked = true;
    return this.#runAtPrompt(command, limit, typing).finally(() => {
      this.#asked = false;
    });
  }

  /** Takes what the pty printed. */
  output(chunk: string): void {
    this.#heardAt = performance.now();
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

  async #runAtPrompt(command: string, limit: number, typing: () => void): Promise<CommandEnd> {
    const startedAt = this.#options.clock();
    await this.#started();
    const told = this.#isMarked() ? await this.#markedPrompt() : await this.#seenPrompt();
    const inside = !told && this.#state.doing === 'running';
    const { promise, resolve } = Promise.withResolvers<CommandEnd>();
    const capture = new Capture(limit);
    const begun = { capture, unmarked: null, startedAt, listening: false, entered: false };
    const running: Running = { ...begun, told, inside, resolve };
    this.#running = running;
    if (this.#isGone()) this.end();
    else void this.#type(running, command, typing);
    return promise;
  }

  async #type(running: Running, command: string, typing: () => void): Promise<void> {
    const { begun } = this.#state;
    this.#state.taken();
    running.startedAt = this.#options.clock();
    typing();
    await this.#options.type(command, { begun, unknownShell: !running.told });
    if (!running.told) running.unmarked = new PromptOutput(running.capture);
    // The marks may fail to tell the end, too: where another shell took the place of this one.
    while (this.#running === running) {
      await this.#state.until((doing) => doing === 'gone', LOOK_MS);
      if (performance.now() - this.#heardAt < QUIET_MS.prompt) continue;
      const look = await this.#look();
      if (this.#running !== running) return;
      const typed = { prompt: this.#prompt, entered: running.entered, marked: running.told };
      if (isOver(typed, look)) this.#finish('unmarked', null, 'prompt', look.quietMs);
    }
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
      if (this.#state.doing === 'prompt') await this.#learnPrompt();
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
    const limit = performance.now() + (this.#prompt ? ENTERED_MS : START_MS);
    while (!this.#isGone()) {
      if (this.#isMarked()) return this.#markedPrompt();
      const look = await this.#look();
      // Marked as running, the session's own shell may be reading for a command of its own.
      const strange = this.#state.doing === 'running' && look.front !== 'inner';
      const prompt = this.#state.unanswered ? null : promptAt(this.#prompt, strange, look);
      if (prompt) {
        this.#prompt = prompt;
        return false;
      }
      if (isAsking(look) || performance.now() > limit) {
        throw this.#problem(look.front === 'program' ? 'terminal.busy' : 'terminal.noPrompt');
      }
      await this.#state.until((doing) => doing === 'gone', LOOK_MS);
    }
    return false;
  }

  async #look(): Promise<Look> {
    const line = await this.#options.line();
    const quietMs = performance.now() - this.#heardAt;
    return { line, quietMs, front: this.#options.front() };
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
        void this.#learnPrompt();
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

  /** The prompt that is marked now tells later where another shell without marks is at the same one. */
  async #learnPrompt(): Promise<void> {
    const line = await this.#options.line();
    const { doing, begun } = this.#state;
    if (line !== null && doing === 'prompt' && !begun) this.#prompt = promptOf(line);
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
    const prompt = end === 'closed' ? null : this.#prompt;
    const captured = unmarked ? unmarked.end(prompt) : capture.end();
    const durationMs = Math.max(0, Math.round(this.#options.clock() - startedAt - quietMs));
    running.resolve({ end, exitCode, boundary, durationMs, ...captured });
  }

  #isBusy(): boolean {
    if (this.#mayMark || this.#isMarked()) return false;
    const { doing } = this.#state;
    const front = this.#options.front();
    return (
      front === 'program' || (doing === 'running' && front === 'unknown' && this.#options.local)
    );
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
