import { homedir } from 'node:os';
import { type IPty, spawn } from '@lydell/node-pty';
import { Problem } from '../../shared/problem.ts';
import type { Marker } from '../../shared/recording.ts';
import type { Session, SessionScreen } from '../../shared/terminal.ts';
import type { Clock } from '../clock.ts';
import type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';
import { type CommandEnd, Commands, type Line } from './commands.ts';
import { type Front, frontOf } from './foreground.ts';
import { OutputMask } from './mask.ts';
import { Screen } from './screen.ts';
import type { Speaker, Start } from './shell.ts';
import { cleanCommand, emptyLineKeys, keysFor, posixCommand } from './typing.ts';

/** How long a shell has to say goodbye before it is ended for good. */
const GOODBYE_MS = 1500;
/** zsh shows its prompt a moment before its line editor takes pasted text. */
const EDITOR_MS = 100;
/** A deeper folder is shown by its beginning. */
const LONGEST_CWD = 1024;

export interface SessionOptions {
  id: string;
  title: string;
  /** The catalogue's SSH target; null on this computer. */
  target: string | null;
  /** The sessions it stands beside. */
  group: string;
  start: Start;
  size: { cols: number; rows: number };
  environment: Record<string, string>;
  /** Values that nobody may see in what it prints. */
  secrets: readonly string[];
  clock: Clock;
  record(session: RecordedSession): SessionRecorder | null;
  /** What {@link PtySession.state} says has changed. */
  changed(): void;
  output(data: string, seq: number): void;
}

/** How a command that was typed into a session ended. */
export interface CommandResult extends CommandEnd {
  /** Where the command began in the session's recording. */
  marker: Marker | null;
}

export interface CommandOptions {
  /** UTF-16 units of output to keep. */
  limit: number;
  /** The command is for sh or bash, whatever shell this is; else for this shell. */
  posix: boolean;
  /** What the recording calls the moment it is typed; null: no marker. */
  marker: string | null;
  /** Told at that moment. */
  typed?: () => void;
}

/** One program in its pty, with its screen and its commands. */
export class PtySession {
  readonly #options: SessionOptions;
  readonly #pty: IPty;
  readonly #screen: Screen;
  readonly #commands: Commands;
  readonly #mask: OutputMask;
  readonly #recorder: SessionRecorder | null;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
  #state: Session;

