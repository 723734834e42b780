import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import type { Quoting } from '../../shared/shellQuote.ts';
import type { Session, TerminalOutput } from '../../shared/terminal.ts';
import type { Clock } from '../clock.ts';
import { type CommandResult, OUTPUT_LIMIT } from './commands.ts';
import { childEnvironment, type Environment } from './environment.ts';
import { PtySession } from './session.ts';
import { chooseShell } from './shell.ts';

export type { CommandResult } from './commands.ts';

/** More shells than an operator can follow; each costs memory and processes. */
const MAX_SESSIONS = 16;

export interface TerminalOptions {
  clock: Clock;
  /** The console's environment; a shell gets an allow-listed part of it. */
  environment: Environment;
  /** Where the integration scripts lie as plain files that a shell can read (`assets/shell`). */
  shellFolder: string;
  /** @returns letters and digits that nobody can guess */
  random?: () => string;
  emit: {
    /** All sessions, whenever one of them changed. */
    sessions(all: Session[]): void;
    output(output: TerminalOutput): void;
  };
}

export interface RunOptions {
  /** UTF-16 units of output to keep, 256 Ki unless told. */
  limit?: number;
  /** The rules the command's quotes follow; a shell with others refuses it. */
  quoting?: Quoting;
}

/** The console's terminals. Every call but `open`, `all` and `dispose` throws a Problem where there is no such session. */
export interface Terminal {
  /** Starts the operator's shell. @throws Problem past 16 sessions or where it cannot start */
  open(size: { cols: number; rows: number }): Session;
  all(): Session[];
  /** The screen with scrollback as it is after piece `seq`, for a terminal of the session's size. */
  attach(id: string): Promise<{ screen: string; seq: number }>;
  write(id: string, data: string): void;
  resize(id: string, cols: number, rows: number): void;
  /** Ends the shell, hanging up as a closed window does, and forgets the session. */
  close(id: string): void;
  /**
   * Types a command at the session's prompt and follows it to its end.
   * @throws Problem at once where the session is busy, has ended or has another kind of shell
   */
  run(id: string, command: string, options?: RunOptions): Promise<CommandResult>;
  /** Ends all shells and waits for them. */
  dispose(): Promise<void>;
}

export function createTerminal(options: TerminalOptions): Terminal {
  const { clock, environment, shellFolder, emit } = options;
  const random = options.random ?? (() => randomBytes(16).toString('hex'));
  const sessions = new Map<string, PtySession>();
  const closing = new Set<Promise<void>>();

  const all = (): Session[] => [...sessions.values()].map(({ state }) => state);
  const session = (id: string): PtySession => {
    const found = sessions.get(id);
    if (!found) throw new Problem('terminal.notFound');
    return found;
  };
  const close = (id: string): void => {
    const goodbye = session(id).close();
    sessions.delete(id);
    closing.add(goodbye);
    void goodbye.finally(() => closing.delete(goodbye));
    emit.sessions(all());
  };

  return {
    open(size) {
      if (sessions.size >= MAX_SESSIONS) {
        throw new Problem('terminal.tooMany', { limit: MAX_SESSIONS });
      }
      const id = random();
      const nonce = random();
      const shell = chooseShell(environment, process.platform, shellFolder, nonce);
      const opened = new PtySession({
        id,
        title: freeTitle(shell.name, all()),
        shell,
        nonce,
        size,
        environment: childEnvironment(environment, process.platform),
        clock,
        changed: () => {
          if (sessions.has(id)) emit.sessions(all());
        },
        output: (data, seq) => emit.output({ session: id, seq, data }),
      });
      sessions.set(id, opened);
      emit.sessions(all());
      return opened.state;
    },
    all,
    attach: async (id) => session(id).attach(),
    write: (id, data) => session(id).write(data),
    resize: (id, cols, rows) => session(id).resize(cols, rows),
    close,
    run(id, command, { limit = OUTPUT_LIMIT, quoting } = {}) {
      const { state } = session(id);
      if (quoting && quoting !== quotingOf(state.shell)) {
        throw new Problem('terminal.otherShell', { title: state.title, shell: state.shell });
      }
      return session(id).run(command, limit);
    },
    async dispose() {
      for (const id of [...sessions.keys()]) close(id);
      await Promise.all(closing);
    },
  };
}

function quotingOf(shell: string): Quoting {
  return shell === 'pwsh' || shell === 'powershell' ? 'powershell' : 'posix';
}

/** The shell's name, with the first free number from the second session on. */
function freeTitle(shell: string, sessions: readonly Session[]): string {
  const taken = new Set(sessions.map(({ title }) => title));
  let title = shell;
  for (let number = 2; taken.has(title); number += 1) title = `${shell} ${number}`;
  return title;
}
