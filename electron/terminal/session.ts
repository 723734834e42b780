import { homedir } from 'node:os';
import { basename } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { Problem } from '../../shared/problem.ts';
import type { Session } from '../../shared/terminal.ts';
import type { Clock } from '../clock.ts';
import { type CommandResult, Commands } from './commands.ts';
import { Screen } from './screen.ts';
import type { Shell } from './shell.ts';
import { cleanCommand, keysFor } from './typing.ts';

/** How long a shell has to say goodbye before it is ended for good. */
const GOODBYE_MS = 1500;
/** zsh shows its prompt a moment before its line editor takes pasted text. */
const EDITOR_MS = 100;

export interface SessionOptions {
  id: string;
  title: string;
  shell: Shell;
  nonce: string;
  size: { cols: number; rows: number };
  environment: Record<string, string>;
  clock: Clock;
  /** What {@link PtySession.state} says has changed. */
  changed(): void;
  output(data: string, seq: number): void;
}

/** One shell in its pty, with its screen and its commands. */
export class PtySession {
  readonly #options: SessionOptions;
  readonly #pty: IPty;
  readonly #screen: Screen;
  readonly #commands: Commands;
  /** Resolves when the shell has ended. */
  readonly ended: Promise<void>;
  #state: Session;

  /** @throws Problem where the shell cannot be started */
  constructor(options: SessionOptions) {
    const { id, title, shell, size, clock } = options;
    this.#options = options;
    this.#pty = start(options);
    this.#state = {
      id,
      title,
      shell: shell.name,
      startedAt: clock(),
      exitCode: null,
      integrated: false,
    };
    this.#screen = new Screen(size, options.output, this.#pty);
    this.#commands = new Commands({
      title,
      nonce: shell.marks ? options.nonce : null,
      clock,
      type: (command, begun) => this.#type(command, begun),
      shellInFront: () => this.#shellInFront(),
      integrated: () => this.#change({ integrated: true }),
    });
    this.#pty.onData((data) => {
      this.#screen.push(data);
      this.#commands.output(data);
    });
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#screen.end();
        this.#commands.end();
        // As shells do: 128 and the signal's number.
        this.#change({ exitCode: signal ? 128 + signal : exitCode });
        resolve();
      });
    });
  }

  get state(): Session {
    return this.#state;
  }

  attach(): Promise<{ screen: string; seq: number }> {
    return this.#screen.attach();
  }

  /** @throws Problem where the shell has ended */
  write(data: string): void {
    this.#mustRun();
    this.#commands.input(data);
    this.#pty.write(data);
  }

  resize(cols: number, rows: number): void {
    this.#screen.resize(cols, rows);
    if (this.#hasEnded()) return;
    try {
      this.#pty.resize(cols, rows);
    } catch {
      // The shell has just ended and its pty is gone; the screen that stays has its new size.
    }
  }

  /** @throws Problem where the shell has ended, another command runs, or a character is not typable */
  run(command: string, limit: number): Promise<CommandResult> {
    this.#mustRun();
    return this.#commands.run(cleanCommand(command), limit);
  }

  /** Ends the shell, as closing a terminal window does, and waits for it. */
  async close(): Promise<void> {
    if (!this.#hasEnded()) {
      this.#pty.kill();
      const insist = setTimeout(() => this.#kill(), GOODBYE_MS);
      await this.ended;
      clearTimeout(insist);
    }
    await this.#screen.dispose();
  }

  async #type(command: string, begun: boolean): Promise<void> {
    const { shell } = this.#options;
    const wait = shell.marks ? EDITOR_MS : 0;
    const bracketedPaste = await this.#screen.bracketedPaste(wait);
    if (this.#hasEnded()) return;
    this.#pty.write(keysFor(command, shell.name, { bracketedPaste, begun }));
  }

  #shellInFront(): boolean {
    // Windows does not tell which program has the console.
    if (process.platform === 'win32' || this.#hasEnded()) return true;
    return basename(this.#pty.process) === basename(this.#options.shell.path);
  }

  #kill(): void {
    // Windows has no signals: kill() already ended it for good.
    this.#pty.kill(process.platform === 'win32' ? undefined : 'SIGKILL');
  }

  #hasEnded(): boolean {
    return this.#state.exitCode !== null;
  }

  #mustRun(): void {
    if (this.#hasEnded()) throw new Problem('terminal.ended', { title: this.#state.title });
  }

  #change(part: Partial<Session>): void {
    this.#state = { ...this.#state, ...part };
    this.#options.changed();
  }
}

function start({ shell, size, environment }: SessionOptions): IPty {
  try {
    return spawn(shell.path, shell.args, {
      ...size,
      name: 'xterm-256color',
      cwd: environment.HOME ?? homedir(),
      env: { ...environment, ...shell.environment },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('terminal.notStarted', { shell: shell.path, detail }, { cause: error });
  }
}