  /** @throws Problem where the program cannot be started */
  constructor(options: SessionOptions) {
    const { id, title, target, group, start, size, clock } = options;
    const shell = start.speaker === 'remote' ? 'ssh' : start.speaker;
    this.#options = options;
    this.#mask = new OutputMask(options.secrets);
    this.#pty = spawned(options);
    this.#recorder = options.record({
      session: id,
      title,
      shell,
      ...size,
      screen: () => this.#screen.text(),
    });
    this.#state = {
      id,
      title,
      shell,
      target,
      group,
      startedAt: clock(),
      exitCode: null,
      boundary: 'prompt',
      cwd: null,
      programTitle: null,
      recording: this.#recorder?.recording ?? null,
    };
    this.#screen = new Screen({
      size,
      nonce: start.nonce,
      flow: this.#pty,
      emit: options.output,
      reply: (answer) => this.#reply(answer),
      titled: (programTitle) => this.#change({ programTitle }),
    });
    this.#commands = new Commands({
      title,
      nonce: start.nonce,
      local: target === null,
      clock,
      emptyLine: () => this.#emptyLine(),
      type: (command, unknownShell, take) => this.#type(command, unknownShell, take),
      line: () => this.#screen.line(),
      front: () => this.#front(),
      marked: () => this.#change({ boundary: 'marks' }),
      at: (cwd) => this.#at(cwd),
    });
    this.#pty.onData((data) => this.#printed(data));
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        // As shells do: 128 and the signal's number.
        this.#finish(signal ? 128 + signal : exitCode);
        resolve();
      });
    });
  }

  get state(): Session {
    return this.#state;
  }

  /** What its commands must be written for. */
  get speaker(): Speaker {
    return this.#options.start.speaker;
  }

  attach(): Promise<SessionScreen> {
    return this.#screen.attach();
  }

  /** A page has drawn everything up to this piece. */
  drawn(seq: number): void {
    this.#screen.drawn(seq);
  }

  /** @throws Problem where the program has ended */
  write(data: string): void {
    this.#mustRun();
    this.#commands.input(data);
    this.#send(data);
  }

  /** Presses Ctrl+C; a command that is yet to be typed is not typed instead. */
  interrupt(): void {
    if (!this.#hasEnded() && !this.#commands.withdraw()) this.write('\x03');
  }

  resize(cols: number, rows: number): void {
    this.#screen.resize(cols, rows);
    if (this.#hasEnded()) return;
    this.#recorder?.resize(cols, rows);
    try {
      this.#pty.resize(cols, rows);
    } catch {
      // The shell has just ended and its pty is gone; the screen that stays has its new size.
    }
  }

  /**
   * @throws Problem at once where the program has ended, another command runs, or a character is
   *   not typable; rejects with one where there is no prompt to type at
   */
  run(command: string, { limit, posix, marker, typed }: CommandOptions): Promise<CommandResult> {
    this.#mustRun();
    const clean = cleanCommand(command);
    let began: Marker | null = null;
    const typing = (): void => {
      if (marker !== null) began = this.#recorder?.marker(marker) ?? null;
      typed?.();
    };
    const text = posix ? posixCommand(clean, this.speaker) : clean;
    return this.#commands.run(text, limit, typing).then((end) => ({ ...end, marker: began }));
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

  #printed(data: string): void {
    // Before anything else sees it.
    const seen = this.#mask.cover(data);
    if (seen !== '') this.#show(seen);
  }

  #show(data: string): void {
    this.#screen.push(data);
    this.#commands.output(data);
    this.#recorder?.output(data);
  }

  #finish(exitCode: number): void {
    this.#show(this.#mask.end());
    this.#screen.end();
    this.#commands.end();
    this.#recorder?.end(exitCode);
    this.#change({ exitCode });
  }

  #send(data: string): void {
    this.#recorder?.input(data);
    this.#pty.write(data);
  }

  /** What the terminal itself says to the program; nobody typed it. */
  #reply(answer: string): void {
    if (!this.#hasEnded()) this.#pty.write(answer);
  }

  async #emptyLine(): Promise<void> {
    const bracketedPaste = await this.#screen.bracketedPaste(0);
    if (!this.#hasEnded()) this.#send(emptyLineKeys(this.speaker, bracketedPaste));
  }

  async #type(command: string, unknownShell: boolean, take: () => Line | null): Promise<boolean> {
    const bracketedPaste = await this.#screen.bracketedPaste(unknownShell ? 0 : EDITOR_MS);
    const speaker = unknownShell && this.speaker !== 'sh' ? 'remote' : this.speaker;
    if (this.#hasEnded()) return true;
    const line = take();
    if (line) this.#send(keysFor(command, speaker, { bracketedPaste, ...line }));
    return line !== null;
  }

  #front(): Front {
    // Of what runs on another computer nothing is seen but what it prints.
    if (this.#options.target !== null || this.#hasEnded()) return 'unknown';
    return frontOf(this.#pty, this.#options.start.path);
  }

  #at(cwd: string): void {
    const shown = shownFolder(cwd);
    if (shown !== this.#state.cwd) this.#change({ cwd: shown });
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

/** A folder's name may hold anything; what does not show would hide what it is. */
function shownFolder(cwd: string): string {
  return cwd.slice(0, LONGEST_CWD).replace(/[\p{C}\u2028\u2029]/gu, '\ufffd');
}

function spawned({ start, size, environment }: SessionOptions): IPty {
  try {
    return spawn(start.path, start.args, {
      ...size,
      name: 'xterm-256color',
      cwd: environment.HOME ?? homedir(),
      env: { ...environment, ...start.environment },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('terminal.notStarted', { shell: start.path, detail }, { cause: error });
  }
}
