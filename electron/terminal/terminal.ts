import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import type { Quoting } from '../../shared/shellQuote.ts';
import type { SshTarget } from '../../shared/sshTarget.ts';
import type { Session, SessionScreen, TerminalOutput, Terminals } from '../../shared/terminal.ts';
import type { Clock } from '../clock.ts';
import type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';
import { childEnvironment, type Environment, secretEnvironment } from './environment.ts';
import { isExecutable, onPath } from './programs.ts';
import { type CommandResult, PtySession } from './session.ts';
import { installedShells, quotingOf, type Start, shellTitle, startOf } from './shell.ts';
import { startOfSsh } from './ssh.ts';

export type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';
export type { CommandResult } from './session.ts';

/** More shells than an operator can follow; each costs memory and processes. */
const MAX_SESSIONS = 16;
/** What of a command's output an incident's record may need, in UTF-16 units. */
const OUTPUT_LIMIT = 256 * 1024;

export interface TerminalOptions {
  clock: Clock;
  /** The console's environment; a shell gets an allow-listed part of it. */
  environment: Environment;
  /** Where the integration scripts lie as plain files that a shell can read (`assets/shell`). */
  shellFolder: string;
  /** The catalogue's SSH targets as they are now. */
  targets(): readonly SshTarget[];
  /** Begins the recording of a session; null where it cannot be recorded. */
  record(session: RecordedSession): SessionRecorder | null;
  /** @returns letters and digits that nobody can guess */
  random?: () => string;
  emit: {
    /** All sessions, whenever one of them changed. */
    sessions(all: Session[]): void;
    output(output: TerminalOutput): void;
  };
}

export interface Opening {
  cols: number;
  rows: number;
  /** An id of {@link Terminal.terminals}; null: the first of its shells. */
  shell: string | null;
  /** An id of the catalogue's targets, which then is reached by `ssh`; `shell` is left aside. */
  target: string | null;
  /** The session it stands beside. */
  beside: string | null;
}

/** What only the console itself may give a session. */
export interface Own {
  title?: string;
  /**
   * By name: in the child's environment as WATCHROOM_SECRET_NAME, and covered in all it prints.
   * They stay on this computer.
   */
  secrets?: Readonly<Record<string, string>>;
}

export interface RunOptions {
  /** UTF-16 units of output to keep, 256 Ki unless told. */
  limit?: number;
  /**
   * The rules the command's quotes follow; a shell with others refuses it. Absent: the command is
   * written for this very shell.
   */
  quoting?: Quoting;
  /** What the recording calls the moment the command is typed. */
  marker?: string;
  /** Called at that moment: until then the session came to its prompt. */
  typed?: () => void;
}

/** The console's terminals. Every call with an id throws a Problem where there is no such session. */
export interface Terminal {
  /** What can be opened now. */
  terminals(): Terminals;
  /**
   * Starts a shell of this computer, or `ssh` to a target of the catalogue.
   * @throws Problem for one that is not listed, past 16 sessions, or where it cannot start
   */
  open(how: Opening, own?: Own): Session;
  all(): Session[];
  /** The screen with scrollback as it is after piece `seq`, for a terminal of the session's size. */
  attach(id: string): Promise<SessionScreen>;
  /** A page has drawn everything up to piece `seq`. */
  drawn(id: string, seq: number): void;
  write(id: string, data: string): void;
  resize(id: string, cols: number, rows: number): void;
  /** Ends the shell, hanging up as a closed window does, and forgets the session. */
  close(id: string): void;
  /**
   * Types a command at the session's prompt and follows it to its end.
   * @throws Problem at once where the session is busy, has ended or has another kind of shell;
   *   rejects with one where there is no prompt to type at
   */
  run(id: string, command: string, options?: RunOptions): Promise<CommandResult>;
  /** Presses Ctrl+C. */
  interrupt(id: string): void;
  /** Ends all shells and waits for them. */
  dispose(): Promise<void>;
}

export function createTerminal(options: TerminalOptions): Terminal {
  const { clock, environment, shellFolder, targets, emit } = options;
  const { platform } = process;
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

  const startOfShell = (id: string | null): Start => {
    const shells = installedShells(environment, platform);
    const shell = id === null ? shells[0] : shells.find(({ name }) => name === id);
    if (!shell) throw new Problem('terminal.noShell', { shell: id ?? 'sh' });
    return startOf(shell, environment, shellFolder, random());
  };
  const startOfTarget = (id: string): Start => {
    const target = targets().find((one) => one.id === id);
    if (!target) throw new Problem('terminal.noTarget', { target: id });
    const ssh = onPath('ssh', environment, platform, isExecutable);
    if (ssh === null) throw new Problem('terminal.noSsh');
    return startOfSsh(ssh, target);
  };

  return {
    terminals: () => ({
      shells: installedShells(environment, platform).map(({ name }) => ({
        id: name,
        title: shellTitle(name),
      })),
      targets: targets().map(({ id, name }) => ({ id, name })),
    }),
    open({ shell, target, beside, ...size }, { title, secrets = {} } = {}) {
      if (sessions.size >= MAX_SESSIONS) {
        throw new Problem('terminal.tooMany', { limit: MAX_SESSIONS });
      }
      if (target !== null && Object.keys(secrets).length > 0) {
        throw new Problem('terminal.secretsStay', { target });
      }
      const id = random();
      const group = beside === null ? id : session(beside).state.group;
      const start = target === null ? startOfShell(shell) : startOfTarget(target);
      const opened = new PtySession({
        id,
        title: freeTitle(title ?? target ?? start.speaker, all()),
        target,
        group,
        start,
        size,
        environment: {
          ...childEnvironment(environment, platform),
          ...secretEnvironment(secrets),
        },
        secrets: Object.values(secrets),
        clock,
        record: options.record,
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
    drawn: (id, seq) => session(id).drawn(seq),
    write: (id, data) => session(id).write(data),
    resize: (id, cols, rows) => session(id).resize(cols, rows),
    close,
    run(id, command, { limit = OUTPUT_LIMIT, quoting, marker, typed } = {}) {
      const { state, speaker } = session(id);
      if (quoting && quoting !== quotingOf(speaker)) {
        throw new Problem('terminal.otherShell', { title: state.title, shell: state.shell });
      }
      return session(id).run(command, {
        limit,
        posix: quoting === 'posix',
        marker: marker ?? null,
        ...(typed && { typed }),
      });
    },
    interrupt: (id) => session(id).interrupt(),
    async dispose() {
      for (const id of [...sessions.keys()]) close(id);
      await Promise.all(closing);
    },
  };
}

/** A name that no other session has: with the first free number from the second session on. */
function freeTitle(name: string, sessions: readonly Session[]): string {
  const taken = new Set(sessions.map(({ title }) => title));
  let title = name;
  for (let number = 2; taken.has(title); number += 1) title = `${name} ${number}`;
  return title;
}
